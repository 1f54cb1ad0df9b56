// The best of every row of scores, rows split over threads: the plainest kind of job, rows in, rows out.
import type { KernelJob, KernelPool } from "./kernel-pool.ts";

interface TopKRows {
  readonly columns: number;
  readonly scores: Float32Array;
  readonly k: number;
  readonly indices: Int32Array;
  readonly values: Float32Array;
  readonly found: Int32Array;
}

/** Scores that make a chunk worth handing out. */
const worthwhile = 2 ** 18;

/**
 * `Kernels.topK` for every row of scores, on the threads of a pool.
 *
 * @param scores rows x columns
 * @param indices rows x k: the columns of the best, in descending order of their scores; what is not found stays as it was
 * @param values rows x k: their scores
 * @param found rows: how many were found in each
 * @throws what `KernelPool.run` throws
 */
export async function parallelTopK(
  pool: KernelPool,
  rows: number,
  columns: number,
  scores: Float32Array,
  k: number,
  indices: Int32Array,
  values: Float32Array,
  found: Int32Array,
  signal?: AbortSignal,
): Promise<void> {
  const chunk = Math.max(1, Math.round(worthwhile / Math.max(columns, 1)));
  await pool.run(topKRows, { columns, scores, k, indices, values, found }, { items: rows, chunk }, signal);
}

/** Rows `from` to `to`. */
export const topKRows: KernelJob<TopKRows> = {
  module: import.meta.url,
  name: "topKRows",
  run(kernels, { columns, scores, k, indices, values, found }, from, to) {
    for (let row = from; row < to; row++) {
      const own = scores.subarray(row * columns, (row + 1) * columns);
      const [start, end] = [row * k, (row + 1) * k];
      found[row] = kernels.topK(columns, own, k, indices.subarray(start, end), values.subarray(start, end));
    }
  },
};
