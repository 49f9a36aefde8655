#ifndef CKERNELS_ELEMENTARY_H
#define CKERNELS_ELEMENTARY_H

#include "Clones.h"

#pragma clang fp contract(off)

// Adding 1.5 * 2^52 leaves a number rounded to an integer in the low bits of the sum.
#define ROUNDER 0x1.8p52

// ln 2 in two parts; the first has 32 significant bits, so small multiples of it are exact.
#define LN2_HIGH 0x1.62e42feep-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define LOG2_E 0x1.71547652b82fep0

// Polynomials are summed in pairs (Estrin 1960) rather than one by one (Horner): the chain of
// operations that wait for each other is a third as long.

/// (e^r - 1) for |r| <= ln 2 / 2, by its Taylor series to r^13 (first term left out: 5e-18).
INLINED double expm1_reduced(double r) {
  double r2 = r * r;
  double r4 = r2 * r2;
  double p2 = 0.5 + r * (1.0 / 6.0);
  double p4 = 1.0 / 24.0 + r * (1.0 / 120.0);
  double p6 = 1.0 / 720.0 + r * (1.0 / 5040.0);
  double p8 = 1.0 / 40320.0 + r * (1.0 / 362880.0);
  double p10 = 1.0 / 3628800.0 + r * (1.0 / 39916800.0);
  double p12 = 1.0 / 479001600.0 + r * (1.0 / 6227020800.0);
  double high = (p6 + r2 * p8) + r4 * (p10 + r2 * p12);
  return r + r2 * ((p2 + r2 * p4) + r4 * high);
}

/// 2^k for an integer k in [-1022, 1023] held in the low bits of a number raised by ROUNDER.
INLINED double power_of_two(double raised) {
  return double_of((bits_of(raised) + 1023) << 52);
}

INLINED double exp_inline(double x) {
  double bounded = x > 710.0 ? 710.0 : x;
  bounded = bounded < -750.0 ? -750.0 : bounded;
  double raised = bounded * LOG2_E + ROUNDER;
  double k = raised - ROUNDER;
  double r = (bounded - k * LN2_HIGH) - k * LN2_LOW;
  // The power is applied in two halves, so that the ends of the range are reached.
  double half_raised = k * 0.5 + ROUNDER;
  double rest_raised = (k - (half_raised - ROUNDER)) + ROUNDER;
  double result = (1.0 + expm1_reduced(r)) * power_of_two(half_raised);
  return result * power_of_two(rest_raised);
}

/// ln x = k ln 2 + 2 artanh(s), s = (m - 1) / (m + 1), x = m 2^k, m in [sqrt 1/2, sqrt 2).
INLINED double log_inline(double x) {
  uint64_t bits = bits_of(x);
  // Subtracting the bits of sqrt(1/2) makes the exponent field count from the right mantissa.
  uint64_t shifted = bits - UINT64_C(0x3fe6a09e667f3bcd);
  uint64_t exponent = shifted >> 52;
  double k = double_of(exponent | UINT64_C(0x4330000000000000)) - 0x1p52;
  k = k > 2047.5 ? k - 4096.0 : k;
  double m = double_of((shifted & UINT64_C(0x000fffffffffffff)) + UINT64_C(0x3fe6a09e667f3bcd));
  double f = m - 1.0;
  double s = f / (m + 1.0);
  double w = s * s;
  double w2 = w * w;
  double w4 = w2 * w2;
  double p1 = 2.0 / 3.0 + w * (2.0 / 5.0);
  double p3 = 2.0 / 7.0 + w * (2.0 / 9.0);
  double p5 = 2.0 / 11.0 + w * (2.0 / 13.0);
  double p7 = 2.0 / 15.0 + w * (2.0 / 17.0);
  double p9 = (2.0 / 19.0 + w * (2.0 / 21.0)) + w2 * (2.0 / 23.0);
  double p = (p1 + w2 * p3) + w4 * ((p5 + w2 * p7) + w4 * p9);
  // 2 s = f - s f, and the correction terms are small beside f.
  double log_m = f - s * (f - w * p);
  return k * LN2_HIGH + (log_m + k * LN2_LOW);
}

/// Sine and cosine of 2 pi u, 0 <= u < 1, by Taylor series on [-pi/4, pi/4] and quadrant swaps.
INLINED void sin_cos_turns(double u, double *sine, double *cosine) {
  double raised = u * 4.0 + ROUNDER;
  double quarter = raised - ROUNDER;
  uint64_t quadrant = bits_of(raised);
  double a = (u - quarter * 0.25) * 0x1.921fb54442d18p2;
  double w = a * a;
  double w2 = w * w;
  double w4 = w2 * w2;
  double s1 = -1.0 / 6.0 + w * (1.0 / 120.0);
  double s3 = -1.0 / 5040.0 + w * (1.0 / 362880.0);
  double s5 = (-1.0 / 39916800.0 + w * (1.0 / 6227020800.0)) + w2 * (-1.0 / 1307674368000.0);
  double s = a + (a * w) * ((s1 + w2 * s3) + w4 * s5);
  double c1 = 1.0 / 24.0 + w * (-1.0 / 720.0);
  double c3 = 1.0 / 40320.0 + w * (-1.0 / 3628800.0);
  double c5 = (1.0 / 479001600.0 + w * (-1.0 / 87178291200.0)) + w2 * (1.0 / 20922789888000.0);
  double c = (1.0 - 0.5 * w) + w2 * ((c1 + w2 * c3) + w4 * c5);
  uint64_t odd = 0 - (quadrant & 1);
  uint64_t sine_bits = (bits_of(s) & ~odd) | (bits_of(c) & odd);
  uint64_t cosine_bits = (bits_of(c) & ~odd) | (bits_of(s) & odd);
  *sine = double_of(sine_bits ^ ((quadrant & 2) << 62));
  *cosine = double_of(cosine_bits ^ (((quadrant + 1) & 2) << 62));
}

#endif
