// Half a sweep of alternating least squares as a job over the rows of a table: exactly, or by some steps of conjugate gradients.
// Rows need nothing of one another, so the result is the same for any number of threads.
import type { RidgeRows } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";

export interface RidgeSolutions {
  readonly rows: RidgeRows;
  /** Steps of conjugate gradients; 0 for exact solutions. */
  readonly steps: number;
  /** rows x dimension. */
  readonly x: Float32Array;
  /** What each row's sum of squares comes to (Kernels.solveRidgeRows). */
  readonly values: Float32Array;
  /** One: a row, counted from 1, whose system has no solution; 0 for none. */
  readonly unsolved: Int32Array;
}

export const ridgeSolutions: KernelJob<RidgeSolutions> = {
  module: import.meta.url,
  name: "ridgeSolutions",
  run(kernels, { rows, steps, x, values, unsolved }, from, to) {
    if (steps > 0) kernels.conjugateRidgeRows(rows, from, to, steps, x, values);
    else {
      const reached = kernels.solveRidgeRows(rows, from, to, x, values);
      if (reached < to) Atomics.store(unsolved, 0, reached + 1);
    }
  },
};
