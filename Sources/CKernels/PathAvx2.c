#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"), min_vector_width(256))), apply_to = function)

#define WIDTH 4
#include "TiesPeriod.h"

#pragma clang attribute pop

const PathKernels avx2_kernels = {WIDTH, period, are_symmetric, take, give, tanh_all, field_all};

#endif
