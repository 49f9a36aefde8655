#ifndef CKERNELS_CLONES_H
#define CKERNELS_CLONES_H

#include <stdint.h>
#include <string.h>

// A loop marked CLONED is compiled three times and chosen when the program starts.
// Contraction is off, so the clones differ in speed only.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define CLONED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONED
#endif

#define INLINED static inline __attribute__((always_inline))

// Eight lanes: one AVX-512 register, two of AVX2, four of SSE2. Two at a time, because one chain of
// operations that wait for each other leaves the units idle (15 to 25 % faster where measured).
#define LANES _Pragma("clang loop vectorize(enable) vectorize_width(8) interleave_count(2)")

INLINED uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

INLINED double double_of(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

#endif
