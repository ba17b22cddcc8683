#include "CModels.h"

extern const uint8_t threatbrief_language_model_start[];
extern const uint8_t threatbrief_language_model_stop[];

const uint8_t *threatbrief_language_model(void) { return threatbrief_language_model_start; }

size_t threatbrief_language_model_size(void) {
  return (size_t)(threatbrief_language_model_stop - threatbrief_language_model_start);
}
