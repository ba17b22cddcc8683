#include "kernels.h"

#if defined(__x86_64__)

typedef struct threatbrief_matrix_product product;

// Some rows, at most four, in one or two vectors of eight columns.
AVX2 INLINED void add_eights(
  const product *p, size_t column, int vectors, size_t row, int rows) {
  const float *left = p->left + row * p->left_row_step, *right = p->right + column;
  float *target = p->sums + row * p->sum_step + column;
  __m256 sums[4][2];
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++)
      sums[r][v] = _mm256_loadu_ps(target + (size_t)r * p->sum_step + 8 * v);
  for (size_t place = 0; place < p->depth; place++)
    for (int r = 0; r < rows; r++) {
      const float number = left[(size_t)r * p->left_row_step + place * p->left_step];
      for (int v = 0; v < vectors; v++) {
        const __m256 weights = _mm256_loadu_ps(right + place * p->right_step + 8 * v);
        sums[r][v] = _mm256_add_ps(sums[r][v], _mm256_mul_ps(_mm256_set1_ps(number), weights));
      }
    }
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++)
      _mm256_storeu_ps(target + (size_t)r * p->sum_step + 8 * v, sums[r][v]);
}

AVX2 static void add_from(const product *p, size_t column) {
  for (; column + 16 <= p->columns; column += 16) BY_ROWS(add_eights, p, column, 2);
  if (column < p->columns) BY_ROWS(add_eights, p, column, 1);
}

// Some rows, at most four, in one or two vectors of sixteen columns.
AVX512 INLINED void add_sixteens(
  const product *p, size_t column, int vectors, size_t row, int rows) {
  const float *left = p->left + row * p->left_row_step, *right = p->right + column;
  float *target = p->sums + row * p->sum_step + column;
  __m512 sums[4][2];
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++)
      sums[r][v] = _mm512_loadu_ps(target + (size_t)r * p->sum_step + 16 * v);
  for (size_t place = 0; place < p->depth; place++)
    for (int r = 0; r < rows; r++) {
      const float number = left[(size_t)r * p->left_row_step + place * p->left_step];
      for (int v = 0; v < vectors; v++) {
        const __m512 weights = _mm512_loadu_ps(right + place * p->right_step + 16 * v);
        sums[r][v] = _mm512_add_ps(sums[r][v], _mm512_mul_ps(_mm512_set1_ps(number), weights));
      }
    }
  for (int r = 0; r < rows; r++)
    for (int v = 0; v < vectors; v++)
      _mm512_storeu_ps(target + (size_t)r * p->sum_step + 16 * v, sums[r][v]);
}

AVX512 static void add_widest(const product *p) {
  size_t column = 0;
  for (; column + 32 <= p->columns; column += 32) BY_ROWS(add_sixteens, p, column, 2);
  if (column + 16 <= p->columns) {
    BY_ROWS(add_sixteens, p, column, 1);
    column += 16;
  }
  add_from(p, column);
}

void threatbrief_add_matrix_product(const product *p, int32_t bits) {
  if (bits == 512) add_widest(p);
  else add_from(p, 0);
}

#else

void threatbrief_add_matrix_product(const struct threatbrief_matrix_product *p, int32_t bits) {
  (void)p, (void)bits;
}

#endif
