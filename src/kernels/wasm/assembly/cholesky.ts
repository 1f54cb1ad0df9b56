// A = U'U, U upper triangular, by blocks of eight rows (left-looking: Golub & Van Loan, Matrix Computations, 4.2). Works in
// panels: panel q holds columns 8q to 8q + 7 k-major, 8 numbers a row, so that the sums over the rows above are tile.ts's.
import { multiplyAdd } from "./lanes";
import { tile } from "./tile";

/** Bytes of a row of a panel, and of a block of eight of them. */
const ROW: usize = 32;
const BLOCK: usize = 256;

/**
 * Factors A (size x size, row-major) in place; only its upper triangle is read and written.
 *
 * @param work size^2 floats, size rounded up to a multiple of 8
 * @returns how many rows were factored: `size`, or the first pivot that is not above 0 (A keeps its values then)
 */
export function cholesky(size: i32, a: usize, work: usize): i32 {
  const blocks = (size + 7) >> 3;
  const panel = <usize>blocks * BLOCK;
  upperToPanels(size, blocks, a, work);
  for (let block = 0; block < blocks; block++) {
    const at = <usize>block * BLOCK;
    const own = work + <usize>block * panel;
    for (let q = block; q < blocks; q++) {
      // S[J, q] = A[J, q] - U[:J, J]' U[:J, q]
      const other = work + <usize>q * panel;
      tile(block << 3, own, ROW, other, other + at, ROW, -1, true);
      tile(block << 3, own + 16, ROW, other, other + at + 4 * ROW, ROW, -1, true);
    }
    const factored = factorDiagonal(own + at);
    if (factored < 8) return (block << 3) + factored;
    for (let q = block + 1; q < blocks; q++) solveBlock(own + at, work + <usize>q * panel + at);
  }
  panelsToUpper(size, blocks, work, a);
  return size;
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

/**
 * The upper triangle as panels, down to the block on the diagonal; rows below it are never read. Below the diagonal and past
 * the edge stand zeros, on the padded diagonal ones.
 */
function upperToPanels(size: i32, blocks: i32, a: usize, work: usize): void {
  const stride = (<usize>size) << 2;
  for (let q = 0; q < blocks; q++) {
    const first = q << 3;
    const width = min(size - first, 8);
    let row = work + <usize>q * <usize>blocks * BLOCK;
    let from = a + ((<usize>first) << 2);
    for (let i = 0; i < first + 8; i++) {
      if (width === 8 && i <= first) {
        v128.store(row, v128.load(from));
        v128.store(row, v128.load(from, 16), 16);
      } else {
        for (let j: i32 = 0; j < 8; j++) {
          const inside = j < width && i <= first + j;
          const value: f32 = inside ? load<f32>(from + ((<usize>j) << 2)) : i === first + j ? 1 : 0;
          store<f32>(row + ((<usize>j) << 2), value);
        }
      }
      row += ROW;
      from += stride;
    }
  }
}

/** Back again, without touching what lies below the diagonal. */
function panelsToUpper(size: i32, blocks: i32, work: usize, a: usize): void {
  const stride = (<usize>size) << 2;
  for (let q = 0; q < blocks; q++) {
    const first = q << 3;
    const width = min(size - first, 8);
    let row = work + <usize>q * <usize>blocks * BLOCK;
    let to = a + ((<usize>first) << 2);
    for (let i = 0, end = first + width; i < end; i++) {
      if (width === 8 && i <= first) {
        v128.store(to, v128.load(row));
        v128.store(to, v128.load(row, 16), 16);
      } else {
        for (let j = max(i - first, 0); j < width; j++) {
          store<f32>(to + ((<usize>j) << 2), load<f32>(row + ((<usize>j) << 2)));
        }
      }
      row += ROW;
      to += stride;
    }
  }
}
