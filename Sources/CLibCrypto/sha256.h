#pragma once

// OpenSSL's direct functions: the newer ones look up a provider first, which costs each start of the program milliseconds.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <lifetimebound.h>
#include <openssl/sha.h>
#include <ptrcheck.h>
#include <stdint.h>

// The bounds stand in the types, so that Swift sees spans and needs no unsafe code. A digest of another length is left as it is.
static inline void weapontag_sha256(
    const uint8_t *__counted_by(count) bytes __noescape, long count, uint8_t *__counted_by(length) digest __noescape, long length) {
  SHA256_CTX context;
  if (length != SHA256_DIGEST_LENGTH) return;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, (size_t)count);
  SHA256_Final(digest, &context);
}
