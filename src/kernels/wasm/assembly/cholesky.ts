// A = U'U, U upper triangular: the matrix goes into panels, is factored there (cholesky-panels.ts), and comes back.
import { BLOCK, factorPanels, ROW } from "./cholesky-panels";

/**
 * Factors A (size x size, row-major) in place; only its upper triangle is read and written.
 *
 * @param work size (size + 1) floats, size rounded up to a multiple of 8
 * @returns how many rows were factored: `size`, or the first pivot that is not above 0 (A keeps its values then)
 */
export function cholesky(size: i32, a: usize, work: usize): i32 {
  const blocks = (size + 7) >> 3;
  upperToPanels(size, blocks, a, work);
  const factored = factorPanels(blocks, work, work + <usize>(blocks * blocks) * BLOCK);
  if (factored < size) return factored;
  panelsToUpper(size, blocks, work, a);
  return size;
}

/**
 * The upper triangle as panels, down to the block on the diagonal; rows below it are never read. Below the diagonal and past
 * the edge stand zeros, on the padded diagonal ones.
 */
export function upperToPanels(size: i32, blocks: i32, a: usize, work: usize): void {
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
