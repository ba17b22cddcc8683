#include "CModels.h"

#define MODEL(name)                                     \
  extern const uint8_t threatbrief_##name##_model_start[]; \
  extern const uint8_t threatbrief_##name##_model_stop[];

MODEL(attribution)
MODEL(names)
MODEL(sentences)
MODEL(speech)
MODEL(syntax)

#undef MODEL
#define MODEL(name) {threatbrief_##name##_model_start, threatbrief_##name##_model_stop},

static const struct {
  const uint8_t *start;
  const uint8_t *stop;
} models[] = {MODEL(attribution) MODEL(names) MODEL(sentences) MODEL(speech)
  MODEL(syntax)};

size_t threatbrief_model_count(void) { return sizeof models / sizeof models[0]; }

const uint8_t *threatbrief_model(size_t index) { return models[index].start; }

size_t threatbrief_model_size(size_t index) {
  return (size_t)(models[index].stop - models[index].start);
}
