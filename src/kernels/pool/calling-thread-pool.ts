// A pool without threads: for browsers, for the plain kernels, and for whoever has one core.
import type { Kernels } from "../kernels.ts";
import { countChunks, runChunk } from "./chunks.ts";
import { checkArguments, type JobArray } from "./job-arguments.ts";
import type { Chunking, KernelJob, KernelPool } from "./kernel-pool.ts";

/**
 * Runs every chunk on the calling thread, in order.
 *
 * @param pause awaited between chunks: what lets the runtime's other events through, so that a signal can arrive. Default:
 * none
 */
export function callingThreadPool(kernels: Kernels, pause: () => Promise<void> = async () => {}): KernelPool {
  let state: "idle" | "busy" | "disposed" = "idle";
  // plain kernels have no memory of their own: each of their arrays has another buffer, and any array will do
  const [memory, other] = [kernels.floats(0).buffer, kernels.floats(0).buffer];
  const isOwn = ({ buffer }: JobArray) => memory !== other || buffer === memory;

  async function run<Args extends object>(
    job: KernelJob<Args>,
    args: Args,
    chunking: Chunking,
    signal?: AbortSignal,
  ): Promise<void> {
    if (state !== "idle") throw new Error(`Cannot run ${job.name}: the pool is ${state}`);
    checkArguments(args, isOwn);
    const count = countChunks(chunking);
    state = "busy";
    try {
      for (let index = 0; index < count; index++) {
        signal?.throwIfAborted();
        runChunk(kernels, job, args, chunking, index);
        await pause();
        if (isDisposed()) throw new Error(`Cannot finish ${job.name}: the pool was disposed`);
      }
      signal?.throwIfAborted();
    } finally {
      if (!isDisposed()) state = "idle";
    }
  }

  /** A call, because the compiler takes it that nobody changes `state` during an await. */
  const isDisposed = () => state === "disposed";
  const dispose = async () => {
    state = "disposed";
  };
  return { kernels, threads: 1, run, dispose };
}
