// One side of the table in a pool's memory, people or films: its entries by row, and what is drawn for each row: factors, then a bias, then
// zeros up to a multiple of 8. The other side's rows are regressed on `regressors`, which have 1 where the bias stands.
import type { KernelPool } from "../../../../kernels/pool/kernel-pool.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { takeFloats, takeIntegers } from "../../ranking/take-table.ts";

/** What every row is made of. */
export interface RowShape {
  readonly factors: number;
  /** factors + 1 rounded up to a multiple of 8; the bias stands at `factors`. */
  readonly width: number;
}

export const rowShape = (factors: number): RowShape => ({ factors, width: 8 * Math.ceil((factors + 1) / 8) });

export interface GibbsSide {
  readonly count: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** One an entry: the rating, less the mean of all. */
  readonly ratings: Float32Array;
  /** One an entry: how precise it is, beside the noise of all. */
  readonly weights: Float32Array;
  /** One an entry: the rating less the other side's bias. */
  readonly targets: Float32Array;
  /** count x width each. */
  readonly x: Float32Array;
  readonly regressors: Float32Array;
  /** Precision times mean of each row's prior. */
  readonly right: Float32Array;
}

export function takeGibbsSide(pool: KernelPool, table: SparseRows, { factors, width }: RowShape): GibbsSide {
  const { kernels } = pool;
  const [count, entries] = [table.rows, table.indices.length];
  const side: GibbsSide = {
    count,
    starts: takeIntegers(pool, table.indptr),
    columns: takeIntegers(pool, table.indices),
    ratings: takeFloats(pool, table.data),
    weights: kernels.floats(entries).fill(1),
    targets: takeFloats(pool, table.data), // biases begin at 0
    x: kernels.floats(count * width),
    regressors: kernels.floats(count * width),
    right: kernels.floats(count * width),
  };
  for (let at = factors; at < side.regressors.length; at += width) side.regressors[at] = 1;
  return side;
}

/** Bytes that both sides take. */
export const sidesMemory = (rows: number, ratings: number, width: number): number =>
  4 * (2 * 4 * ratings + rows * (3 * width + 1)) + 4096;

/** Rows as they were drawn become what the other side is regressed on. */
export function refreshRegressors({ x, regressors }: GibbsSide, { factors, width }: RowShape): void {
  regressors.set(x);
  for (let at = factors; at < regressors.length; at += width) regressors[at] = 1;
}
