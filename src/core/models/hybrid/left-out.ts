// What pruning leaves out of a matrix of weights, some rows at a time: the whole would fill a pool's memory.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { DenseWeights } from "../ranking/dense-scorer.ts";
import type { KeptWeights } from "./hybrid-model.ts";

export interface LeftOut {
  readonly dense: DenseWeights;
  /** What is kept of it, as it is worth. */
  readonly kept: KeptWeights;
}

/** Numbers of a block, at most: 4 MB. */
const blockFloats = 2 ** 20;

/**
 * @param work is handed the rows `from` up to, not including, `to` of the matrix, less what is kept, in the pool's memory: its own until it
 * has settled
 */
export async function eachLeftOut(
  pool: KernelPool,
  { dense: { items, films, weights }, kept }: LeftOut,
  work: (rows: Float32Array, from: number, to: number) => Promise<void>,
): Promise<void> {
  const size = films.length;
  const { starts, others, weights: units, scales } = kept;
  const columnOf = new Int32Array(items);
  for (let column = 0; column < size; column++) columnOf[films[column]!] = column;
  const height = Math.max(1, Math.floor(blockFloats / Math.max(1, size)));
  await withinPoolScope(pool, async () => {
    const block = pool.kernels.floats(Math.min(height, size) * size);
    for (let from = 0; from < size; from += height) {
      const to = Math.min(size, from + height);
      const rows = block.subarray(0, (to - from) * size);
      rows.set(weights.subarray(from * size, to * size));
      for (let row = from; row < to; row++) {
        const film = films[row]!;
        for (let k = starts[film]!; k < starts[film + 1]!; k++) {
          rows[(row - from) * size + columnOf[others[k]!]!]! -= units[k]! * scales[others[k]!]!;
        }
      }
      await work(rows, from, to);
    }
  });
}
