#include "CKernels.h"
#include "Elementary.h"

#pragma clang fp contract(off)

double kernel_exp(double x) { return exp_inline(x); }

double kernel_log(double x) {
  if (!(x > 0)) return x == 0 ? -__builtin_inf() : __builtin_nan("");
  if (x == __builtin_inf()) return x;
  // Below the normal numbers the exponent field does not count: scale up by 2^54 first.
  if (x < 0x1p-1022) return log_inline(x * 0x1p54) - 54.0 * 0x1.62e42fefa39efp-1;
  return log_inline(x);
}

CLONED void kernel_multiply(const double *a, const double *b, double *out, long count) {
  LANES
  for (long i = 0; i < count; i++) out[i] = a[i] * b[i];
}
