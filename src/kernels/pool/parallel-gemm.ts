// A product of matrices with the rows of C split over threads. Each chunk is a product of its own, so the bits are those of
// one thread; what is paid for it is that every chunk packs B again.
import type { Kernels, Operand } from "../kernels.ts";
import type { KernelJob, KernelPool } from "./kernel-pool.ts";

interface GemmRows {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly a: Operand;
  readonly b: Operand;
  readonly c: Float32Array;
  readonly accumulate: boolean;
}

/** About two of the blocks of 96 rows that the kernels pack at a time: packing B then costs four parts in a hundred. */
const fewestRows = 192;
/** Multiply-adds that make a chunk worth handing out. */
const worthwhile = 2 ** 22;

/**
 * C = op(A) op(B), or C += op(A) op(B), as `Kernels.gemm` has it, on the threads of a pool. A transposed A goes chunk by chunk
 * through scratch, which holds a chunk for k up to 16,000.
 *
 * @throws RangeError for a transposed A that is longer; what `KernelPool.run` throws
 */
export async function parallelGemm(
  pool: KernelPool,
  m: number,
  n: number,
  k: number,
  a: Operand,
  b: Operand,
  c: Float32Array,
  accumulate: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const chunk = rowsOfChunk(m, n, k);
  await pool.run(gemmRows, { m, n, k, a, b, c, accumulate }, { items: m, chunk }, signal);
}

/** Chunks of one size, so that threads end together; whole tiles of four rows. */
function rowsOfChunk(m: number, n: number, k: number): number {
  const wanted = Math.max(fewestRows, worthwhile / (Math.max(n, 2) * Math.max(k, 1)));
  return 4 * Math.ceil(m / Math.max(1, Math.round(m / wanted)) / 4) || 1;
}

/** Rows `from` to `to` of C. */
export const gemmRows: KernelJob<GemmRows> = {
  module: import.meta.url,
  name: "gemmRows",
  run(kernels, { m, n, k, a, b, c, accumulate }, from, to) {
    const data = a.transposed ? columnsOf(kernels, a.data, m, k, from, to) : a.data.subarray(from * k, to * k);
    const own = { data, transposed: a.transposed };
    kernels.gemm(to - from, n, k, own, b, c.subarray(from * n, to * n), accumulate);
  },
};

/** Columns `from` to `to` of a matrix of k rows and m columns, as a matrix of their own. */
function columnsOf(kernels: Kernels, a: Float32Array, m: number, k: number, from: number, to: number): Float32Array {
  if (from === 0 && to === m) return a;
  const width = to - from;
  const columns = kernels.floats(k * width);
  for (let p = 0; p < k; p++) columns.set(a.subarray(p * m + from, p * m + to), p * width);
  return columns;
}
