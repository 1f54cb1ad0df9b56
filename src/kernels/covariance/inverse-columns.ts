// The inverse of a covariance from its Cholesky factor, by blocks of columns on the threads of a pool: what predictions that
// leave items out, and gradients, are made of.
import type { KernelJob, KernelPool } from "../pool/kernel-pool.ts";

interface InverseColumns {
  readonly size: number;
  readonly factor: Float32Array;
  readonly inverse: Float32Array;
}

const columnsOfChunk = 96;

/** @param inverse size x size: its upper triangle is written */
export async function invertFactored(
  pool: KernelPool,
  size: number,
  factor: Float32Array,
  inverse: Float32Array,
  signal?: AbortSignal,
): Promise<void> {
  await pool.run(inverseColumns, { size, factor, inverse }, { items: size, chunk: columnsOfChunk }, signal);
}

export const inverseColumns: KernelJob<InverseColumns> = {
  module: import.meta.url,
  name: "inverseColumns",
  run(kernels, { size, factor, inverse }, from, to) {
    const count = to - from;
    const x = kernels.floats((size - from) * count);
    kernels.choleskyInverse(size, factor, from, count, x);
    for (let c = 0; c < count; c++) {
      const row = (from + c) * size + from;
      for (let r = c; r < size - from; r++) inverse[row + r] = x[r * count + c];
    }
  },
};
