// A Gram matrix with the rows of X split over threads: blocks of rows give Gram matrices of their own, which are added up in
// the order of the blocks. The blocks follow from the shape of X alone, and so do the bits.
import type { KernelJob, KernelPool } from "./kernel-pool.ts";
import { withinPoolScope } from "./within-pool-scope.ts";

interface GramBlocks {
  readonly columns: number;
  readonly blockRows: number;
  readonly x: Float32Array;
  readonly g: Float32Array;
  readonly accumulate: boolean;
  /** One matrix for every block but the first, whose place is g. */
  readonly others: Float32Array;
}

/** Rows that the kernels sum up at a time: blocks are whole multiples. */
const rowBlock = 256;
/** Multiply-adds that make a block worth handing out. */
const worthwhile = 2 ** 22;
/** More blocks than this balance no better; and their matrices should not take more than 64 MiB. */
const mostBlocks = 64;
const mostFloats = 2 ** 24;

/**
 * G = X'X, or G += X'X, as `Kernels.gram` has it, on the threads of a pool. While it runs it takes a matrix like g from the
 * pool's memory for each block but the first: 63 at most, 64 MiB at most. Above 2,896 columns there is one block and one thread.
 *
 * @throws RangeError where the memory does not hold them; what `KernelPool.run` throws
 */
export async function parallelGram(
  pool: KernelPool,
  rows: number,
  columns: number,
  x: Float32Array,
  g: Float32Array,
  accumulate: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const { kernels } = pool;
  const size = Math.max(columns * columns, 1);
  const blockRows = rowsOfBlock(rows, size);
  await withinPoolScope(pool, async () => {
    const others = kernels.floats(size * Math.max(0, Math.ceil(rows / blockRows) - 1));
    const args = { columns, blockRows, x, g, accumulate, others };
    if (rows === 0) return kernels.gram(0, columns, x, g, accumulate);
    await pool.run(gramBlocks, args, { items: rows, chunk: blockRows }, signal);
    for (let at = 0; at < others.length; at += size) kernels.axpy(size, 1, others.subarray(at, at + size), g);
  });
}

function rowsOfBlock(rows: number, size: number): number {
  const most = Math.max(1, Math.min(mostBlocks, Math.floor(mostFloats / size)));
  return rowBlock * Math.ceil(Math.max(worthwhile / size, rows / most) / rowBlock);
}

/** The block of rows `from` to `to`. */
export const gramBlocks: KernelJob<GramBlocks> = {
  module: import.meta.url,
  name: "gramBlocks",
  run(kernels, { columns, blockRows, x, g, accumulate, others }, from, to) {
    const block = x.subarray(from * columns, to * columns);
    if (from === 0) return kernels.gram(to, columns, block, g, accumulate);
    const at = columns * columns * (from / blockRows - 1);
    kernels.gram(to - from, columns, block, others.subarray(at), false);
  },
};
