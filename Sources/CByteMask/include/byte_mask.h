#ifndef WEAPONTAG_BYTE_MASK_H
#define WEAPONTAG_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

// Each function below asks one question of sixteen bytes, given as two words, the first byte lowest, and answers with a bit for each, the
// lowest for the first. Swift has no way of its own to get the bits of a vector comparison; Clang's vectors need no code for each processor.

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the order of the bytes in a word and of the bits in a mask is that of little-endian processors"
#endif

typedef uint8_t weapontag_bytes16 __attribute__((ext_vector_type(16)));
typedef _Bool weapontag_bits16 __attribute__((ext_vector_type(16)));

static inline weapontag_bytes16 weapontag_bytes(uint64_t low, uint64_t high) {
  const uint64_t words[2] = {low, high};
  weapontag_bytes16 bytes;
  memcpy(&bytes, words, sizeof bytes);
  return bytes;
}

/// The bits of a comparison's result.
static inline uint16_t weapontag_bits(weapontag_bytes16 hits) {
  weapontag_bits16 bits = __builtin_convertvector(hits, weapontag_bits16);
  uint16_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

/// The bytes equal to `byte`.
static inline uint16_t weapontag_equal16(uint64_t low, uint64_t high, uint8_t byte) {
  return weapontag_bits((weapontag_bytes16)(weapontag_bytes(low, high) == byte));
}

/// The bytes beyond ASCII that do not begin a character (0x80 to 0xBF).
static inline uint16_t weapontag_continuations16(uint64_t low, uint64_t high) {
  return weapontag_bits((weapontag_bytes16)((weapontag_bytes(low, high) & 0xC0) == 0x80));
}

/// The bytes beyond ASCII.
static inline uint16_t weapontag_beyond_ascii16(uint64_t low, uint64_t high) {
  return weapontag_bits((weapontag_bytes16)(weapontag_bytes(low, high) >= 0x80));
}

/// The first bytes of characters of four bytes (0xF0 and up).
static inline uint16_t weapontag_four_byte_leads16(uint64_t low, uint64_t high) {
  return weapontag_bits((weapontag_bytes16)(weapontag_bytes(low, high) >= 0xF0));
}

/// The bytes that end a run inside a JSON string: quotation marks, backslashes and control characters.
static inline uint16_t weapontag_json_stops16(uint64_t low, uint64_t high) {
  weapontag_bytes16 bytes = weapontag_bytes(low, high);
  return weapontag_bits((weapontag_bytes16)((bytes == '"') | (bytes == '\\') | (bytes < 0x20)));
}

/// The bytes at which a sentence might end, and others: `.`, `!`, `?`, `)`, the ASCII white space up to the carriage return, and the first
/// bytes of characters from 0xD8 on.
static inline uint16_t weapontag_sentence_stops16(uint64_t low, uint64_t high) {
  weapontag_bytes16 bytes = weapontag_bytes(low, high);
  weapontag_bytes16 hits = (weapontag_bytes16)((bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == ')'));
  return weapontag_bits(hits | (weapontag_bytes16)((bytes < 0x0E) | (bytes >= 0xD8)));
}

#endif
