#include "CKernels.h"
#include "Elementary.h"

CLONED static long any_not_finite(const double *x, long count) {
  const uint64_t exponent = UINT64_C(0x7ff0000000000000);
  uint64_t found = 0;
  LANES
  for (long i = 0; i < count; i++) found |= (bits_of(x[i]) & exponent) == exponent ? 1 : 0;
  return (long)found;
}

long kernel_first_not_finite(const double *x, long count) {
  if (!any_not_finite(x, count)) return -1;
  for (long i = 0; i < count; i++) {
    if (x[i] - x[i] != 0) return i;
  }
  return -1;
}

double kernel_largest_change(const double *a, const double *b, long count) {
  double largest = 0;
  for (long i = 0; i < count; i++) {
    double change = __builtin_fabs(a[i] - b[i]);
    largest = change > largest ? change : largest;
  }
  return largest;
}
