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

INLINED double drift(
    double product, double x, double set, double ceiling, double gain, double rate) {
  return ceiling * tanh_inline(gain * product) - rate * (x - set);
}

CLONED void kernel_drift(
    const double *restrict product, const double *restrict x, const double *restrict set,
    double ceiling, double gain, double rate, double *restrict out, long count) {
  LANES
  for (long i = 0; i < count; i++) {
    out[i] = drift(product[i], x[i], set[i], ceiling, gain, rate);
  }
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

CLONED void kernel_heun_predict(
    const double *restrict product, const double *restrict x, const double *restrict set,
    const double *restrict noise, double ceiling, double gain, double rate, double step,
    double *restrict slope, double *restrict out, long count) {
  LANES
  for (long i = 0; i < count; i++) {
    double value = drift(product[i], x[i], set[i], ceiling, gain, rate);
    slope[i] = value;
    out[i] = (x[i] + step * value) + noise[i];
  }
}

CLONED void kernel_heun_correct(
    const double *restrict product, const double *restrict predicted, const double *restrict set,
    const double *restrict noise, const double *restrict slope, double ceiling, double gain,
    double rate, double step, double *restrict x, long count) {
  LANES
  for (long i = 0; i < count; i++) {
    double value = drift(product[i], predicted[i], set[i], ceiling, gain, rate);
    x[i] = (x[i] + (0.5 * step) * (slope[i] + value)) + noise[i];
  }
}

void kernel_spread(
    const double *increments, double scale, int diagonal, long order, double *noise) {
  long pair = 0;
  for (long i = 0; i < order; i++) {
    for (long j = i + 1; j < order; j++, pair++) {
      double value = scale * increments[pair];
      noise[i * order + j] = value;
      noise[j * order + i] = value;
    }
  }
  for (long i = 0; i < order; i++) {
    noise[i * order + i] = diagonal ? scale * increments[pair + i] : 0;
  }
}

void kernel_spread_mixed(
    const double *first, const double *second, const uint8_t *swapped, double scale, double own,
    double shared, int diagonal, long order, double *noise) {
  long pair = 0;
  for (long i = 0; i < order; i++) {
    for (long j = i + 1; j < order; j++, pair++) {
      double leading = scale * first[pair];
      double following = scale * (shared * first[pair] + own * second[pair]);
      noise[i * order + j] = swapped[pair] ? following : leading;
      noise[j * order + i] = swapped[pair] ? leading : following;
    }
  }
  for (long i = 0; i < order; i++) {
    noise[i * order + i] = diagonal ? scale * first[pair + i] : 0;
  }
}
