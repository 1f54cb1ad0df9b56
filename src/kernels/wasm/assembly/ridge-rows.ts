// Half a sweep of alternating least squares (Hu, Koren & Volinsky 2008, "Collaborative filtering for implicit feedback datasets"): for
// each row of a sparse table the one vector that fits its entries best, by Cholesky. The system is assembled in the panels of
// cholesky-panels.ts: the factors of an entry's column, scaled by the root of its weight, are copied into panels, some at a
// time, so that nearly all of the work is tile.ts's and a Gram matrix costs half a product.
import { upperToPanels } from "./cholesky";
import { BLOCK, factorPanels, ROW } from "./cholesky-panels";
import { multiplyAdd, sumsOfFour } from "./lanes";
import { tile } from "./tile";
import { dot } from "./vectors";

/** Entries that are packed at a time: with 128 numbers a factor they are 48 KiB, in the second cache. */
export const STEPS: i32 = 96;
/** Bytes from panel to panel of them: not a power of two, because all panels of an entry would fall on the same lines of the cache. */
export const PANEL: usize = (<usize>STEPS + 4) * 32;

/** Floats of `work` for factors of so many numbers: two triangles in panels, the packed entries, a right-hand side, inverses, roots. */
export function ridgeRowsWork(dimension: i32): i32 {
  return 2 * dimension * dimension + (STEPS + 4) * dimension + 2 * dimension + STEPS;
}

/**
 * For each row r: x_r = A^-1 b, A = base + ridge_r I + sum of w_e y_e y_e', b = sum of (w_e + added) y_e, over its entries e.
 *
 * @param dimension numbers of a factor y, a multiple of 8
 * @param x row r is at x + r dimension
 * @param values of row r: the minimum, -b'x
 * @returns the first row whose A is not positive definite, else `to`
 */
export function solveRidgeRows(
  from: i32,
  to: i32,
  dimension: i32,
  starts: usize,
  columns: usize,
  weights: usize,
  added: f32,
  factors: usize,
  base: usize,
  ridges: usize,
  x: usize,
  values: usize,
  work: usize,
): i32 {
  const blocks = dimension >> 3;
  const square = (<usize>(dimension * dimension)) << 2;
  const rowBytes = (<usize>dimension) << 2;
  const system = work + square;
  const packed = system + square;
  const right = packed + <usize>blocks * PANEL;
  const inverses = right + rowBytes;
  const roots = inverses + rowBytes;
  upperToPanels(dimension, blocks, base, work);
  for (let row = from; row < to; row++) {
    const first = load<i32>(starts + ((<usize>row) << 2));
    const end = load<i32>(starts + ((<usize>row) << 2), 4);
    const own = x + <usize>row * rowBytes;
    if (first === end) {
      memory.fill(own, 0, rowBytes);
      store<f32>(values + ((<usize>row) << 2), 0);
      continue;
    }
    copyUpper(blocks, work, system);
    addDiagonal(blocks, system, load<f32>(ridges + ((<usize>row) << 2)));
    memory.fill(right, 0, rowBytes);
    for (let at = first; at < end; at += STEPS) {
      const count = min(end - at, STEPS);
      packEntries(
        count,
        blocks,
        columns + ((<usize>at) << 2),
        weights + ((<usize>at) << 2),
        added,
        factors,
        packed,
        roots,
      );
      addPacked(count, blocks, packed, roots, system, right);
    }
    if (factorPanels(blocks, system, inverses) < dimension) return row;
    memory.copy(own, right, rowBytes);
    forward(blocks, system, inverses, own);
    backward(blocks, system, inverses, own);
    store<f32>(values + ((<usize>row) << 2), -dot(dimension, right, own));
  }
  return to;
}

/** The rows of each panel down to the diagonal. */
export function copyUpper(blocks: i32, source: usize, target: usize): void {
  const panel = <usize>blocks * BLOCK;
  for (let q = 0; q < blocks; q++) {
    memory.copy(target + <usize>q * panel, source + <usize>q * panel, <usize>(q + 1) * BLOCK);
  }
}

function addDiagonal(blocks: i32, panels: usize, ridge: f32): void {
  const panel = <usize>blocks * BLOCK;
  for (let q = 0; q < blocks; q++) {
    const block = panels + <usize>q * panel + <usize>q * BLOCK;
    for (let r: usize = 0; r < 8; r++) {
      const place = block + r * ROW + (r << 2);
      store<f32>(place, load<f32>(place) + ridge);
    }
  }
}

/**
 * sqrt(w_e) y_e of some entries as panels of STEPS rows, and what the right-hand side counts them, (w_e + added) / sqrt(w_e),
 * as `roots`.
 */
function packEntries(
  count: i32,
  blocks: i32,
  columns: usize,
  weights: usize,
  added: f32,
  factors: usize,
  packed: usize,
  roots: usize,
): void {
  const rowBytes = (<usize>blocks) << 5;
  for (let e = 0; e < count; e++) {
    const weight = load<f32>(weights);
    const root = sqrt<f32>(weight);
    store<f32>(roots, (weight + added) / root);
    packScaled(root, blocks, factors + <usize>load<i32>(columns) * rowBytes, packed + <usize>e * ROW);
    columns += 4;
    weights += 4;
    roots += 4;
  }
}

/** root y as a row of the panels. */
export function packScaled(root: f32, blocks: i32, from: usize, to: usize): void {
  const scale = f32x4.splat(root);
  for (let q = 0; q < blocks; q++) {
    v128.store(to, f32x4.mul(scale, v128.load(from)));
    v128.store(to, f32x4.mul(scale, v128.load(from, 16)), 16);
    from += ROW;
    to += PANEL;
  }
}

/** S += P'P, its upper triangle of blocks, and b += P' roots. */
export function addPacked(count: i32, blocks: i32, packed: usize, roots: usize, system: usize, right: usize): void {
  const panel = <usize>blocks * BLOCK;
  for (let q = 0; q < blocks; q++) {
    const columns = packed + <usize>q * PANEL;
    const target = system + <usize>q * panel;
    for (let p = 0; p <= q; p++) {
      const rows = packed + <usize>p * PANEL;
      tile(count, rows, ROW, columns, target + <usize>p * BLOCK, ROW, 1, true);
      tile(count, rows + 16, ROW, columns, target + <usize>p * BLOCK + 4 * ROW, ROW, 1, true);
    }
    addCombination(count, roots, columns, right + ((<usize>q) << 5));
  }
}

/** sum (8 numbers) += sum over k of factors_k rows_k; two rows are under way at a time. */
function addCombination(count: i32, factors: usize, rows: usize, sum: usize): void {
  let low = v128.load(sum);
  let high = v128.load(sum, 16);
  let lowOdd = f32x4.splat(0);
  let highOdd = lowOdd;
  let k = 0;
  for (; k + 2 <= count; k += 2) {
    const even = v128.load32_splat(factors);
    const odd = v128.load32_splat(factors, 4);
    low = multiplyAdd(even, v128.load(rows), low);
    high = multiplyAdd(even, v128.load(rows, 16), high);
    lowOdd = multiplyAdd(odd, v128.load(rows, 32), lowOdd);
    highOdd = multiplyAdd(odd, v128.load(rows, 48), highOdd);
    factors += 8;
    rows += 64;
  }
  if (k < count) {
    const last = v128.load32_splat(factors);
    low = multiplyAdd(last, v128.load(rows), low);
    high = multiplyAdd(last, v128.load(rows, 16), high);
  }
  v128.store(sum, f32x4.add(low, lowOdd));
  v128.store(sum, f32x4.add(high, highOdd), 16);
}

/** U'y = b in place, block by block: what is known of y goes off the right-hand side, then the block on the diagonal. */
export function forward(blocks: i32, u: usize, inverses: usize, b: usize): void {
  const panel = <usize>blocks * BLOCK;
  for (let q: usize = 0; q < <usize>blocks; q++) {
    const own = u + q * panel;
    const bq = b + (q << 5);
    if (q > 0) subtractCombination(<i32>(q << 3), b, own, bq);
    const diagonal = own + q * BLOCK;
    for (let r: usize = 0; r < 8; r++) {
      const y = load<f32>(bq + (r << 2)) * load<f32>(inverses + (q << 5) + (r << 2));
      store<f32>(bq + (r << 2), y);
      for (let c = r + 1; c < 8; c++) {
        const place = bq + (c << 2);
        store<f32>(place, load<f32>(place) - y * load<f32>(diagonal + r * ROW + (c << 2)));
      }
    }
  }
}

/** target (8 numbers) -= sum over k of factors_k rows_k */
function subtractCombination(count: i32, factors: usize, rows: usize, target: usize): void {
  const low = v128.load(target);
  const high = v128.load(target, 16);
  v128.store(target, f32x4.splat(0));
  v128.store(target, f32x4.splat(0), 16);
  addCombination(count, factors, rows, target);
  v128.store(target, f32x4.sub(low, v128.load(target)));
  v128.store(target, f32x4.sub(high, v128.load(target, 16)), 16);
}

/** U x = y in place, from the last block up: eight numbers are found, then taken off all rows above. */
export function backward(blocks: i32, u: usize, inverses: usize, x: usize): void {
  const panel = <usize>blocks * BLOCK;
  for (let q = blocks - 1; q >= 0; q--) {
    const xq = x + ((<usize>q) << 5);
    const own = u + <usize>q * panel;
    const diagonal = own + <usize>q * BLOCK;
    for (let r: i32 = 7; r >= 0; r--) {
      const place = xq + ((<usize>r) << 2);
      const value = load<f32>(place) * load<f32>(inverses + ((<usize>q) << 5) + ((<usize>r) << 2));
      store<f32>(place, value);
      for (let i: usize = 0; i < <usize>r; i++) {
        const above = xq + (i << 2);
        store<f32>(above, load<f32>(above) - value * load<f32>(diagonal + i * ROW + ((<usize>r) << 2)));
      }
    }
    subtractProducts(q << 3, own, v128.load(xq), v128.load(xq, 16), x);
  }
}

/** target_i -= row_i (low, high) for rows of 8 numbers, four at a time. */
function subtractProducts(count: i32, rows: usize, low: v128, high: v128, target: usize): void {
  for (let i = 0; i < count; i += 4) {
    const r0 = multiplyAdd(v128.load(rows, 16), high, f32x4.mul(v128.load(rows), low));
    const r1 = multiplyAdd(v128.load(rows, 48), high, f32x4.mul(v128.load(rows, 32), low));
    const r2 = multiplyAdd(v128.load(rows, 80), high, f32x4.mul(v128.load(rows, 64), low));
    const r3 = multiplyAdd(v128.load(rows, 112), high, f32x4.mul(v128.load(rows, 96), low));
    v128.store(target, f32x4.sub(v128.load(target), sumsOfFour(r0, r1, r2, r3)));
    rows += 4 * ROW;
    target += 16;
  }
}
