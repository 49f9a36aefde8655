// Two numbers at a time, for any processor. Where it has no fused multiply-add, the C library
// computes it, slowly and with the same bits.

#define WIDTH 2
#include "TiesPeriod.h"

const PathKernels portable_kernels = {WIDTH, period, are_symmetric, take, give, tanh_all, field_all};
