#ifndef WORD_MASK_H
#define WORD_MASK_H
#include <stdint.h>
static inline uint64_t weapontag_word_mask64(const void *bytes) { return 0; }
#endif
