// Small worlds: WIDTH members side by side, element (i, j) of all of them in one vector.
//
// Nothing is lost at the edges of a matrix, whatever its order, and a symmetric state needs its
// upper half alone: both in the product and in what follows it.

/// The increment of the path that moves (i, j); none moves a diagonal that is not free.
INLINED Lanes member_noise(const Field *f, long i, long j) {
  if (i == j && !f->free_diagonal) return (Lanes){0};
  long low = i < j ? i : j, high = i < j ? j : i;
  long pair = i == j ? f->order * (f->order - 1) / 2 + i
                     : low * (2 * f->order - low - 1) / 2 + (high - low - 1);
  return f->scale * load_loose((i > j ? f->lower : f->upper) + pair * WIDTH);
}

/// Centres (i, j) and weights it for the two factors of the product.
INLINED void centre_member(
    long order, const double *left_sizes, const double *right_sizes, long i, long j, Lanes z,
    double *left, double *right) {
  store(left + (i * order + j) * WIDTH, load(left_sizes + j * WIDTH) * z);
  store(right + (j * order + i) * WIDTH, load(right_sizes + i * WIDTH) * z);
}

/// Row i of a tile. A diagonal that is not free is moved with the rest and set back to 0: a branch
/// for every vector costs more.
INLINED void finish_member_row(
    const Field *f, KernelStage stage, long i, long j0, long columns, const Lanes *sums) {
  const LaneBits all = (LaneBits){0} - 1;
  for (long c = f->symmetric && i > j0 ? i - j0 : 0; c < columns; c++) {
    long j = j0 + c;
    Lanes noise = takes_noise(stage) ? member_noise(f, i, j) : (Lanes){0};
    Lanes z = moved(f, stage, (i * f->order + j) * WIDTH, sums[c], noise, all) - f->offset;
    centre_member(
        f->order, f->left_sizes, f->right_sizes, i, j, z, f->next_left, f->next_right);
    if (f->symmetric)
      centre_member(
          f->order, f->left_sizes, f->right_sizes, j, i, z, f->next_left, f->next_right);
  }
  if (f->free_diagonal || i < j0 || i >= j0 + columns) return;
  long at = (i * f->order + i) * WIDTH;
  store(f->ties + at, (Lanes){0});
  store(f->next_left + at, (Lanes){0});
  store(f->next_right + at, (Lanes){0});
}

INLINED void finish_members(
    const Field *f, KernelStage stage, long i0, long j0, long rows, long columns, const Tile *tile) {
  // A copy that no store can reach, so that its pointers are read once.
  const Field own = *f;
  for (long r = 0; r < rows; r++)
    finish_member_row(&own, stage, i0 + r, j0, columns, tile->sums[r]);
}

#define FINISH_MEMBERS(NAME, STAGE) \
  static __attribute__((noinline)) void finish_members_##NAME( \
      const Field *f, long i, long j, long rows, long columns, const Tile *tile) { \
    finish_members(f, STAGE, i, j, rows, columns, tile); \
  }
FOR_EVERY_STAGE(FINISH_MEMBERS)

static void sweep_members(const Field *f, KernelStage stage) {
  static void (*const finish[])(const Field *, long, long, long, long, const Tile *) = {
      finish_members_first, finish_members_middle, finish_members_last, finish_members_predict,
      finish_members_correct};
  Tile tile;
  for (long i = 0; i < f->order; i += MEMBER_ROWS) {
    long rows = f->order - i < MEMBER_ROWS ? f->order - i : MEMBER_ROWS;
    for (long j = f->symmetric ? i : 0; j < f->order; j += MEMBER_COLUMNS) {
      long columns = f->order - j < MEMBER_COLUMNS ? f->order - j : MEMBER_COLUMNS;
      multiply_members(f, i, j, rows, columns, &tile);
      finish[stage](f, i, j, rows, columns, &tile);
    }
  }
}

static void centre_members(const Field *f, double *left, double *right) {
  for (long i = 0; i < f->order; i++) {
    for (long j = 0; j < f->order; j++) {
      Lanes z = load(f->ties + (i * f->order + j) * WIDTH) - f->offset;
      if (i == j && !f->free_diagonal) z = (Lanes){0};
      centre_member(f->order, f->left_sizes, f->right_sizes, i, j, z, left, right);
    }
  }
}

static void mirror_members(long order, double *x) {
  for (long i = 0; i < order; i++)
    for (long j = 0; j < i; j++)
      store(x + (i * order + j) * WIDTH, load(x + (j * order + i) * WIDTH));
}

static int are_symmetric_members(long order, const double *x) {
  LaneBits differing = {0};
  for (long i = 0; i < order; i++)
    for (long j = 0; j < i; j++)
      differing |= (LaneBits)load_loose(x + (i * order + j) * WIDTH)
                   ^ (LaneBits)load_loose(x + (j * order + i) * WIDTH);
  int64_t any = 0;
  UNROLLED for (int lane = 0; lane < WIDTH; lane++) any |= differing[lane];
  return any == 0;
}

/// Between matrices one after the other and lanes; `places` says where each lane's matrix begins.
static void load_members(long order, const double *states, const long *places, double *x) {
  long count = order * order, whole = count / WIDTH * WIDTH;
  for (long e = 0; e < whole; e += WIDTH) {
    Lanes block[WIDTH];
    UNROLLED for (int lane = 0; lane < WIDTH; lane++)
      block[lane] = load_loose(states + places[lane] + e);
    transpose(block);
    UNROLLED for (int q = 0; q < WIDTH; q++) store(x + (e + q) * WIDTH, block[q]);
  }
  for (long e = whole; e < count; e++)
    for (long lane = 0; lane < WIDTH; lane++) x[e * WIDTH + lane] = states[places[lane] + e];
}

static void store_members(
    long order, const double *x, const long *places, const uint8_t *kept, double *states) {
  long count = order * order, whole = count / WIDTH * WIDTH;
  for (long e = 0; e < whole; e += WIDTH) {
    Lanes block[WIDTH];
    UNROLLED for (int q = 0; q < WIDTH; q++) block[q] = load(x + (e + q) * WIDTH);
    transpose(block);
    UNROLLED for (int lane = 0; lane < WIDTH; lane++)
      if (kept[lane]) store_loose(states + places[lane] + e, block[lane]);
  }
  for (long e = whole; e < count; e++)
    for (long lane = 0; lane < WIDTH; lane++)
      if (kept[lane]) states[places[lane] + e] = x[e * WIDTH + lane];
}
