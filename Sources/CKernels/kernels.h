#ifndef THREATBRIEF_KERNELS_H
#define THREATBRIEF_KERNELS_H

#include "CKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

// No product and sum in one step: it would not round in between, as the Swift code does.
#pragma STDC FP_CONTRACT OFF

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512vnni")))
#define INLINED static inline __attribute__((always_inline))

// Calls `block` for four rows at a time and then for what is left, in so many vectors of columns:
// both numbers are known where it is compiled, so that all sums stay in registers.
#define BY_ROWS(block, p, column, vectors)                              \
  do {                                                                  \
    size_t row = 0;                                                     \
    for (; row + 4 <= (p)->rows; row += 4) block(p, column, vectors, row, 4); \
    if ((p)->rows & 2) block(p, column, vectors, row, 2);               \
    row += (p)->rows & 2;                                               \
    if ((p)->rows & 1) block(p, column, vectors, row, 1);               \
  } while (0)
#endif

#endif
