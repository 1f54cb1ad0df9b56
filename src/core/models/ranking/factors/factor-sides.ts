// The two sides of a table of weights in a pool's memory, people and films: each with its entries by row, its factors, and how strongly
// these are held down.
import type { RidgeRows } from "../../../../kernels/kernels.ts";
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { takeFloats, takeIntegers } from "../take-table.ts";
import type { FactorSettings } from "./factor-settings.ts";
import { ridgeOf } from "./shared-system.ts";

/** People or films: their entries and their factors. */
export interface Side {
  readonly count: number;
  readonly table: Pick<RidgeRows, "starts" | "columns" | "weights" | "ridges">;
  /** count x width. */
  readonly x: Float32Array;
  readonly values: Float32Array;
}

export function takeSide(pool: KernelPool, rows: SparseRows, settings: FactorSettings, width: number): Side {
  const { kernels } = pool;
  return {
    count: rows.rows,
    table: {
      starts: takeIntegers(pool, rows.indptr),
      columns: takeIntegers(pool, rows.indices),
      weights: takeFloats(pool, rows.data),
      ridges: takeFloats(pool, ridgesOf(rows, settings)),
    },
    x: kernels.floats(rows.rows * width),
    values: kernels.floats(rows.rows),
  };
}

/** Each row's ridge. */
function ridgesOf(
  { rows, columns, indptr, data }: SparseRows,
  settings: Pick<FactorSettings, "alpha0" | "regularization" | "exponent">,
): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) sum += data[k] as number;
    return ridgeOf(sum, columns, settings);
  });
}

/** sum of ridge_r |x_r|^2 */
export function penaltyOf({ count, x, table }: Side, width: number): number {
  let penalty = 0;
  for (let row = 0; row < count; row++) {
    let square = 0;
    for (let k = row * width, end = k + width; k < end; k++) square += (x[k] as number) ** 2;
    penalty += (table.ridges[row] as number) * square;
  }
  return penalty;
}
