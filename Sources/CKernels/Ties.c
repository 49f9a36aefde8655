#include "Ties.h"

#include <string.h>

#pragma clang fp contract(off)

static const PathKernels *kernels_of(KernelPath path) {
#if defined(__x86_64__)
  if (path == KERNEL_AVX512) return &avx512_kernels;
  if (path == KERNEL_AVX2) return &avx2_kernels;
#endif
  (void)path;
  return &portable_kernels;
}

int kernel_path_is_available(KernelPath path) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (path == KERNEL_AVX512) return __builtin_cpu_supports("x86-64-v4") != 0;
  if (path == KERNEL_AVX2) return __builtin_cpu_supports("x86-64-v3") != 0;
#endif
  return path == KERNEL_PORTABLE;
}

KernelPath kernel_best_path(void) {
  if (kernel_path_is_available(KERNEL_AVX512)) return KERNEL_AVX512;
  if (kernel_path_is_available(KERNEL_AVX2)) return KERNEL_AVX2;
  return KERNEL_PORTABLE;
}

long kernel_path_width(KernelPath path) { return kernels_of(path)->width; }

double kernel_tanh(double x) {
  double result;
  portable_kernels.tanh_all(&x, &result, 1);
  return result;
}

void kernel_drift(
    const double *product, const double *x, const double *set, double ceiling, double gain,
    double rate, double *out, long count) {
  kernels_of(kernel_best_path())
      ->field_all(product, x, set, ceiling, gain, rate, out, count);
}

static long in_eights(long count) { return (count + 7) / 8 * 8; }

KernelTiesLayout kernel_ties_layout(KernelPath path, long order, long members) {
  long width = kernels_of(path)->width;
  long vectors = (order + width - 1) / width;
  KernelTiesLayout l = {.order = order, .members = members};
  l.row = members > 1 ? order * members : vectors * width;
  l.room = in_eights(l.row * (members > 1 ? order : l.row)) + 24;
  long sizes = in_eights(members > 1 ? order * members : l.row);
  l.left = 40;
  l.right = l.left + sizes;
  l.set_points = l.right + sizes;
  l.base = l.set_points + l.room;
  l.walked = l.base + l.room;
  l.drive = l.walked + l.room;
  l.memory = 9 * l.room + l.base + 8;
  return l;
}

/// The first number of a memory that begins a line of the cache.
static double *first_line(const double *memory) {
  return (double *)(((uintptr_t)memory + 63) & ~(uintptr_t)63);
}

void kernel_ties_period(
    KernelPath path, const KernelTies *ties, const double *drive, const double *upper,
    const double *lower, double *memory) {
  // Copied beside the rest, for its vectors to begin where lines of the cache do.
  double *lines = first_line(memory), *own = lines + 9 * ties->layout.room;
  memcpy(own, drive, (size_t)ties->layout.base * sizeof *own);
  kernels_of(path)->period(ties, own, upper, lower, lines);
}

int kernel_ties_are_symmetric(KernelPath path, const KernelTies *ties, const double *memory) {
  return kernels_of(path)->are_symmetric(ties, first_line(memory));
}

int kernel_ties_drive_is_symmetric(
    KernelPath path, const KernelTies *ties, const double *drive) {
  return kernels_of(path)->are_symmetric(ties, drive + ties->layout.set_points);
}

void kernel_ties_take(
    KernelPath path, const KernelTies *ties, const double *states, const long *places,
    double *memory) {
  kernels_of(path)->take(ties, states, places, first_line(memory));
}

void kernel_ties_give(
    KernelPath path, const KernelTies *ties, const double *memory, const long *places,
    const uint8_t *kept, double *states) {
  kernels_of(path)->give(ties, first_line(memory), places, kept, states);
}

void kernel_ties_walk(
    const KernelTies *ties, const double *increments, const double *scales, double *drive) {
  KernelTiesLayout l = ties->layout;
  double *walked = drive + l.walked, *set_points = drive + l.set_points;
  const double *base = drive + l.base;
  long members = l.members, pair = 0;
  for (long i = 0; i < l.order; i++) {
    for (long j = i + 1; j < l.order; j++, pair++) {
      for (long m = 0; m < members; m++) {
        double move = scales[m] * increments[pair * members + m];
        walked[i * l.row + j * members + m] += move;
        walked[j * l.row + i * members + m] += move;
      }
    }
  }
  for (long i = 0; ties->free_diagonal && i < l.order; i++)
    for (long m = 0; m < members; m++)
      walked[i * l.row + i * members + m] += scales[m] * increments[(pair + i) * members + m];
  // Always the base plus the whole walk, so that a change to the same ties changes no bit.
  for (long e = 0; e < l.order * l.row; e++) set_points[e] = base[e] + walked[e];
}
