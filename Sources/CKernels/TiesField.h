// The field of tie coevolution and one stage of an integrator, for WIDTH elements at a time.

/// One stage of one substep of the members that are stepped together.
typedef struct {
  long order, columns;
  int interleaved, symmetric, free_diagonal;
  Lanes ceiling, gain, rate, offset, scale;
  /// The length of the state's move along the slope, and the slope's weight in the result.
  Lanes reach, weight;
  const double *set_points, *upper, *lower, *noise, *left_sizes, *right_sizes;
  const double *left, *right;
  double *ties, *state, *slope, *product, *next_left, *next_right;
} Field;

/// L tanh((a/L) P) + b (B - X), fused where a product is added.
INLINED Lanes field_value(
    Lanes ceiling, Lanes gain, Lanes rate, Lanes product, Lanes state, Lanes set_point) {
  return fused(ceiling, lanes_tanh(gain * product), rate * (set_point - state));
}

/// Moves WIDTH elements by one stage and returns where the next stage finds them.
///
/// The stage is a constant where this is called.
INLINED Lanes moved(
    const Field *f, KernelStage stage, long at, Lanes product, Lanes noise, LaneBits kept) {
  Lanes ties = load(f->ties + at);
  Lanes state = ties;
  if (stage == KERNEL_STAGE_MIDDLE || stage == KERNEL_STAGE_LAST) state = load(f->state + at);
  // What the predictor found is had from its slope again: cheaper than through memory.
  if (stage == KERNEL_STAGE_CORRECT)
    state = fused(f->reach, load(f->slope + at), ties) + noise;
  Lanes value =
      field_value(f->ceiling, f->gain, f->rate, product, state, load(f->set_points + at));
  Lanes next;
  switch (stage) {
    case KERNEL_STAGE_FIRST:
    case KERNEL_STAGE_MIDDLE: {
      Lanes gathered = stage == KERNEL_STAGE_FIRST ? ties : load(f->slope + at);
      store(f->slope + at, fused(f->weight, value, gathered));
      next = masked(fused(f->reach, value, ties), kept);
      store(f->state + at, next);
      return next;
    }
    case KERNEL_STAGE_LAST:
      next = masked(fused(f->weight, value, load(f->slope + at)), kept);
      break;
    case KERNEL_STAGE_PREDICT:
      store(f->slope + at, value);
      return masked(fused(f->reach, value, ties) + noise, kept);
    case KERNEL_STAGE_CORRECT:
      next = masked(fused(f->weight, load(f->slope + at) + value, ties) + noise, kept);
      break;
  }
  store(f->ties + at, next);
  return next;
}

INLINED int takes_noise(KernelStage stage) {
  return stage == KERNEL_STAGE_PREDICT || stage == KERNEL_STAGE_CORRECT;
}

// One function for every stage, so that none is looked up for every vector.
#define FOR_EVERY_STAGE(DEFINE) \
  DEFINE(first, KERNEL_STAGE_FIRST) \
  DEFINE(middle, KERNEL_STAGE_MIDDLE) \
  DEFINE(last, KERNEL_STAGE_LAST) \
  DEFINE(predict, KERNEL_STAGE_PREDICT) \
  DEFINE(correct, KERNEL_STAGE_CORRECT)
