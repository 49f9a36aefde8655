// The balance product of one tile: sums over third actors, kept in registers.
//
// Element (i, j) is the chain p = fma(u_ik, v_kj, p) over k = 0, 1, ... from p = 0, whatever the
// tile and wherever the chain is laid down and taken up again. The order of the chain is the
// definition of the product: every path, layout and tile gives its bits, as do three plain loops.

#if WIDTH == 8
#define MEMBER_ROWS 4
#define MEMBER_COLUMNS 6
#elif WIDTH == 4
#define MEMBER_ROWS 4
#define MEMBER_COLUMNS 3
#else
#define MEMBER_ROWS 2
#define MEMBER_COLUMNS 3
#endif
#define BLOCK_COLUMNS 3
#define TILE_ROWS (WIDTH > MEMBER_ROWS ? WIDTH : MEMBER_ROWS)
#define TILE_COLUMNS (MEMBER_COLUMNS > BLOCK_COLUMNS ? MEMBER_COLUMNS : BLOCK_COLUMNS)

typedef struct { Lanes sums[TILE_ROWS][TILE_COLUMNS]; } Tile;

/// Adds the third actors from `begin` to `end` to a tile of `rows` x `columns` vectors, both
/// constants where this is called.
INLINED void multiply(
    int interleaved, int rows, int columns, const double *left, long left_stride,
    const double *right, long right_stride, long begin, long end, Tile *tile) {
  Lanes sums[TILE_ROWS][TILE_COLUMNS];
  UNROLLED for (int r = 0; r < rows; r++)
    UNROLLED for (int c = 0; c < columns; c++)
      sums[r][c] = begin == 0 ? (Lanes){0} : tile->sums[r][c];
  _Pragma("clang loop unroll(disable)") for (long k = begin; k < end; k++) {
    Lanes v[TILE_COLUMNS];
    UNROLLED for (int c = 0; c < columns; c++) v[c] = load(right + c * right_stride + k * WIDTH);
    UNROLLED for (int r = 0; r < rows; r++) {
      const double *u = left + r * left_stride;
      Lanes factor = interleaved ? load(u + k * WIDTH) : everywhere(u[k]);
      UNROLLED for (int c = 0; c < columns; c++) sums[r][c] = fused(factor, v[c], sums[r][c]);
    }
  }
  UNROLLED for (int r = 0; r < rows; r++)
    UNROLLED for (int c = 0; c < columns; c++) tile->sums[r][c] = sums[r][c];
}

#define MULTIPLY_MEMBERS(R, C) \
  case C: \
    if (C <= MEMBER_COLUMNS) \
      multiply(1, R, C, left, stride, right, stride, 0, f->order, tile); \
    break;
#define MULTIPLY_MEMBER_ROWS(R) \
  case R: \
    if (R <= MEMBER_ROWS) switch (columns) { \
      MULTIPLY_MEMBERS(R, 1) \
      MULTIPLY_MEMBERS(R, 2) \
      MULTIPLY_MEMBERS(R, 3) \
      MULTIPLY_MEMBERS(R, 4) \
      MULTIPLY_MEMBERS(R, 5) \
      MULTIPLY_MEMBERS(R, 6) \
    } \
    break;

/// The tile at row i and column j of interleaved members.
static void multiply_members(
    const Field *f, long i, long j, long rows, long columns, Tile *tile) {
  long stride = f->order * WIDTH;
  const double *left = f->left + i * stride, *right = f->right + j * stride;
  switch (rows) {
    MULTIPLY_MEMBER_ROWS(1)
    MULTIPLY_MEMBER_ROWS(2)
    MULTIPLY_MEMBER_ROWS(3)
    MULTIPLY_MEMBER_ROWS(4)
  }
}

/// The tile of WIDTH rows from i and `columns` vectors from j of a member on its own.
static void multiply_block(
    const Field *f, long i, long j, long columns, long begin, long end, Tile *tile) {
  long row = f->columns * WIDTH, panel = f->order * WIDTH;
  const double *left = f->left + i * row, *right = f->right + j * panel;
  switch (columns) {
    case 1: multiply(0, WIDTH, 1, left, row, right, panel, begin, end, tile); break;
    case 2: multiply(0, WIDTH, 2, left, row, right, panel, begin, end, tile); break;
    case 3: multiply(0, WIDTH, 3, left, row, right, panel, begin, end, tile); break;
  }
}
