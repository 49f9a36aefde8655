#include "CKernels.h"
#include "Elementary.h"

#pragma clang fp contract(off)

CLONED void kernel_centre(
    const double *restrict x, const double *restrict sizes, double offset, int diagonal,
    long order, double *restrict z, double *restrict weighted) {
  LANES
  for (long i = 0; i < order * order; i++) {
    double value = x[i] - offset;
    z[i] = value;
    weighted[i] = value * sizes[i];
  }
  if (diagonal) return;
  for (long i = 0; i < order; i++) z[i * order + i] = weighted[i * order + i] = 0;
}

CLONED void kernel_advance(
    const double *restrict x, const double *restrict slope, double step, double *restrict out,
    long count) {
  LANES
  for (long i = 0; i < count; i++) out[i] = x[i] + step * slope[i];
}

CLONED void kernel_accumulate(
    const double *restrict slope, double step, double *restrict x, long count) {
  LANES
  for (long i = 0; i < count; i++) x[i] = x[i] + step * slope[i];
}
