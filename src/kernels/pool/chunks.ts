// Chunks by their number, for those who run them.
import type { Kernels } from "../kernels.ts";
import { withinScope } from "../within-scope.ts";
import type { Chunking, KernelJob } from "./kernel-pool.ts";

/** @throws RangeError unless items is a whole number from 0 and chunk one from 1 */
export function countChunks({ items, chunk }: Chunking): number {
  if (!Number.isInteger(items) || items < 0 || !Number.isInteger(chunk) || chunk < 1) {
    throw new RangeError(
      `Cannot split work: needed whole numbers, items from 0 and chunk from 1, got ${items} and ${chunk}`,
    );
  }
  return Math.ceil(items / chunk);
}

/** Runs a job on its chunk `index` and gives back the scratch that it took. */
export function runChunk<Args extends object>(
  kernels: Kernels,
  job: KernelJob<Args>,
  args: Args,
  { items, chunk }: Chunking,
  index: number,
): void {
  const from = index * chunk;
  withinScope(kernels, () => job.run(kernels, args, from, Math.min(from + chunk, items)));
}
