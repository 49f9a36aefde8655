// Vectors of WIDTH doubles and what is computed in them, compiled once for every path.
//
// Include after defining WIDTH. Every operation is one that IEEE 754 rounds exactly (fused
// multiply-add, division and square root among them) and none crosses lanes, so a lane's bits
// depend neither on the width nor on what its neighbours hold.

#include "Clones.h"

#pragma clang fp contract(off)

typedef double Lanes __attribute__((vector_size(8 * WIDTH)));
typedef double LooseLanes __attribute__((vector_size(8 * WIDTH), aligned(8)));
typedef int64_t LaneBits __attribute__((vector_size(8 * WIDTH)));

#define UNROLLED _Pragma("clang loop unroll(full)")

INLINED Lanes load(const double *from) { return *(const Lanes *)from; }
INLINED Lanes load_loose(const double *from) { return *(const LooseLanes *)from; }
INLINED void store(double *to, Lanes value) { *(Lanes *)to = value; }
INLINED void store_loose(double *to, Lanes value) { *(LooseLanes *)to = value; }
INLINED Lanes everywhere(double value) { return value - (Lanes){0}; }
INLINED Lanes fused(Lanes a, Lanes b, Lanes c) { return __builtin_elementwise_fma(a, b, c); }
INLINED Lanes masked(Lanes value, LaneBits mask) { return (Lanes)((LaneBits)value & mask); }
INLINED Lanes chosen(LaneBits mask, Lanes yes, Lanes no) {
  return (Lanes)(((LaneBits)yes & mask) | ((LaneBits)no & ~mask));
}

// Adding 1.5 * 2^52 leaves a number rounded to an integer in the low bits of the sum; another 1023
// makes these the exponent field of a power of two.
#define LANES_ROUNDER (0x1.8p52 + 1023.0)
#define LANES_LN2 0x1.62e42fefa39efp-1
#define LANES_LOG2_E 0x1.71547652b82fep0

/// e^(2r) - 1 = 2r + (2r)^2 (1/2 + 2r S(2r)) for |2r| <= ln 2 / 2.
///
/// S is the polynomial of degree 8 with the smallest largest relative error of the whole, 2.4e-17,
/// by the exchange method of Remez (1934), its coefficients rounded to doubles; they are written with
/// the powers of two that turn them into those of r. Summed in pairs (Estrin 1960), because a chain of
/// operations that wait for each other would take three times as long.
INLINED Lanes lanes_expm1_of_double(Lanes r) {
  Lanes r2 = r * r;
  Lanes r4 = r2 * r2;
  Lanes p0 = fused(everywhere(0x1.555555555553ep0), r, everywhere(2.0));
  Lanes p2 = fused(everywhere(0x1.1111111118d0ep-2), r, everywhere(0x1.5555555553b10p-1));
  Lanes p4 = fused(everywhere(0x1.a01a0171ad34ap-6), r, everywhere(0x1.6c16c179fdd51p-4));
  Lanes p6 = fused(everywhere(0x1.71de97751695cp-10), r, everywhere(0x1.a019b3a0276e2p-8));
  Lanes p8 = fused(everywhere(0x1.ae4903740dc18p-15), r, everywhere(0x1.28976229666d7p-12));
  Lanes low = fused(p2, r2, p0);
  Lanes middle = fused(p6, r2, p4);
  Lanes high = fused(p8, r4, middle);
  return fused(r2, fused(high, r4, low), r + r);
}

/// tanh x = t / (t + 2) with t = e^(2x) - 1 = 2^k (e^(2r) - 1) + (2^k - 1), 2x = k ln 2 + 2r.
///
/// ln 2 to one double is enough for r: what it lacks, at most 2e-17 k, is multiplied by the slope of
/// tanh, which is below 4 / 2^|k|.
INLINED Lanes lanes_tanh(Lanes x) {
  // From 20 on the result is 1 in size. A comparison with NaN is false, so NaN stays.
  Lanes bounded = chosen((LaneBits)(x > 20.0), everywhere(20.0), x);
  bounded = chosen((LaneBits)(bounded < -20.0), everywhere(-20.0), bounded);
  Lanes raised = fused(bounded, everywhere(2 * LANES_LOG2_E), everywhere(LANES_ROUNDER));
  Lanes k = raised - LANES_ROUNDER;
  Lanes r = fused(k, everywhere(-0.5 * LANES_LN2), bounded);
  Lanes power = (Lanes)((LaneBits)raised << 52);
  Lanes t = fused(power, lanes_expm1_of_double(r), power - 1.0);
  return t / (t + 2.0);
}

/// Exchanges rows and columns of WIDTH x WIDTH numbers held in WIDTH vectors.
INLINED void transpose(Lanes v[WIDTH]) {
#if WIDTH == 2
  Lanes a = __builtin_shufflevector(v[0], v[1], 0, 2);
  v[1] = __builtin_shufflevector(v[0], v[1], 1, 3);
  v[0] = a;
#elif WIDTH == 4
  Lanes a = __builtin_shufflevector(v[0], v[1], 0, 4, 2, 6);
  Lanes b = __builtin_shufflevector(v[0], v[1], 1, 5, 3, 7);
  Lanes c = __builtin_shufflevector(v[2], v[3], 0, 4, 2, 6);
  Lanes d = __builtin_shufflevector(v[2], v[3], 1, 5, 3, 7);
  v[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
  v[1] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
  v[2] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
  v[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
#else
  Lanes a[8], b[8];
  UNROLLED for (int i = 0; i < 8; i += 2) {
    a[i] = __builtin_shufflevector(v[i], v[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    a[i + 1] = __builtin_shufflevector(v[i], v[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  UNROLLED for (int i = 0; i < 8; i += 4) {
    UNROLLED for (int j = i; j < i + 2; j++) {
      b[j] = __builtin_shufflevector(a[j], a[j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      b[j + 2] = __builtin_shufflevector(a[j], a[j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  UNROLLED for (int j = 0; j < 4; j++) {
    v[j] = __builtin_shufflevector(b[j], b[j + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    v[j + 4] = __builtin_shufflevector(b[j], b[j + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
#endif
}
