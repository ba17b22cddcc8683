#include "kernels.h"

#if defined(__x86_64__)

int32_t threatbrief_kernel_bits(void) {
  if (!__builtin_cpu_supports("avx2")) return 0;
  const int widest = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  return widest ? 512 : 256;
}

AVX2 static void add_fractions(float *sums, const int16_t *numbers, float unit, size_t count) {
  const __m256 units = _mm256_set1_ps(unit);
  for (size_t place = 0; place < count; place += 8) {
    const __m128i whole = _mm_loadu_si128((const __m128i *)(numbers + place));
    const __m256 from = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(whole)), units);
    _mm256_storeu_ps(sums + place, _mm256_add_ps(_mm256_loadu_ps(sums + place), from));
  }
}

AVX512 static void add_fractions_widest(
  float *sums, const int16_t *numbers, float unit, size_t count) {
  const __m512 units = _mm512_set1_ps(unit);
  size_t place = 0;
  for (; place + 16 <= count; place += 16) {
    const __m256i whole = _mm256_loadu_si256((const __m256i *)(numbers + place));
    const __m512 from = _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi16_epi32(whole)), units);
    _mm512_storeu_ps(sums + place, _mm512_add_ps(_mm512_loadu_ps(sums + place), from));
  }
  add_fractions(sums + place, numbers + place, unit, count - place);
}

void threatbrief_add_fractions(
  float *sums, const int16_t *numbers, float unit, size_t count, int32_t bits) {
  if (bits == 512) add_fractions_widest(sums, numbers, unit, count);
  else add_fractions(sums, numbers, unit, count);
}

AVX2 static void add_bytes(float *sums, const int8_t *numbers, float scale, size_t count) {
  const __m256 scales = _mm256_set1_ps(scale);
  for (size_t place = 0; place < count; place += 8) {
    const __m128i bytes = _mm_loadl_epi64((const __m128i *)(numbers + place));
    const __m256 from = _mm256_mul_ps(scales, _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)));
    _mm256_storeu_ps(sums + place, _mm256_add_ps(_mm256_loadu_ps(sums + place), from));
  }
}

AVX512 static void add_bytes_widest(
  float *sums, const int8_t *numbers, float scale, size_t count) {
  const __m512 scales = _mm512_set1_ps(scale);
  size_t place = 0;
  for (; place + 16 <= count; place += 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(numbers + place));
    const __m512 from = _mm512_mul_ps(scales, _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes)));
    _mm512_storeu_ps(sums + place, _mm512_add_ps(_mm512_loadu_ps(sums + place), from));
  }
  add_bytes(sums + place, numbers + place, scale, count - place);
}

void threatbrief_add_bytes(
  float *sums, const int8_t *numbers, float scale, size_t count, int32_t bits) {
  if (bits == 512) add_bytes_widest(sums, numbers, scale, count);
  else add_bytes(sums, numbers, scale, count);
}

// Added to 1.5 * 2^23 a number is rounded, and its lowest bits are the whole number.
#define ROUNDING 12582912.0f

AVX2 static void set_whole(int16_t *numbers, const float *fractions, float scale, size_t count) {
  const __m256 scales = _mm256_set1_ps(scale), rounding = _mm256_set1_ps(ROUNDING);
  const __m256 most = _mm256_set1_ps(32767), least = _mm256_set1_ps(-32767);
  for (size_t place = 0; place < count; place += 8) {
    const __m256 wanted = _mm256_mul_ps(_mm256_loadu_ps(fractions + place), scales);
    const __m256 kept = _mm256_max_ps(least, _mm256_min_ps(most, wanted));
    const __m256i bits = _mm256_castps_si256(_mm256_add_ps(kept, rounding));
    const __m256i whole = _mm256_srai_epi32(_mm256_slli_epi32(bits, 16), 16);
    const __m128i halves[2] = {_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1)};
    _mm_storeu_si128((__m128i *)(numbers + place), _mm_packs_epi32(halves[0], halves[1]));
  }
}

AVX512 static void set_whole_widest(
  int16_t *numbers, const float *fractions, float scale, size_t count) {
  const __m512 scales = _mm512_set1_ps(scale), rounding = _mm512_set1_ps(ROUNDING);
  const __m512 most = _mm512_set1_ps(32767), least = _mm512_set1_ps(-32767);
  size_t place = 0;
  for (; place + 16 <= count; place += 16) {
    const __m512 wanted = _mm512_mul_ps(_mm512_loadu_ps(fractions + place), scales);
    const __m512 kept = _mm512_max_ps(least, _mm512_min_ps(most, wanted));
    const __m512i bits = _mm512_castps_si512(_mm512_add_ps(kept, rounding));
    _mm256_storeu_si256((__m256i *)(numbers + place), _mm512_cvtepi32_epi16(bits));
  }
  set_whole(numbers + place, fractions + place, scale, count - place);
}

void threatbrief_set_whole(
  int16_t *numbers, const float *fractions, float scale, size_t count, int32_t bits) {
  if (bits == 512) set_whole_widest(numbers, fractions, scale, count);
  else set_whole(numbers, fractions, scale, count);
}

#else

int32_t threatbrief_kernel_bits(void) { return 0; }

void threatbrief_add_fractions(
  float *sums, const int16_t *numbers, float unit, size_t count, int32_t bits) {
  (void)sums, (void)numbers, (void)unit, (void)count, (void)bits;
}

void threatbrief_add_bytes(
  float *sums, const int8_t *numbers, float scale, size_t count, int32_t bits) {
  (void)sums, (void)numbers, (void)scale, (void)count, (void)bits;
}

void threatbrief_set_whole(
  int16_t *numbers, const float *fractions, float scale, size_t count, int32_t bits) {
  (void)numbers, (void)fractions, (void)scale, (void)count, (void)bits;
}

#endif
