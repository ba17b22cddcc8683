#include "kernels.h"

#if defined(__x86_64__)

// x / (1 + |x|).
AVX2 INLINED __m256 soft_step(__m256 numbers) {
  const __m256 magnitude = _mm256_andnot_ps(_mm256_set1_ps(-0.0f), numbers);
  return _mm256_div_ps(numbers, _mm256_add_ps(_mm256_set1_ps(1), magnitude));
}

AVX2 void threatbrief_activate(float *gates, size_t groups, size_t cells) {
  const __m256 half = _mm256_set1_ps(0.5f);
  for (size_t group = 0; group < groups; group++, gates += 3 * cells) {
    for (size_t place = 0; place < cells; place += 8)
      _mm256_storeu_ps(gates + place, soft_step(_mm256_loadu_ps(gates + place)));
    for (size_t place = cells; place < 3 * cells; place += 8) {
      const __m256 step = soft_step(_mm256_loadu_ps(gates + place));
      _mm256_storeu_ps(gates + place, _mm256_add_ps(half, _mm256_mul_ps(half, step)));
    }
  }
}

// Mixes the cells of one word with those of the word that was read before it, if any.
AVX2 INLINED void mix(
  const float *gates, const float *last, float *cells, float *states, size_t width) {
  for (size_t place = 0; place < width; place += 8) {
    const __m256 content = _mm256_loadu_ps(gates + place);
    const __m256 before = last ? _mm256_loadu_ps(last + place) : _mm256_setzero_ps();
    const __m256 change = _mm256_mul_ps(
      _mm256_loadu_ps(gates + width + place), _mm256_sub_ps(before, content));
    const __m256 cell = _mm256_add_ps(content, change);
    const __m256 put = _mm256_mul_ps(_mm256_loadu_ps(gates + 2 * width + place), cell);
    _mm256_storeu_ps(cells + place, cell);
    _mm256_storeu_ps(states + place, _mm256_add_ps(_mm256_loadu_ps(states + place), put));
  }
}

AVX2 void threatbrief_carry(
  const float *gates, size_t words, size_t width, float *states, float *cells) {
  for (size_t direction = 0; direction < 2; direction++) {
    const float *last = NULL;
    for (size_t step = 0; step < words; step++) {
      const size_t word = direction ? words - 1 - step : step;
      const size_t place = (word * 2 + direction) * width;
      mix(gates + 3 * place, last, cells + place, states + place, width);
      last = cells + place;
    }
  }
}

#else

void threatbrief_activate(float *gates, size_t groups, size_t cells) {
  (void)gates, (void)groups, (void)cells;
}

void threatbrief_carry(
  const float *gates, size_t words, size_t width, float *states, float *cells) {
  (void)gates, (void)words, (void)width, (void)states, (void)cells;
}

#endif
