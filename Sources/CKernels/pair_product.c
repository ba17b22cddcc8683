#include "kernels.h"

#if defined(__x86_64__)

typedef struct threatbrief_pair_product product;

// Some rows, at most four, in one or two vectors of eight columns, which begin at a block of 16.
AVX2 INLINED void set_eights(
  const product *p, size_t column, int vectors, size_t row, int rows) {
  const __m256i *weights = (const __m256i *)p->weights + column / 16 * p->depth * 2;
  const int32_t *left = p->left + row * p->left_step;
  __m256i sums[4][2];
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++) sums[r][v] = _mm256_setzero_si256();
  for (size_t place = 0; place < p->depth; place++)
    for (int r = 0; r < rows; r++) {
      const __m256i pair = _mm256_set1_epi32(left[(size_t)r * p->left_step + place]);
      for (int v = 0; v < vectors; v++) {
        const __m256i products = _mm256_madd_epi16(pair, weights[2 * place + (size_t)v]);
        sums[r][v] = _mm256_add_epi32(sums[r][v], products);
      }
    }
  const __m256 base_unit = _mm256_set1_ps(p->base_unit);
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++) {
      const size_t place = column + 8 * (size_t)v;
      const __m128i base = _mm_loadu_si128((const __m128i *)(p->bases[row + r] + place));
      const __m256 from = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(base)), base_unit);
      const __m256 units = _mm256_loadu_ps(p->units + place);
      const __m256 sum = _mm256_mul_ps(_mm256_cvtepi32_ps(sums[r][v]), units);
      _mm256_storeu_ps(p->sums + (row + r) * p->sum_step + place, _mm256_add_ps(from, sum));
    }
}

AVX2 static void set_from(const product *p, size_t column) {
  for (; column + 16 <= p->columns; column += 16) BY_ROWS(set_eights, p, column, 2);
  if (column < p->columns) BY_ROWS(set_eights, p, column, 1);
}

// Some rows, at most four, in one or two vectors of sixteen columns.
AVX512 INLINED void set_sixteens(
  const product *p, size_t column, int vectors, size_t row, int rows) {
  const __m512i *weights = (const __m512i *)p->weights + column / 16 * p->depth;
  const int32_t *left = p->left + row * p->left_step;
  __m512i sums[4][2];
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++) sums[r][v] = _mm512_setzero_si512();
  for (size_t place = 0; place < p->depth; place++)
    for (int r = 0; r < rows; r++) {
      const __m512i pair = _mm512_set1_epi32(left[(size_t)r * p->left_step + place]);
      for (int v = 0; v < vectors; v++)
        sums[r][v] = _mm512_dpwssd_epi32(sums[r][v], pair, weights[place + (size_t)v * p->depth]);
    }
  const __m512 base_unit = _mm512_set1_ps(p->base_unit);
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++) {
      const size_t place = column + 16 * (size_t)v;
      const __m256i base = _mm256_loadu_si256((const __m256i *)(p->bases[row + r] + place));
      const __m512 from = _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi16_epi32(base)), base_unit);
      const __m512 units = _mm512_loadu_ps(p->units + place);
      const __m512 sum = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r][v]), units);
      _mm512_storeu_ps(p->sums + (row + r) * p->sum_step + place, _mm512_add_ps(from, sum));
    }
}

AVX512 static void set_widest(const product *p) {
  size_t column = 0;
  for (; column + 32 <= p->columns; column += 32) BY_ROWS(set_sixteens, p, column, 2);
  if (column + 16 <= p->columns) {
    BY_ROWS(set_sixteens, p, column, 1);
    column += 16;
  }
  set_from(p, column);
}

void threatbrief_set_pair_product(const product *p, int32_t bits) {
  if (bits == 512) set_widest(p);
  else set_from(p, 0);
}

#else

void threatbrief_set_pair_product(const struct threatbrief_pair_product *p, int32_t bits) {
  (void)p, (void)bits;
}

#endif
