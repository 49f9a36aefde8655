#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

// Loops the compiler vectorises for the CPU it finds at run time.
//
// Operations are fused only where the source says so and never reassociated, so every clone of a
// loop (SSE2, AVX2, AVX-512), every path and the scalar functions give the same bits for the same
// input. Nothing here calls libm but for `sqrt` and `fma`, which IEEE 754 rounds exactly.

// MARK: Paths

/// A set of instructions that kernels are written for. All give the same bits.
typedef enum { KERNEL_PORTABLE, KERNEL_AVX2, KERNEL_AVX512 } KernelPath;

/// Whether this processor has a path's instructions.
int kernel_path_is_available(KernelPath path);

/// The widest path that this processor has.
KernelPath kernel_best_path(void);

/// Doubles in a vector of the path.
long kernel_path_width(KernelPath path);

// MARK: Elementary functions. Error bounds in units in the last place (ulp), as tested.

/// e^x. At most 2 ulp for results in the normal range; 0 below -745.2, infinity above 709.79.
double kernel_exp(double x);

/// Natural logarithm of a positive normal number. At most 2 ulp. -infinity at 0, NaN below.
double kernel_log(double x);

/// Hyperbolic tangent. At most 4 ulp everywhere; odd to the last bit; +-1 from |x| = 20 on.
double kernel_tanh(double x);

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
/// (members[p], lane): node 0 the whole increment, node 1 the middle, nodes 2 and 3 the quarters, ...
/// so that more substeps refine the same path. `out` is substeps x paths; it must hold
/// max(substeps, 2) x paths numbers. A multiple of 16 paths is fastest.
void kernel_brownian(
    const uint64_t *keys, const uint32_t *members, long paths, uint32_t lane, uint32_t period,
    long substeps, double *out);

/// Turns two independent paths into the two directions of a pair, correlated by shared[p] (own[p] =
/// sqrt(1 - shared[p]^2)): one direction takes first[p], the other shared * first[p] + own *
/// second[p]. `first` becomes the direction (i, j), i < j, which is the other one where swapped[p]
/// is not 0; `second` becomes (j, i).
void kernel_mix(
    double *first, double *second, const uint8_t *swapped, const double *shared, const double *own,
    long count);

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

/// out = ceiling * tanh(gain * product) + rate * (set - x), `count` elements, with the bits that
/// a stage of an integrator has.
void kernel_drift(
    const double *product, const double *x, const double *set, double ceiling, double gain,
    double rate, double *out, long count);

/// out = x + step * slope, `count` elements.
void kernel_advance(const double *x, const double *slope, double step, double *out, long count);

/// x = x + step * slope, `count` elements.
void kernel_accumulate(const double *slope, double step, double *x, long count);

// MARK: Tie coevolution, whole periods of members that are stepped together
//
// dX = [L tanh((a/L) P) + b (B - X)] dt + s dW, P_ij = sum over k of u_ik v_kj with
// u_ik = left_k z_ik, v_kj = right_k z_kj and z = x - offset, 0 on the diagonal unless that is free.
// left_k = +-sqrt|s_k| and right_k = sqrt|s_k| share a third actor's size: P_ij and P_ji of a
// symmetric x then have the same bits, so a symmetric member needs its upper half alone and has the
// same bits as if it had been computed whole.
//
// Two layouts. Small worlds: `members` = the path's width, element (i, j) of all of them in one
// vector. Others: `members` = 1, rows padded to vectors. Both, at every width, give the bits of
// plain loops over k with a fused multiply-add.

/// Where the numbers of members that are stepped together stand, in doubles.
typedef struct {
  long order;      // actors
  long members;    // kernel_path_width(path), or 1
  long row;        // from one row of a matrix to the next
  long room;       // from one matrix to the next: a multiple of 8, and rarely a whole page, or all
                   // matrices fall on the same lines of a cache
  long left;       // in the drive: order x members factors of third actors, u
  long right;      // in the drive: order x members factors of third actors, v
  long set_points; // in the drive: a matrix, base + walked
  long base;       // in the drive: a matrix, set points before they walked
  long walked;     // in the drive: a matrix
  long drive;      // the length of the drive
  long memory;     // the length of the memory that a period is computed in
} KernelTiesLayout;

/// The layout for `members` members of `order` actors on a path.
///
/// A drive begins with 5 x 8 constants: ceiling, gain, rate, offset and scale of the noise, one
/// number a lane (all eight alike for a member on its own), and starts as zeros. Memory is laid out
/// from its first line of the cache on; it must stay in place from `take` to `give`.
KernelTiesLayout kernel_ties_layout(KernelPath path, long order, long members);

/// Members that are stepped together.
typedef struct {
  KernelTiesLayout layout;
  long substeps; // in a period
  long stride;   // doubles from one substep's increments to the next
  int symmetric; // ties, set points and increments are: compute the upper half
  int free_diagonal;
  int noisy; // Heun's stochastic method (Kloeden and Platen 1992, 15.1), else Runge-Kutta 4
} KernelTies;

/// Moves the ties that `kernel_ties_take` put into `memory` by one period.
///
/// `upper` holds, substep after substep, an increment for every pair (i, j), i < j, row after row,
/// then for every actor if the diagonal is free, each for all members. `lower` holds those of
/// (j, i); it is `upper` itself where both directions share one.
void kernel_ties_period(
    KernelPath path, const KernelTies *ties, const double *drive, const double *upper,
    const double *lower, double *memory);

/// Whether the ties in `memory` equal their transpose, bit for bit, in every lane.
int kernel_ties_are_symmetric(KernelPath path, const KernelTies *ties, const double *memory);

/// Whether the set points of a drive do.
int kernel_ties_drive_is_symmetric(
    KernelPath path, const KernelTies *ties, const double *drive);

/// Copies the order x order matrix at states + places[m] to lane m of `memory`, for every lane.
void kernel_ties_take(
    KernelPath path, const KernelTies *ties, const double *states, const long *places,
    double *memory);

/// Copies lane m back to states + places[m] where kept[m] is not 0.
void kernel_ties_give(
    KernelPath path, const KernelTies *ties, const double *memory, const long *places,
    const uint8_t *kept, double *states);

/// One period of a walk of the set points: walked += scale * increment in both directions of a
/// pair, set points = base + walked. `scales` has one number a lane.
void kernel_ties_walk(
    const KernelTies *ties, const double *increments, const double *scales, double *drive);

// MARK: Memory

/// Makes glibc keep freed blocks of up to 256 MB for the next batch of members instead of mapping
/// and clearing them anew each time. Does nothing with another C library.
void kernel_keep_memory(void);

#endif
