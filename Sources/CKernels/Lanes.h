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

// Adding 1.5 * 2^52 leaves a number rounded to an integer in the low bits of the sum; another 1022
// makes these the exponent field of half a power of two.
#define LANES_ROUNDER (0x1.8p52 + 1022.0)
#define LANES_LN2 0x1.62e42fefa39efp-1
#define LANES_LOG2_E 0x1.71547652b82fep0

/// Numerator and denominator of tanh r for |r| <= ln 2 / 4.
///
/// r (s^2 + a s + b) / (d s^2 + c s + b), s = r^2: of this form the one with the smallest largest
/// relative error, 6e-18 with its coefficients rounded to doubles; close to the 9th convergent of
/// Lambert's continued fraction (1768), r (s^2 + 105 s + 945) / (15 s^2 + 420 s + 945).
INLINED void lanes_reduced_tanh(Lanes r, Lanes *numerator, Lanes *denominator) {
  Lanes s = r * r, b = everywhere(0x1.d8d9698516d19p+9);
  Lanes slope = fused(everywhere(0x1.e0367a20093e1p+3), s, everywhere(0x1.a44ca31095fdfp+8));
  *numerator = fused(s + 0x1.a4441d8a1b360p+6, s, b) * r;
  *denominator = fused(slope, s, b);
}

/// tanh |x| = (h (N + D) + N) / (h (N + D) + D), h = (2^k - 1) / 2, N / D = tanh r,
/// |x| = k ln 2 / 2 + r; then the sign of x.
///
/// ln 2 to one double is enough for r: what it lacks, at most 2e-17 k, is multiplied by the slope of
/// tanh, which is below 4 / 2^k.
INLINED Lanes lanes_tanh(Lanes x) {
  const LaneBits sign = (LaneBits)everywhere(-0.0);
  Lanes size = masked(x, ~sign);
  // From 20 on the result is 1. A comparison with NaN is false, so NaN stays.
  Lanes bounded = chosen((LaneBits)(size > 20.0), everywhere(20.0), size);
  Lanes raised = fused(bounded, everywhere(2 * LANES_LOG2_E), everywhere(LANES_ROUNDER));
  Lanes k = raised - LANES_ROUNDER;
  Lanes numerator, denominator;
  lanes_reduced_tanh(
      fused(k, everywhere(-0.5 * LANES_LN2), bounded), &numerator, &denominator);
  Lanes growth = (Lanes)((LaneBits)raised << 52) - 0.5;
  Lanes sum = numerator + denominator;
  Lanes result = fused(growth, sum, numerator) / fused(growth, sum, denominator);
  return (Lanes)((LaneBits)result | ((LaneBits)x & sign));
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
