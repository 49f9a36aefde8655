// Large worlds, and members on their own: WIDTH columns of one member in a vector, in square blocks.
//
// Rows are padded to whole vectors. What stands in the padding never reaches a tie: third actors
// are counted to the order alone. Left factors lie row by row; right factors in panels of WIDTH
// columns, third actor after third actor, so that a tile reads memory in sequence.

// Third actors that are summed at a time: a panel of three vectors stays in the first cache.
#define INNER_ACTORS 224
// Rows that are swept to the end at a time, so that their sums stay in the second cache.
#define OUTER_ROWS 128

#if WIDTH == 8
#define LANE_NUMBERS ((LaneBits){0, 1, 2, 3, 4, 5, 6, 7})
#elif WIDTH == 4
#define LANE_NUMBERS ((LaneBits){0, 1, 2, 3})
#else
#define LANE_NUMBERS ((LaneBits){0, 1})
#endif

/// All bits, or none in the lane of the diagonal.
INLINED LaneBits kept_lanes(const Field *f, long i, long j) {
  if (f->free_diagonal) return (LaneBits){0} - 1;
  return (LaneBits)(LANE_NUMBERS + j * WIDTH != i);
}

INLINED void centre_vector(const Field *f, long i, long j, Lanes z, double *left, double *right) {
  store(left + (i * f->columns + j) * WIDTH, load(f->left_sizes + j * WIDTH) * z);
  store(right + (j * f->order + i) * WIDTH, everywhere(f->right_sizes[i]) * z);
}

INLINED void finish_block(
    const Field *f, KernelStage stage, long i0, long j0, long columns, const Tile *tile) {
  long rows = f->order - i0 < WIDTH ? f->order - i0 : WIDTH;
  Lanes centred[BLOCK_COLUMNS][WIDTH] = {0};
  for (long r = 0; r < rows; r++) {
    for (long c = 0; c < columns; c++) {
      long i = i0 + r, j = j0 + c, at = (i * f->columns + j) * WIDTH;
      LaneBits kept = kept_lanes(f, i, j);
      Lanes noise = takes_noise(stage) ? f->scale * load(f->noise + at) : (Lanes){0};
      Lanes z = masked(moved(f, stage, at, tile->sums[r][c], noise, kept) - f->offset, kept);
      centre_vector(f, i, j, z, f->next_left, f->next_right);
      centred[c][r] = z;
    }
  }
  if (!f->symmetric) return;
  long block = i0 / WIDTH;
  for (long c = 0; c < columns; c++) {
    if (j0 + c == block) continue;
    transpose(centred[c]);
    long first = (j0 + c) * WIDTH;
    for (long q = 0; q < WIDTH && first + q < f->order; q++)
      centre_vector(f, first + q, block, centred[c][q], f->next_left, f->next_right);
  }
}

#define FINISH_BLOCK(NAME, STAGE) \
  static __attribute__((noinline)) void finish_block_##NAME( \
      const Field *f, long i, long j, long columns, const Tile *tile) { \
    finish_block(f, STAGE, i, j, columns, tile); \
  }
FOR_EVERY_STAGE(FINISH_BLOCK)

INLINED void tile_block(
    const Field *f, KernelStage stage, long i, long j, long columns, long begin, long end) {
  static void (*const finish[])(const Field *, long, long, long, const Tile *) = {
      finish_block_first, finish_block_middle, finish_block_last, finish_block_predict,
      finish_block_correct};
  Tile tile;
  double *product = f->product + (i * f->columns + j) * WIDTH;
  if (begin > 0)
    for (long r = 0; r < WIDTH; r++)
      for (long c = 0; c < columns; c++)
        tile.sums[r][c] = load(product + (r * f->columns + c) * WIDTH);
  multiply_block(f, i, j, columns, begin, end, &tile);
  if (end == f->order) {
    finish[stage](f, i, j, columns, &tile);
    return;
  }
  for (long r = 0; r < WIDTH; r++)
    for (long c = 0; c < columns; c++)
      store(product + (r * f->columns + c) * WIDTH, tile.sums[r][c]);
}

/// The sums of some third actors, for the rows from `outer` to `last`.
INLINED void sweep_rows(
    const Field *f, KernelStage stage, long outer, long last, long begin, long end) {
  for (long j = 0; j < f->columns; j += BLOCK_COLUMNS) {
    long edge = j + BLOCK_COLUMNS < f->columns ? j + BLOCK_COLUMNS : f->columns;
    for (long i = outer; i < last; i += WIDTH) {
      // Of a symmetric state only the blocks on and above the diagonal.
      long from = f->symmetric && i / WIDTH > j ? i / WIDTH : j;
      if (from < edge) tile_block(f, stage, i, from, edge - from, begin, end);
    }
  }
}

static void sweep_blocks(const Field *f, KernelStage stage) {
  long parts = (f->order + INNER_ACTORS - 1) / INNER_ACTORS;
  for (long outer = 0; outer < f->order; outer += OUTER_ROWS) {
    long last = outer + OUTER_ROWS < f->order ? outer + OUTER_ROWS : f->order;
    for (long part = 0; part < parts; part++)
      sweep_rows(
          f, stage, outer, last, f->order * part / parts, f->order * (part + 1) / parts);
  }
}

static void centre_blocks(const Field *f, double *left, double *right) {
  for (long i = 0; i < f->order; i++) {
    for (long j = 0; j < f->columns; j++) {
      Lanes z = load(f->ties + (i * f->columns + j) * WIDTH) - f->offset;
      centre_vector(f, i, j, masked(z, kept_lanes(f, i, j)), left, right);
    }
  }
}

INLINED void load_block(const double *x, long columns, long i, long j, Lanes block[WIDTH]) {
  UNROLLED for (int r = 0; r < WIDTH; r++)
    block[r] = load_loose(x + ((i + r) * columns + j) * WIDTH);
}

/// Copies what is above the diagonal to below it, in the blocks up to `reach` from the diagonal.
static void mirror_blocks(long columns, long reach, double *x) {
  Lanes block[WIDTH];
  for (long i = 0; i < columns; i++) {
    for (long j = i; j < columns && j <= i + reach; j++) {
      load_block(x, columns, i * WIDTH, j, block);
      if (i == j) {
        for (long r = 0; r < WIDTH; r++)
          for (long c = 0; c < r; c++) block[r][c] = block[c][r];
      } else {
        transpose(block);
      }
      UNROLLED for (int r = 0; r < WIDTH; r++)
        store(x + ((j * WIDTH + r) * columns + i) * WIDTH, block[r]);
    }
  }
}

static int is_symmetric_block(long order, long columns, const double *x) {
  for (long i = 0; i < columns; i++) {
    for (long j = i; j < columns; j++) {
      Lanes above[WIDTH], below[WIDTH];
      load_block(x, columns, i * WIDTH, j, above);
      load_block(x, columns, j * WIDTH, i, below);
      transpose(above);
      for (long r = 0; r < WIDTH && j * WIDTH + r < order; r++) {
        LaneBits differing = (LaneBits)above[r] ^ (LaneBits)below[r];
        for (long c = 0; c < WIDTH && i * WIDTH + c < order; c++)
          if (differing[c]) return 0;
      }
    }
  }
  return 1;
}

/// Lays the increments of a substep out as a matrix.
static void spread_blocks(const Field *f, double *noise) {
  long stride = f->columns * WIDTH, pair = 0;
  for (long i = 0; i < f->order; i++) {
    memcpy(noise + i * stride + i + 1, f->upper + pair, (size_t)(f->order - i - 1) * sizeof *noise);
    pair += f->order - i - 1;
    noise[i * stride + i] = 0;
  }
  if (f->free_diagonal)
    for (long i = 0; i < f->order; i++) noise[i * stride + i] = f->upper[pair + i];
  if (f->lower == f->upper) {
    mirror_blocks(f->columns, f->symmetric ? 0 : f->columns, noise);
    return;
  }
  pair = 0;
  for (long i = 0; i < f->order; i++)
    for (long j = i + 1; j < f->order; j++, pair++) noise[j * stride + i] = f->lower[pair];
}
