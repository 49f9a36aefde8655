#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H

#include <stddef.h>

// The one function of OpenSSL's libcrypto that is used. Declared here, because <openssl/sha.h> declares
// it behind macros that differ between versions; the function itself is stable since OpenSSL 0.9.
//
// Writes the 32 bytes of SHA-256 (FIPS 180-4) of `bytes` to `digest`, and returns `digest`.
unsigned char *SHA256(const unsigned char *bytes, size_t count, unsigned char *digest);

#endif
