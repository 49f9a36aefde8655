#include "PeakLoop.h"

// Twelve sums: enough for two units that each take four cycles to answer, with room to spare.
#define PEAK_LOOP(NAME, TARGET, WIDTH) \
  typedef double Vector##WIDTH __attribute__((vector_size(8 * WIDTH))); \
  __attribute__((target(TARGET), min_vector_width(64 * WIDTH), noinline)) static double NAME( \
      long rounds) { \
    Vector##WIDTH sums[12], factor = (Vector##WIDTH){0} + 0.5, term = (Vector##WIDTH){0} + 1e-9; \
    for (int i = 0; i < 12; i++) sums[i] = (Vector##WIDTH){0} + (double)i; \
    for (long round = 0; round < rounds; round++) { \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < 12; i++) \
          sums[i] = __builtin_elementwise_fma(sums[i], factor, term); \
    } \
    double sum = 0; \
    for (int i = 0; i < 12; i++) sum += sums[i][0]; \
    /* The sum is used, so that the loop is not left out; it is always below 1e9. */ \
    return sum < 1e9 ? 2.0 * 12 * WIDTH * (double)rounds : 0; \
  }

#if defined(__x86_64__)
PEAK_LOOP(peak_of_eight, "arch=x86-64-v4", 8)
PEAK_LOOP(peak_of_four, "arch=x86-64-v3", 4)

double peak_loop(long rounds) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return peak_of_eight(rounds);
  return peak_of_four(rounds);
}
#else
PEAK_LOOP(peak_of_two, "default", 2)

double peak_loop(long rounds) { return peak_of_two(rounds); }
#endif
