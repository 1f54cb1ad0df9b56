// The linear system that EASE and its kin solve, as it is handed to whoever solves it and to whoever checks the solution.
import type { SparseRows } from "../../ratings/sparse-rows.ts";

/** A = X'X - c c' off the diagonal, and on it what stands in `diagonal`. */
export interface EaseSystem {
  /** X: people (and whatever else tells of films) x films; every column has an entry. */
  readonly rows: SparseRows;
  /** One a film. */
  readonly diagonal: Float64Array;
  /** c, one a film. Default: zeros. */
  readonly centre?: Float64Array;
}
