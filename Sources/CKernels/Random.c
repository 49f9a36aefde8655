#include "CKernels.h"
#include "Elementary.h"

#pragma clang fp contract(off)

// Philox4x32-10, Salmon et al. 2011, section 3.3 and table 2. Words are kept in 64-bit lanes,
// where the 32 x 32 -> 64 product is one vector instruction.
#define MULTIPLIER_0 UINT64_C(0xD2511F53)
#define MULTIPLIER_1 UINT64_C(0xCD9E8D57)
#define WEYL_0 UINT64_C(0x9E3779B9)
#define WEYL_1 UINT64_C(0xBB67AE85)
#define WORD UINT64_C(0xffffffff)

typedef struct { uint64_t w0, w1, w2, w3; } Block;

/// Only the low halves of words and keys count until the end, so the high ones are left unmasked.
INLINED Block philox(Block c, uint64_t key) {
  uint64_t k0 = key, k1 = key >> 32;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = MULTIPLIER_0 * (c.w0 & WORD);
    uint64_t p1 = MULTIPLIER_1 * (c.w2 & WORD);
    c.w0 = (p1 >> 32) ^ c.w1 ^ k0;
    c.w2 = (p0 >> 32) ^ c.w3 ^ k1;
    c.w1 = p1;
    c.w3 = p0;
    k0 += WEYL_0;
    k1 += WEYL_1;
  }
  return c;
}

/// (n + 1/2) 2^-52 from the upper 52 of 64 bits: never 0, never 1.
INLINED double uniform_of(uint64_t low, uint64_t high) {
  uint64_t bits = (high << 32) | (low & WORD);
  return double_of((bits >> 12) | UINT64_C(0x3ff0000000000000)) - (1.0 - 0x1p-53);
}

INLINED Block block_at(uint64_t index, uint32_t member, uint32_t lane) {
  return (Block){index & WORD, index >> 32, member, lane};
}

/// Box and Muller 1958: sqrt(-2 ln u1) (cos 2 pi u2, sin 2 pi u2).
INLINED void normals_of(Block b, double *first, double *second) {
  // The elementwise form sets no errno, which would keep the loops from being vectorised.
  double radius = __builtin_elementwise_sqrt(-2.0 * log_inline(uniform_of(b.w0, b.w1)));
  double sine, cosine;
  sin_cos_turns(uniform_of(b.w2, b.w3), &sine, &cosine);
  *first = radius * cosine;
  *second = radius * sine;
}

void kernel_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
  Block c = {counter[0], counter[1], counter[2], counter[3]};
  Block r = philox(c, ((uint64_t)key[1] << 32) | key[0]);
  out[0] = (uint32_t)r.w0;
  out[1] = (uint32_t)r.w1;
  out[2] = (uint32_t)r.w2;
  out[3] = (uint32_t)r.w3;
}

CLONED void kernel_uniforms(
    uint64_t key, uint32_t member, uint32_t lane, uint64_t first, double *out, long count) {
  LANES
  for (long i = 0; i < count; i++) {
    Block b = philox(block_at(first + (uint64_t)i, member, lane), key);
    out[i] = uniform_of(b.w0, b.w1);
  }
}

CLONED void kernel_normals(
    uint64_t key, uint32_t member, uint32_t lane, uint64_t first, double *out, long count) {
  LANES
  for (long i = 0; i < count; i++) {
    double cosine, sine;
    normals_of(philox(block_at(first + (uint64_t)i, member, lane), key), &cosine, &sine);
    out[2 * i] = cosine;
    out[2 * i + 1] = sine;
  }
}

/// The two normals of one block, for every path.
CLONED static void block_normals(
    const uint64_t *restrict keys, const uint32_t *restrict members, long paths, uint32_t lane,
    uint64_t index, double *restrict first, double *restrict second) {
  LANES
  for (long p = 0; p < paths; p++)
    normals_of(philox(block_at(index, members[p], lane), keys[p]), &first[p], &second[p]);
}

/// One level of bridges: an increment d over `length` becomes d/2 + b and d/2 - b.
CLONED static void bridge(double *restrict left, double *restrict middle, double scale, long count) {
  LANES
  for (long p = 0; p < count; p++) {
    double half = left[p] * 0.5;
    double bend = middle[p] * scale;
    left[p] = half + bend;
    middle[p] = half - bend;
  }
}

/// The part of a period of `substeps` parts where `node` is kept until its bridge is built.
INLINED long slot_of(long node, long substeps) {
  if (node == 0) return 0;
  long level = 1;
  while (level * 2 <= node) level *= 2;
  long width = substeps / level;
  return width > 1 ? (node - level) * width + width / 2 : 1;
}

void kernel_brownian(
    const uint64_t *keys, const uint32_t *members, long paths, uint32_t lane, uint32_t period,
    long substeps, double *out) {
  for (long node = 0; node < substeps || node == 0; node += 2) {
    uint64_t index = ((uint64_t)period << 32) + (uint64_t)(node / 2);
    block_normals(
        keys, members, paths, lane, index, out + slot_of(node, substeps) * paths,
        out + slot_of(node + 1, substeps) * paths);
  }
  for (long width = substeps; width > 1; width /= 2) {
    double scale = 0.5 * __builtin_sqrt((double)width / (double)substeps);
    for (long start = 0; start < substeps; start += width) {
      bridge(out + start * paths, out + (start + width / 2) * paths, scale, paths);
    }
  }
}

CLONED void kernel_mix(
    double *restrict first, double *restrict second, const uint8_t *restrict swapped,
    const double *restrict shared, const double *restrict own, long count) {
  LANES
  for (long p = 0; p < count; p++) {
    double leading = first[p];
    double following = shared[p] * first[p] + own[p] * second[p];
    first[p] = swapped[p] ? following : leading;
    second[p] = swapped[p] ? leading : following;
  }
}
