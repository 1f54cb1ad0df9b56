// The linear system that EASE and its kin solve, as it is handed to whoever solves it and to whoever checks the solution.
import type { SparseRows } from "../../../ratings/sparse-rows.ts";

/** A = diag(ridge) + X'X - c c', where c is the mean of X's n rows times the root of n; zeros unless `centred`. */
export interface EaseSystem {
  /** X: people (and whatever else tells of films) x films; every row and every column has an entry. */
  readonly rows: SparseRows;
  /** One a film, above 0. */
  readonly ridge: Float64Array;
  readonly centred: boolean;
}

/** c, one a film. */
export function centreOf({ rows, centred }: EaseSystem): Float64Array {
  if (!centred) return new Float64Array(rows.columns);
  return meanRow(rows).map((value) => value * Math.sqrt(rows.rows));
}

export function meanRow({ rows, columns, indices, data }: SparseRows): Float64Array {
  const sums = new Float64Array(columns);
  for (let k = 0; k < indices.length; k++) (sums[indices[k] as number] as number) += data[k] as number;
  return sums.map((sum) => sum / Math.max(1, rows));
}

/** The diagonal of X'X. */
export function squaresOfColumns({ columns, indices, data }: SparseRows): Float64Array {
  const squares = new Float64Array(columns);
  for (let k = 0; k < indices.length; k++) (squares[indices[k] as number] as number) += (data[k] as number) ** 2;
  return squares;
}
