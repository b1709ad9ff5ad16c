#ifndef WEAPONTAG_WORD_MASK_H
#define WEAPONTAG_WORD_MASK_H

#include <stdint.h>
#include <string.h>

/// Two bits for each of 64 bytes, the lowest for the first: is the byte an ASCII letter, digit or underscore; is it beyond ASCII.
typedef struct {
  uint64_t words;
  uint64_t non_ascii;
} weapontag_word_mask;

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t weapontag_word_bits16(__m128i bytes) {
  // An unsigned byte minus the low end of a range is at most the range's width exactly where it lies in the range.
  __m128i letter = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
  __m128i digit = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  __m128i is_letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter);
  __m128i is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
  __m128i is_underscore = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_'));
  return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(is_letter, is_digit), is_underscore));
}

/// The masks of the 64 bytes at `bytes`, which needs no alignment.
static inline weapontag_word_mask weapontag_word_mask64(const void *bytes) {
  weapontag_word_mask mask = {0, 0};
  for (int part = 0; part < 4; part++) {
    __m128i chunk = _mm_loadu_si128((const __m128i *)bytes + part);
    mask.words |= weapontag_word_bits16(chunk) << (16 * part);
    mask.non_ascii |= (uint64_t)(uint32_t)_mm_movemask_epi8(chunk) << (16 * part);
  }
  return mask;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

/// One bit a byte of four vectors of all ones or all zeros: each byte keeps its own bit, three pairwise sums join eight of them.
static inline uint64_t weapontag_gather_bits64(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t own = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t low = vpaddq_u8(vandq_u8(a, own), vandq_u8(b, own));
  uint8x16_t high = vpaddq_u8(vandq_u8(c, own), vandq_u8(d, own));
  uint8x16_t all = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

static inline uint8x16_t weapontag_is_word16(uint8x16_t bytes) {
  uint8x16_t letter = vsubq_u8(vorrq_u8(bytes, vdupq_n_u8(0x20)), vdupq_n_u8('a'));
  uint8x16_t digit = vsubq_u8(bytes, vdupq_n_u8('0'));
  uint8x16_t is_letter = vcleq_u8(letter, vdupq_n_u8(25));
  uint8x16_t is_digit = vcleq_u8(digit, vdupq_n_u8(9));
  return vorrq_u8(vorrq_u8(is_letter, is_digit), vceqq_u8(bytes, vdupq_n_u8('_')));
}

/// The masks of the 64 bytes at `bytes`, which needs no alignment.
static inline weapontag_word_mask weapontag_word_mask64(const void *bytes) {
  const uint8_t *first = (const uint8_t *)bytes;
  uint8x16_t a = vld1q_u8(first), b = vld1q_u8(first + 16), c = vld1q_u8(first + 32), d = vld1q_u8(first + 48);
  const uint8x16_t high = vdupq_n_u8(0x80);
  weapontag_word_mask mask = {
      weapontag_gather_bits64(weapontag_is_word16(a), weapontag_is_word16(b), weapontag_is_word16(c), weapontag_is_word16(d)),
      weapontag_gather_bits64(vcgeq_u8(a, high), vcgeq_u8(b, high), vcgeq_u8(c, high), vcgeq_u8(d, high))};
  return mask;
}

#else

/// Moves the top bit of each of eight bytes, the only bits set, to the low byte; `words` is in little-endian order.
static inline uint64_t weapontag_gather_bits8(uint64_t tops) { return ((tops >> 7) * 0x0102040810204080u) >> 56; }

/// The top bit of each byte that lies from `low` to `high`; all bytes are below 0x80, so that no sum carries into the next.
static inline uint64_t weapontag_in_range8(uint64_t bytes, uint8_t low, uint8_t high) {
  const uint64_t ones = 0x0101010101010101u;
  return (bytes + ones * (0x80 - low)) & ~(bytes + ones * (0x7F - high)) & ones * 0x80;
}

/// The masks of the 64 bytes at `bytes`, which needs no alignment.
static inline weapontag_word_mask weapontag_word_mask64(const void *bytes) {
  const uint64_t tops = 0x8080808080808080u, case_bits = 0x2020202020202020u;
  weapontag_word_mask mask = {0, 0};
  for (int part = 0; part < 8; part++) {
    uint64_t chunk;
    memcpy(&chunk, (const uint8_t *)bytes + 8 * part, sizeof chunk);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    chunk = __builtin_bswap64(chunk);
#endif
    uint64_t plain = chunk & ~tops;
    uint64_t is_word = weapontag_in_range8(plain | case_bits, 'a', 'z') | weapontag_in_range8(plain, '0', '9') |
                       weapontag_in_range8(plain, '_', '_');
    mask.words |= weapontag_gather_bits8(is_word & ~chunk) << (8 * part);
    mask.non_ascii |= weapontag_gather_bits8(chunk & tops) << (8 * part);
  }
  return mask;
}

#endif
#endif
