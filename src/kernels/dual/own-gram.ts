// Adds what common rows Z say of columns that are joined to the matrix of these columns: A += Y Z, Y = Z'K (columns x rows), where
// the product is symmetric. A scalar product along each column's few rows for every pair of columns.
import type { WeightedRows } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";
import { firstOfTile, type SymmetricTiles } from "../symmetric/tiles.ts";

export interface OwnGram {
  /** Z' as a table of columns x rows; its dimension is that of a row of `y`. */
  readonly table: WeightedRows;
  /** columns x dimension */
  readonly y: Float32Array;
  /** Its upper triangle gains the product. */
  readonly matrix: SymmetricTiles;
}

/** Rows `from` to `to` of the matrix. */
export const ownGram: KernelJob<OwnGram> = {
  module: import.meta.url,
  name: "ownGram",
  run(_kernels, { table, y, matrix: { size, tile, data } }, from, to) {
    const { starts, columns, weights, dimension } = table;
    for (let i = from; i < to; i++) {
      const own = y.subarray(i * dimension, (i + 1) * dimension);
      const block = Math.floor(i / tile);
      for (let j = i; j < size; j++) {
        let sum = 0;
        for (let at = starts[j]; at < starts[j + 1]; at++) sum += weights[at] * own[columns[at]];
        const column = Math.floor(j / tile);
        data[firstOfTile(tile, block, column) + (i - block * tile) * tile + j - column * tile] += sum;
      }
    }
  },
};
