// The Gram matrix of the columns of a sparse matrix, into tiles, with what its diagonal and its middle need:
//   A = scale (X'X - c c') off the diagonal,   A_ii = diagonal_i
// For each column, the rows in which it stands are walked and what else stands in them: a multiply-add for every pair of
// entries that meet in a row, sums in float64, rows of A split over threads.
import type { KernelJob, KernelPool } from "../pool/kernel-pool.ts";
import { firstOfTile, type SymmetricTiles } from "../symmetric/tiles.ts";
import type { LinkedRows } from "./linked-rows.ts";

export interface SparseGram {
  readonly x: LinkedRows;
  readonly scale: number;
  /** columns: c */
  readonly centre: Float32Array;
  /** columns: what stands on the diagonal */
  readonly diagonal: Float32Array;
  readonly matrix: SymmetricTiles;
}

/** Rows of a chunk: many people at many films are a few milliseconds. */
const rowsOfChunk = 32;

/**
 * @param gram matrix: overwritten, its diagonal tiles above the diagonal alone; past its size it becomes the identity
 * @throws what `KernelPool.run` throws
 */
export async function sparseGram(pool: KernelPool, gram: SparseGram, signal?: AbortSignal): Promise<void> {
  const { tile, tiles } = gram.matrix;
  await pool.run(gramRows, gram, { items: tile * tiles, chunk: rowsOfChunk }, signal);
}

export const gramRows: KernelJob<SparseGram> = {
  module: import.meta.url,
  name: "gramRows",
  run(_kernels, { x, scale, centre, diagonal, matrix }, from, to) {
    const { size, tile, tiles } = matrix;
    const sums = new Float64Array(tile * tiles);
    for (let i = from; i < to; i++) {
      if (i < size) {
        addShared(x, i, sums);
        for (let j = i + 1; j < size; j++) sums[j] = scale * (sums[j] - centre[i] * centre[j]);
      }
      sums[i] = i < size ? diagonal[i] : 1;
      writeRow(matrix, i, sums);
      sums.fill(0);
    }
  },
};

/** sums_j += sum over the rows r in which i stands of x_ri x_rj, for j > i. */
function addShared(
  { rowStart, column, value, columnStart, row, place }: LinkedRows,
  i: number,
  sums: Float64Array,
): void {
  for (let at = columnStart[i]; at < columnStart[i + 1]; at++) {
    const own = value[place[at]];
    for (let e = place[at] + 1, end = rowStart[row[at] + 1]; e < end; e++) sums[column[e]] += own * value[e];
  }
}

/** Row i of the matrix from the diagonal on. */
function writeRow({ tile, tiles, data }: SymmetricTiles, i: number, row: Float64Array): void {
  const block = Math.floor(i / tile);
  for (let column = block; column < tiles; column++) {
    const to = firstOfTile(tile, block, column) + (i - block * tile) * tile;
    for (let j = 0, from = column * tile; j < tile; j++) data[to + j] = row[from + j];
  }
}
