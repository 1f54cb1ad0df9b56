// The Cholesky factor of a matrix that stands in panels, A = U'U, by blocks of eight rows (left-looking: Golub & Van Loan, Matrix
// Computations, 4.2). Panel q holds columns 8q to 8q + 7 k-major, 8 numbers a row and 8 `blocks` rows a panel, so that the sums
// over the rows above are tile.ts's. Only rows down to the block on the diagonal are read and written.
import { multiplyAdd } from "./lanes";
import { tile } from "./tile";

/** Bytes of a row of a panel, and of a block of eight of them. */
export const ROW: usize = 32;
export const BLOCK: usize = 256;

/**
 * Factors the panels in place.
 *
 * @returns how many rows were factored: 8 `blocks`, or the first pivot that is not above 0
 */
export function factorPanels(blocks: i32, panels: usize): i32 {
  const panel = <usize>blocks * BLOCK;
  for (let block = 0; block < blocks; block++) {
    const at = <usize>block * BLOCK;
    const own = panels + <usize>block * panel;
    for (let q = block; q < blocks; q++) {
      // S[J, q] = A[J, q] - U[:J, J]' U[:J, q]
      const other = panels + <usize>q * panel;
      tile(block << 3, own, ROW, other, other + at, ROW, -1, true);
      tile(block << 3, own + 16, ROW, other, other + at + 4 * ROW, ROW, -1, true);
    }
    const factored = factorDiagonal(own + at);
    if (factored < 8) return (block << 3) + factored;
    for (let q = block + 1; q < blocks; q++) solveBlock(own + at, panels + <usize>q * panel + at);
  }
  return blocks << 3;
}

/** D = V'V for the 8 x 8 block on the diagonal, in place, row by row. Returns the rows done. */
function factorDiagonal(d: usize): i32 {
  for (let r = 0; r < 8; r++) {
    const row = d + <usize>r * ROW;
    const pivot = load<f32>(row + ((<usize>r) << 2));
    if (!(pivot > 0)) return r; // so that NaN stops here, too
    // v_r = d_r / sqrt(d_rr)
    const scale = f32x4.splat(sqrt<f32>(pivot));
    const low = f32x4.div(v128.load(row), scale);
    const high = f32x4.div(v128.load(row, 16), scale);
    v128.store(row, low);
    v128.store(row, high, 16);
    // d_q -= v_rq v_r for the rows below
    for (let q = r + 1; q < 8; q++) subtractRow(d + <usize>q * ROW, load<f32>(row + ((<usize>q) << 2)), low, high);
  }
  return 8;
}

/** S = V'^-1 S for a block to the right of the diagonal block V, in place: forward substitution on eight columns. */
function solveBlock(v: usize, s: usize): void {
  for (let r = 0; r < 8; r++) {
    const row = s + <usize>r * ROW;
    const scale = v128.load32_splat(v + <usize>r * ROW + ((<usize>r) << 2));
    const low = f32x4.div(v128.load(row), scale);
    const high = f32x4.div(v128.load(row, 16), scale);
    v128.store(row, low);
    v128.store(row, high, 16);
    for (let q = r + 1; q < 8; q++) {
      subtractRow(s + <usize>q * ROW, load<f32>(v + <usize>r * ROW + ((<usize>q) << 2)), low, high);
    }
  }
}

/** row -= factor (low, high) */
function subtractRow(row: usize, factor: f32, low: v128, high: v128): void {
  const minus = f32x4.splat(-factor);
  v128.store(row, multiplyAdd(minus, low, v128.load(row)));
  v128.store(row, multiplyAdd(minus, high, v128.load(row, 16)), 16);
}
