#ifndef CKERNELS_TIES_H
#define CKERNELS_TIES_H

#include "CKernels.h"

/// A stage of an integrator.
typedef enum {
  KERNEL_STAGE_FIRST,
  KERNEL_STAGE_MIDDLE,
  KERNEL_STAGE_LAST,
  KERNEL_STAGE_PREDICT,
  KERNEL_STAGE_CORRECT,
} KernelStage;

/// What one path offers.
typedef struct {
  long width;
  void (*period)(
      const KernelTies *ties, const double *drive, const double *upper, const double *lower,
      double *memory);
  int (*are_symmetric)(const KernelTies *ties, const double *x);
  void (*take)(const KernelTies *ties, const double *states, const long *places, double *x);
  void (*give)(
      const KernelTies *ties, const double *x, const long *places, const uint8_t *kept,
      double *states);
  void (*tanh_all)(const double *in, double *out, long count);
  void (*field_all)(
      const double *product, const double *x, const double *set, double ceiling, double gain,
      double rate, double *out, long count);
} PathKernels;

extern const PathKernels portable_kernels;
#if defined(__x86_64__)
extern const PathKernels avx2_kernels, avx512_kernels;
#endif

#endif
