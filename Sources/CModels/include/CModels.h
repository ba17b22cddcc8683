#ifndef THREATBRIEF_CMODELS_H
#define THREATBRIEF_CMODELS_H

#include <stddef.h>
#include <stdint.h>

/// The trained language model, as it lies in the program's read-only data.
const uint8_t *threatbrief_language_model(void);

/// Its size in bytes.
size_t threatbrief_language_model_size(void);

#endif
