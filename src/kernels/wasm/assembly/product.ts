// C = (C +) alpha op(A) op(B), blocked for the caches as in Goto & van de Geijn 2008 ("Anatomy of high-performance matrix
// multiplication"): a slice of B is packed into panels 8 wide, a block of A into panels 4 wide, and tile.ts goes over them.
import { pack } from "./pack";
import { edgeTile, tile } from "./tile";
import { panelsOfA, panelsOfB } from "./workspace";

/** Steps along k in a packed block: a panel of B (8 KiB) stays in the first cache. */
const K_BLOCK: i32 = 256;
/** Rows of A in a packed block (96 KiB): it stays in the second cache. */
const M_BLOCK: i32 = 96;
/** Columns of B in a packed slice (512 KiB). */
const N_BLOCK: i32 = 512;

/**
 * @param m rows of C, n its columns, k the length of the sums
 * @param a op(A): m x k, stored k x m where `aTransposed`; rows `aStride` bytes apart
 * @param b op(B): k x n, stored n x k where `bTransposed`; rows `bStride` bytes apart
 * @param c m x n; rows `cStride` bytes apart
 * @param upper only tiles that reach to or above the diagonal of C are computed; the others are left as they are
 */
export function product(
  m: i32,
  n: i32,
  k: i32,
  alpha: f32,
  a: usize,
  aStride: usize,
  aTransposed: bool,
  b: usize,
  bStride: usize,
  bTransposed: bool,
  c: usize,
  cStride: usize,
  accumulate: bool,
  upper: bool,
): void {
  for (let j = 0; j < n; j += N_BLOCK) {
    const columns = min(n - j, N_BLOCK);
    const rowsNeeded = upper ? min(m, j + columns) : m;
    for (let p = 0; p < k; p += K_BLOCK) {
      const steps = min(k - p, K_BLOCK);
      const bBlock = b + offset(bTransposed ? j : p, bTransposed ? p : j, bStride);
      pack(!bTransposed, 8, columns, steps, bBlock, bStride, panelsOfB());
      for (let i = 0; i < rowsNeeded; i += M_BLOCK) {
        const rows = min(rowsNeeded - i, M_BLOCK);
        const aBlock = a + offset(aTransposed ? p : i, aTransposed ? i : p, aStride);
        pack(aTransposed, 4, rows, steps, aBlock, aStride, panelsOfA());
        const below = upper ? i - j : -rows; // without a triangle no row is below anything
        tiles(rows, columns, steps, alpha, c + offset(i, j, cStride), cStride, accumulate || p > 0, below);
      }
    }
  }
}

function offset(row: i32, column: i32, stride: usize): usize {
  return <usize>row * stride + ((<usize>column) << 2);
}

/**
 * All tiles of one packed block of A with one packed slice of B. The panel of B is the outer loop, so that it is read from
 * the first cache for every panel of A.
 *
 * @param below how far the block's first row lies below its first column: tiles wholly under the diagonal are left out
 */
function tiles(
  rows: i32,
  columns: i32,
  k: i32,
  alpha: f32,
  c: usize,
  cStride: usize,
  accumulate: bool,
  below: i32,
): void {
  for (let j = 0; j < columns; j += 8) {
    const b = panelsOfB() + ((<usize>(j * k)) << 2);
    const width = min(columns - j, 8);
    for (let i = 0; i < rows; i += 4) {
      if (i + below > j + 7) break;
      const a = panelsOfA() + ((<usize>(i * k)) << 2);
      const height = min(rows - i, 4);
      const corner = c + offset(i, j, cStride);
      if (height === 4 && width === 8) tile(k, a, 16, b, corner, cStride, alpha, accumulate);
      else edgeTile(height, width, k, a, 16, b, corner, cStride, alpha, accumulate);
    }
  }
}
