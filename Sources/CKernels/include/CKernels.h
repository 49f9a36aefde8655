#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

// Loops the compiler vectorises for the CPU it finds at run time.
//
// Fused multiply-add is switched off and no reassociation is allowed, so every clone of a loop
// (SSE2, AVX2, AVX-512) and the scalar functions give the same bits for the same input. Nothing
// here calls libm except `sqrt`, which IEEE 754 rounds exactly.

// MARK: Elementary functions. Error bounds in units in the last place (ulp), as tested.

/// e^x. At most 2 ulp for results in the normal range; 0 below -745.2, infinity above 709.79.
double kernel_exp(double x);

/// Natural logarithm of a positive normal number. At most 2 ulp. -infinity at 0, NaN below.
double kernel_log(double x);

/// Hyperbolic tangent. At most 4 ulp everywhere; odd; +-1 from |x| = 20 on.
double kernel_tanh(double x);

/// sin(2 pi u) for 0 <= u < 1. Absolute error at most 3e-16.
double kernel_sin_turns(double u);

/// cos(2 pi u) for 0 <= u < 1. Absolute error at most 3e-16.
double kernel_cos_turns(double u);

/// The same function over `count` numbers; `out` may be `in`.
void kernel_exp_all(const double *in, double *out, long count);
void kernel_log_all(const double *in, double *out, long count);
void kernel_tanh_all(const double *in, double *out, long count);

// MARK: Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, doi 10.1145/2063384.2063405)

/// One block: four 32-bit outputs of a 128-bit counter under a 64-bit key.
void kernel_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

/// Uniforms in (0, 1), spaced 2^-52: `out[i]` from words 0 and 1 of block
/// (first + i, member, lane) under `key`.
void kernel_uniforms(
    uint64_t key, uint32_t member, uint32_t lane, uint64_t first, double *out, long count);

/// Standard normals by Box and Muller (1958): blocks first ... first + count - 1, two normals each,
/// the cosine one to `out[2 i]`, the sine one to `out[2 i + 1]`.
void kernel_normals(
    uint64_t key, uint32_t member, uint32_t lane, uint64_t first, double *out, long count);

/// Brownian increments of many paths over one period of length 1, cut into `substeps` (a power
/// of two, at least 1) equal parts by midpoint bridges (Levy 1948).
///
/// Path p is keyed by `keys[p]`. Its normals are those of blocks (period << 32) + node / 2 under
/// (member, lane): node 0 the whole increment, node 1 the middle, nodes 2 and 3 the quarters, ...
/// so that more substeps refine the same path. `out` is substeps x paths; it must hold
/// max(substeps, 2) x paths numbers. A multiple of 16 paths is fastest.
void kernel_brownian(
    const uint64_t *keys, long paths, uint32_t member, uint32_t lane, uint32_t period,
    long substeps, double *out);

// MARK: Checks

/// The index of the first infinite or NaN element, or -1.
long kernel_first_not_finite(const double *x, long count);

/// The largest |a - b|, 0 for none; a NaN difference is passed over.
double kernel_largest_change(const double *a, const double *b, long count);

// MARK: Elementwise

/// out = a * b, `count` elements; `out` may be `a` or `b`.
void kernel_multiply(const double *a, const double *b, double *out, long count);

// MARK: Tie coevolution, elementwise (all matrices order x order, row-major)

/// z = x - offset, and weighted = z * sizes element by element (every row of `sizes` holds the
/// third actors' sizes); both diagonals are 0 unless `diagonal` is not 0.
void kernel_centre(
    const double *x, const double *sizes, double offset, int diagonal, long order, double *z,
    double *weighted);

/// out = ceiling * tanh(gain * product) - rate * (x - set), `count` elements.
void kernel_drift(
    const double *product, const double *x, const double *set, double ceiling, double gain,
    double rate, double *out, long count);

/// out = x + step * slope, `count` elements.
void kernel_advance(const double *x, const double *slope, double step, double *out, long count);

/// x = x + step * slope, `count` elements.
void kernel_accumulate(const double *slope, double step, double *x, long count);

/// Heun's predictor with additive noise, fused with the drift:
/// slope = drift(product, x, set); out = (x + step * slope) + noise.
void kernel_heun_predict(
    const double *product, const double *x, const double *set, const double *noise,
    double ceiling, double gain, double rate, double step, double *slope, double *out,
    long count);

/// Heun's corrector: x = (x + step / 2 * (slope + drift(product, predicted, set))) + noise.
void kernel_heun_correct(
    const double *product, const double *predicted, const double *set, const double *noise,
    const double *slope, double ceiling, double gain, double rate, double step, double *x,
    long count);

/// Spreads paths of unordered pairs over an order x order matrix:
/// noise[i][j] = noise[j][i] = scale * increments[p] for pair p = (i, j), i < j, by rows;
/// the diagonal takes `increments` from `pairs` on when `diagonal` is not 0, else 0.
void kernel_spread(
    const double *increments, double scale, int diagonal, long order, double *noise);

/// The same with two paths a pair, correlated by `shared` (`own` = sqrt(1 - shared^2)): one
/// direction takes first[p], the other shared * first[p] + own * second[p]; (i, j), i < j, is the
/// other one where swapped[p] is not 0.
void kernel_spread_mixed(
    const double *first, const double *second, const uint8_t *swapped, double scale, double own,
    double shared, int diagonal, long order, double *noise);

// MARK: Memory

/// Makes glibc keep freed blocks of up to 256 MB for the next batch of members instead of mapping
/// and clearing them anew each time. Does nothing with another C library.
void kernel_keep_memory(void);

#endif
