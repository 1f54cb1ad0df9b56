// A job over films that tells how far it is: the films are handed to the pool in spans, one run each, with a word between them.
import type { KernelJob, KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import type { FitWork } from "./ranking-model.ts";

/** Steps of work that make a chunk worth handing out, and a span worth telling of: a millisecond, and a quarter of a second. */
const stepsOfChunk = 2 ** 20;
const stepsOfSpan = 2 ** 28;
/** More words than this nobody reads. */
const mostSpans = 100;

/**
 * Chunks and spans follow from the size of the work alone.
 *
 * @param steps additions or the like that the whole job makes
 * @throws what `KernelPool.run` throws
 */
export async function runInSpans<Args extends { readonly offset: number }>(
  pool: KernelPool,
  job: KernelJob<Args>,
  args: Omit<Args, "offset">,
  films: number,
  steps: number,
  { what, signal, onProgress }: Pick<FitWork, "signal" | "onProgress"> & { readonly what: string },
): Promise<void> {
  const chunk = Math.max(1, Math.min(films, Math.floor((stepsOfChunk * films) / Math.max(steps, 1))));
  const span = Math.max(chunk, Math.ceil(films / Math.min(mostSpans, Math.max(1, Math.ceil(steps / stepsOfSpan)))));
  signal?.throwIfAborted();
  for (let offset = 0; offset < films; offset += span) {
    const items = Math.min(span, films - offset);
    await pool.run(job, { ...args, offset } as Args, { items, chunk }, signal);
    onProgress?.({ what, done: offset + items, total: films, unit: "films" });
  }
  if (films === 0) onProgress?.({ what, done: 0, total: 0, unit: "films" });
}
