#ifndef THREATBRIEF_CKERNELS_H
#define THREATBRIEF_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The inner loops of the networks for vectors wider than every machine of its kind has. Each gives
/// the very numbers of the Swift code that it stands for: whole numbers add up alike in any order,
/// and fractions are multiplied and added one by one, in the same order, never in one step.

/// The bits of the widest vectors that this machine computes with: 512, 256, or 0 where none of the
/// kernels runs. Each of them takes such a width, and runs with any that is not above this one.
int32_t threatbrief_kernel_bits(void);

/// A product in whole numbers of 16 bits (see `PairProduct`).
struct threatbrief_pair_product {
  /// The weights by blocks of 16 columns; in a block, for each pair of rows, two of each column.
  const int16_t *weights;
  /// What one of a column stands for.
  const float *units;
  /// The pairs of rows of the matrix, and its columns: a multiple of eight.
  size_t depth, columns;
  /// The left rows, in pairs, and from one to the next.
  const int32_t *left;
  size_t left_step;
  /// For each row what its sums are added to, and what one stands for there.
  const int16_t *const *bases;
  float base_unit;
  /// Where the sums go, and from one row to the next.
  float *sums;
  size_t sum_step, rows;
};

void threatbrief_set_pair_product(const struct threatbrief_pair_product *product, int32_t bits);

/// A product in fractions that is added to a matrix (see `MatrixProduct`). Steps are in numbers, the
/// columns a multiple of eight.
struct threatbrief_matrix_product {
  size_t rows, depth, columns;
  const float *left;
  size_t left_row_step, left_step;
  const float *right;
  size_t right_step;
  float *sums;
  size_t sum_step;
};

void threatbrief_add_matrix_product(
  const struct threatbrief_matrix_product *product, int32_t bits);

/// Adds to numbers, a multiple of eight, what whole numbers of a unit stand for.
void threatbrief_add_fractions(
  float *sums, const int16_t *numbers, float unit, size_t count, int32_t bits);

/// Adds to numbers, a multiple of eight, as many bytes, each times a scale.
void threatbrief_add_bytes(
  float *sums, const int8_t *numbers, float scale, size_t count, int32_t bits);

/// Turns sums into gates, in place (see `GatedRecurrence.activate`): in each group as many contents as
/// there are cells, a multiple of eight, then twice as many gates. In vectors of 256 bits, for
/// divisions are no faster in wider ones.
void threatbrief_activate(float *gates, size_t groups, size_t cells);

/// Carries cells along words, forwards and backwards (see `GatedRecurrence.add`).
void threatbrief_carry(
  const float *gates, size_t words, size_t width, float *states, float *cells);

/// Sets whole numbers, a multiple of eight, to those nearest to so many times the fractions.
void threatbrief_set_whole(
  int16_t *numbers, const float *fractions, float scale, size_t count, int32_t bits);

#endif
