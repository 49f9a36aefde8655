// A whole period of the members that are stepped together, and the table of a path's kernels.

#include "CKernels.h"
#include "Lanes.h"
#include "Ties.h"

#include "TiesField.h"
#include "TiesProduct.h"
#include "TiesMembers.h"
#include "TiesBlocks.h"

/// Sweeps once and makes what it wrote the next sweep's factors.
INLINED void stage(Field *f, KernelStage kind, double reach, double weight) {
  f->reach = everywhere(reach);
  f->weight = everywhere(weight);
  if (f->interleaved) {
    sweep_members(f, kind);
  } else {
    sweep_blocks(f, kind);
  }
  double *left = (double *)f->left, *right = (double *)f->right;
  f->left = f->next_left;
  f->right = f->next_right;
  f->next_left = left;
  f->next_right = right;
}

static Field field_of(const KernelTies *t, const double *drive, double *memory) {
  KernelTiesLayout l = t->layout;
  return (Field){
      .order = l.order, .columns = l.members > 1 ? l.order : l.row / WIDTH,
      .interleaved = l.members > 1, .symmetric = t->symmetric,
      .free_diagonal = t->free_diagonal, .ceiling = load(drive),
      .gain = load(drive + 8), .rate = load(drive + 16), .offset = load(drive + 24),
      .scale = load(drive + 32), .left_sizes = drive + l.left, .right_sizes = drive + l.right,
      .set_points = drive + l.set_points, .ties = memory, .state = memory + l.room,
      .slope = memory + 2 * l.room, .noise = memory + 3 * l.room, .left = memory + 4 * l.room,
      .right = memory + 5 * l.room, .next_left = memory + 6 * l.room,
      .next_right = memory + 7 * l.room, .product = memory + 8 * l.room};
}

static void centre(Field *f) {
  if (f->interleaved) {
    centre_members(f, (double *)f->left, (double *)f->right);
  } else {
    centre_blocks(f, (double *)f->left, (double *)f->right);
  }
}

static void period(
    const KernelTies *t, const double *drive, const double *upper, const double *lower,
    double *memory) {
  Field f = field_of(t, drive, memory);
  double step = 1.0 / (double)t->substeps;
  centre(&f);
  for (long substep = 0; substep < t->substeps; substep++) {
    if (t->noisy) {
      f.upper = upper + substep * t->stride;
      f.lower = lower + substep * t->stride;
      if (!f.interleaved) spread_blocks(&f, (double *)f.noise);
      stage(&f, KERNEL_STAGE_PREDICT, step, 0);
      stage(&f, KERNEL_STAGE_CORRECT, step, 0.5 * step);
    } else {
      stage(&f, KERNEL_STAGE_FIRST, 0.5 * step, step / 6);
      stage(&f, KERNEL_STAGE_MIDDLE, 0.5 * step, step / 3);
      stage(&f, KERNEL_STAGE_MIDDLE, step, step / 3);
      stage(&f, KERNEL_STAGE_LAST, 0, step / 6);
    }
  }
  if (!t->symmetric) return;
  if (f.interleaved) {
    mirror_members(f.order, memory);
  } else {
    mirror_blocks(f.columns, f.columns, memory);
  }
}

static int are_symmetric(const KernelTies *t, const double *x) {
  KernelTiesLayout l = t->layout;
  return l.members > 1 ? are_symmetric_members(l.order, x)
                       : is_symmetric_block(l.order, l.row / WIDTH, x);
}

static void take(const KernelTies *t, const double *states, const long *places, double *x) {
  KernelTiesLayout l = t->layout;
  if (l.members > 1) {
    load_members(l.order, states, places, x);
    return;
  }
  for (long i = 0; i < l.order; i++)
    memcpy(x + i * l.row, states + places[0] + i * l.order, (size_t)l.order * sizeof *x);
}

static void give(
    const KernelTies *t, const double *x, const long *places, const uint8_t *kept,
    double *states) {
  KernelTiesLayout l = t->layout;
  if (l.members > 1) {
    store_members(l.order, x, places, kept, states);
    return;
  }
  for (long i = 0; kept[0] && i < l.order; i++)
    memcpy(states + places[0] + i * l.order, x + i * l.row, (size_t)l.order * sizeof *x);
}

static void tanh_all(const double *in, double *out, long count) {
  long whole = count / WIDTH * WIDTH;
  for (long i = 0; i < whole; i += WIDTH) store_loose(out + i, lanes_tanh(load_loose(in + i)));
  for (long i = whole; i < count; i++) out[i] = lanes_tanh(everywhere(in[i]))[0];
}

static void field_all(
    const double *product, const double *x, const double *set, double ceiling, double gain,
    double rate, double *out, long count) {
  Lanes c = everywhere(ceiling), g = everywhere(gain), b = everywhere(rate);
  long whole = count / WIDTH * WIDTH;
  for (long i = 0; i < whole; i += WIDTH) {
    Lanes value = field_value(
        c, g, b, load_loose(product + i), load_loose(x + i), load_loose(set + i));
    store_loose(out + i, value);
  }
  for (long i = whole; i < count; i++) {
    Lanes value =
        field_value(c, g, b, everywhere(product[i]), everywhere(x[i]), everywhere(set[i]));
    out[i] = value[0];
  }
}
