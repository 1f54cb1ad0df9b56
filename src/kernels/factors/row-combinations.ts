// A sparse table times a dense one as a job over the rows of the table.
import type { WeightedRows } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";

export interface RowCombinations {
  readonly rows: WeightedRows;
  /** rows x dimension, overwritten. */
  readonly out: Float32Array;
}

export const rowCombinations: KernelJob<RowCombinations> = {
  module: import.meta.url,
  name: "rowCombinations",
  run(kernels, { rows, out }, from, to) {
    kernels.combineRows(rows, from, to, out);
  },
};
