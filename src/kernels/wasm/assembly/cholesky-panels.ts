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
 * @param inverses 8 `blocks` floats: 1 / u_ii on return
 * @returns how many rows were factored: 8 `blocks`, or the first pivot that is not above 0
 */
export function factorPanels(blocks: i32, panels: usize, inverses: usize): i32 {
  const panel = <usize>blocks * BLOCK;
  for (let block = 0; block < blocks; block++) {
    const at = <usize>block * BLOCK;
    const own = panels + <usize>block * panel;
    if (block > 0) {
      for (let q = block; q < blocks; q++) {
        // S[J, q] = A[J, q] - U[:J, J]' U[:J, q]
        const other = panels + <usize>q * panel;
        tile(block << 3, own, ROW, other, other + at, ROW, -1, true);
        tile(block << 3, own + 16, ROW, other, other + at + 4 * ROW, ROW, -1, true);
      }
    }
    const inverse = inverses + ((<usize>block) << 5);
    const factored = factorDiagonal(own + at, inverse);
    if (factored < 8) return (block << 3) + factored;
    for (let q = block + 1; q < blocks; q++) {
      const right = panels + <usize>q * panel + at;
      solveHalf(own + at, inverse, right);
      solveHalf(own + at, inverse, right + 16);
    }
  }
  return blocks << 3;
}

/** D = V'V for the 8 x 8 block on the diagonal, in place, row by row. Returns the rows done. */
function factorDiagonal(d: usize, inverses: usize): i32 {
  for (let r = 0; r < 8; r++) {
    const row = d + <usize>r * ROW;
    const pivot = load<f32>(row + ((<usize>r) << 2));
    if (!(pivot > 0)) return r; // so that NaN stops here, too
    // v_r = d_r / sqrt(d_rr)
    const inverse: f32 = <f32>1 / sqrt<f32>(pivot);
    store<f32>(inverses + ((<usize>r) << 2), inverse);
    const scale = f32x4.splat(inverse);
    const low = f32x4.mul(v128.load(row), scale);
    const high = f32x4.mul(v128.load(row, 16), scale);
    v128.store(row, low);
    v128.store(row, high, 16);
    // d_q -= v_rq v_r for the rows below
    for (let q = r + 1; q < 8; q++) subtractRow(d + <usize>q * ROW, load<f32>(row + ((<usize>q) << 2)), low, high);
  }
  return 8;
}

/** row -= factor (low, high) */
function subtractRow(row: usize, factor: f32, low: v128, high: v128): void {
  const minus = f32x4.splat(-factor);
  v128.store(row, multiplyAdd(minus, low, v128.load(row)));
  v128.store(row, multiplyAdd(minus, high, v128.load(row, 16)), 16);
}

/**
 * S = V'^-1 S for four columns of a block to the right of the diagonal block V, in place: forward substitution, its eight rows in
 * registers, row r finished and then taken off those below, s_q -= v_rq s_r.
 */
function solveHalf(v: usize, inverses: usize, s: usize): void {
  const s0 = f32x4.mul(v128.load(s), v128.load32_splat(inverses));
  v128.store(s, s0);
  let s1 = subtracted(v128.load(s, ROW), v128.load32_splat(v, 4), s0);
  let s2 = subtracted(v128.load(s, 2 * ROW), v128.load32_splat(v, 8), s0);
  let s3 = subtracted(v128.load(s, 3 * ROW), v128.load32_splat(v, 12), s0);
  let s4 = subtracted(v128.load(s, 4 * ROW), v128.load32_splat(v, 16), s0);
  let s5 = subtracted(v128.load(s, 5 * ROW), v128.load32_splat(v, 20), s0);
  let s6 = subtracted(v128.load(s, 6 * ROW), v128.load32_splat(v, 24), s0);
  let s7 = subtracted(v128.load(s, 7 * ROW), v128.load32_splat(v, 28), s0);
  s1 = f32x4.mul(s1, v128.load32_splat(inverses, 4));
  v128.store(s, s1, ROW);
  s2 = subtracted(s2, v128.load32_splat(v, ROW + 8), s1);
  s3 = subtracted(s3, v128.load32_splat(v, ROW + 12), s1);
  s4 = subtracted(s4, v128.load32_splat(v, ROW + 16), s1);
  s5 = subtracted(s5, v128.load32_splat(v, ROW + 20), s1);
  s6 = subtracted(s6, v128.load32_splat(v, ROW + 24), s1);
  s7 = subtracted(s7, v128.load32_splat(v, ROW + 28), s1);
  s2 = f32x4.mul(s2, v128.load32_splat(inverses, 8));
  v128.store(s, s2, 2 * ROW);
  s3 = subtracted(s3, v128.load32_splat(v, 2 * ROW + 12), s2);
  s4 = subtracted(s4, v128.load32_splat(v, 2 * ROW + 16), s2);
  s5 = subtracted(s5, v128.load32_splat(v, 2 * ROW + 20), s2);
  s6 = subtracted(s6, v128.load32_splat(v, 2 * ROW + 24), s2);
  s7 = subtracted(s7, v128.load32_splat(v, 2 * ROW + 28), s2);
  s3 = f32x4.mul(s3, v128.load32_splat(inverses, 12));
  v128.store(s, s3, 3 * ROW);
  s4 = subtracted(s4, v128.load32_splat(v, 3 * ROW + 16), s3);
  s5 = subtracted(s5, v128.load32_splat(v, 3 * ROW + 20), s3);
  s6 = subtracted(s6, v128.load32_splat(v, 3 * ROW + 24), s3);
  s7 = subtracted(s7, v128.load32_splat(v, 3 * ROW + 28), s3);
  s4 = f32x4.mul(s4, v128.load32_splat(inverses, 16));
  v128.store(s, s4, 4 * ROW);
  s5 = subtracted(s5, v128.load32_splat(v, 4 * ROW + 20), s4);
  s6 = subtracted(s6, v128.load32_splat(v, 4 * ROW + 24), s4);
  s7 = subtracted(s7, v128.load32_splat(v, 4 * ROW + 28), s4);
  s5 = f32x4.mul(s5, v128.load32_splat(inverses, 20));
  v128.store(s, s5, 5 * ROW);
  s6 = subtracted(s6, v128.load32_splat(v, 5 * ROW + 24), s5);
  s7 = subtracted(s7, v128.load32_splat(v, 5 * ROW + 28), s5);
  s6 = f32x4.mul(s6, v128.load32_splat(inverses, 24));
  v128.store(s, s6, 6 * ROW);
  s7 = subtracted(s7, v128.load32_splat(v, 6 * ROW + 28), s6);
  v128.store(s, f32x4.mul(s7, v128.load32_splat(inverses, 28)), 7 * ROW);
}

/** x - factor y, lane by lane. */
function subtracted(x: v128, factor: v128, y: v128): v128 {
  return multiplyAdd(f32x4.neg(factor), y, x);
}
