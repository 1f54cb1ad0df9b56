// The inverse of a symmetric positive definite matrix, in place, by the sweep operator over blocks (Goodnight 1979, "A
// Tutorial on the SWEEP Operator"; it is Gauss and Jordan's elimination that keeps symmetry). For each block k, S = A_kk,
//   A_ij -= A_ik S^-1 A_kj  for i, j other than k,   A_kj = S^-1 A_kj,   A_kk = -S^-1,
// and after the last one A holds the negative inverse. With the column W = A_.k, in which W_k = -I, and V = -W S^-1 all
// three are one: A_ij += W_i V_j', where the old A_kj count 0. So nearly all of the work, n^3 flops as with a Cholesky factor
// and its inverse, is the same product for every tile, and threads share it evenly: two barriers a block, n / 256 blocks.
import type { Kernels } from "../kernels.ts";
import type { KernelJob, KernelPool } from "../pool/kernel-pool.ts";
import { withinPoolScope } from "../pool/within-pool-scope.ts";
import { firstOfTile, type SymmetricTiles, tileAt, tilesOf } from "./tiles.ts";

interface SweepStep {
  readonly matrix: SymmetricTiles;
  /** The block that is swept. */
  readonly k: number;
  /** tile x tile: -S^-1 */
  readonly pivot: Float32Array;
  /** (tiles x tile) x tile: W */
  readonly w: Float32Array;
  /** of the same shape: V */
  readonly v: Float32Array;
}

/** Multiply-adds that make a chunk of tiles: a millisecond. */
const chunkWork = 2 ** 25;

/** How many floats a sweep takes beside the matrix. */
export function floatsOfSweep(size: number): number {
  const { tile, tiles } = tilesOf(size);
  return (2 * tiles + 3) * tile * tile;
}

/**
 * @param matrix positive definite; tiles on the diagonal are read above it alone. Becomes -A^-1, of which the same holds; rows
 * and columns past `size` must be those of a diagonal matrix
 * @param onStep told after each block how many are done, of how many
 * @returns how many rows were swept: `size`, or where A is not positive definite the number of the first pivot that is not
 * above 0; the matrix is of no use then
 * @throws what `KernelPool.run` throws; RangeError where the memory does not hold `floatsOfSweep`
 */
export async function sweep(
  pool: KernelPool,
  matrix: SymmetricTiles,
  signal?: AbortSignal,
  onStep?: (done: number, total: number) => void,
): Promise<number> {
  const { size, tile, tiles } = matrix;
  const area = tile * tile;
  const chunk = Math.max(1, Math.round(chunkWork / (tile * area)));
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const [pivot, w, v] = [kernels.floats(area), kernels.floats(tiles * area), kernels.floats(tiles * area)];
    for (let k = 0; k < tiles; k++) {
      const swept = invertPivot(kernels, matrix, k, pivot);
      if (swept < tile) return Math.min(size, k * tile + swept);
      const step = { matrix, k, pivot, w, v };
      await pool.run(sweepColumn, step, { items: tiles, chunk: 1 }, signal);
      await pool.run(sweepTiles, step, { items: (tiles * (tiles + 1)) / 2, chunk }, signal);
      onStep?.(k + 1, tiles);
    }
    return size;
  });
}

/** pivot = -S^-1. Returns how many rows of S were factored. */
function invertPivot(kernels: Kernels, { tile, data }: SymmetricTiles, k: number, pivot: Float32Array): number {
  const first = firstOfTile(tile, k, k);
  const mark = kernels.mark();
  const factor = kernels.floats(tile * tile);
  const inverse = kernels.floats(tile * tile);
  factor.set(data.subarray(first, first + tile * tile));
  const factored = kernels.cholesky(tile, factor);
  if (factored === tile) {
    kernels.choleskyInverse(tile, factor, 0, tile, inverse);
    for (let i = 0; i < tile; i++) {
      for (let j = 0; j <= i; j++) pivot[i * tile + j] = pivot[j * tile + i] = -inverse[i * tile + j];
    }
  }
  kernels.release(mark);
  return factored;
}

/** Blocks `from` to `to` of W and V; what the swept row and column held is gone from the matrix then. */
export const sweepColumn: KernelJob<SweepStep> = {
  module: import.meta.url,
  name: "sweepColumn",
  run(kernels, { matrix: { tile, data }, k, pivot, w, v }, from, to) {
    const area = tile * tile;
    for (let i = from; i < to; i++) {
      const first = firstOfTile(tile, Math.min(i, k), Math.max(i, k));
      const own = data.subarray(first, first + area);
      const block = w.subarray(i * area, (i + 1) * area);
      if (i < k) block.set(own);
      else if (i > k) transpose(tile, own, block);
      else minusIdentity(tile, block);
      own.fill(0);
      const product = v.subarray(i * area, (i + 1) * area);
      kernels.gemm(tile, tile, tile, plain(block), plain(pivot), product, false);
    }
  },
};

/** Tiles `from` to `to`: A_ij += W_i V_j', those of one column at a time. */
export const sweepTiles: KernelJob<SweepStep> = {
  module: import.meta.url,
  name: "sweepTiles",
  run(kernels, { matrix: { tile, data }, w, v }, from, to) {
    const area = tile * tile;
    for (let at = from; at < to; ) {
      const { row, column } = tileAt(at);
      const count = Math.min(to - at, column + 1 - row);
      const wRows = plain(w.subarray(row * area, (row + count) * area));
      const vRows = { data: v.subarray(column * area, (column + 1) * area), transposed: true };
      kernels.gemm(count * tile, tile, tile, wRows, vRows, data.subarray(at * area, (at + count) * area), true);
      at += count;
    }
  },
};

function plain(data: Float32Array): { readonly data: Float32Array; readonly transposed: false } {
  return { data, transposed: false };
}

function transpose(size: number, from: Float32Array, to: Float32Array): void {
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) to[j * size + i] = from[i * size + j];
}

function minusIdentity(size: number, block: Float32Array): void {
  block.fill(0);
  for (let i = 0; i < size; i++) block[i * size + i] = -1;
}
