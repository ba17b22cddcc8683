#ifndef THREATBRIEF_CMODELS_H
#define THREATBRIEF_CMODELS_H

#include <stddef.h>
#include <stdint.h>

/// The number of trained models in the program's read-only data.
size_t threatbrief_model_count(void);

/// One model, as it lies there. `index` is below the count.
const uint8_t *threatbrief_model(size_t index);

/// Its size in bytes.
size_t threatbrief_model_size(size_t index);

#endif
