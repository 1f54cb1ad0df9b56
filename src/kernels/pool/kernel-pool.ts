// Work that may be split over threads, as models see it: a pool runs a job over chunks of its items. A model is handed a pool
// as it is handed kernels, and does not know whether threads stand behind it (src/node/threads/create-kernel-pool.ts) or the
// calling thread alone (calling-thread-pool.ts).
// Results must not depend on the threads: a chunk's borders follow from the problem, each chunk writes what no other chunk
// writes, and sums over chunks are added up in the order of the chunks, afterwards.
import type { Kernels } from "../kernels.ts";

export interface KernelPool {
  /**
   * The calling thread's kernels. Every array that a job works on is taken from them, by the calling thread; marks and
   * releases are theirs as ever (`withinPoolScope` pairs them over awaits).
   */
  readonly kernels: Kernels;

  /** How many threads share the work at most, the calling one included. */
  readonly threads: number;

  /**
   * Runs a job over all chunks. The calling thread takes part; between chunks it lets other events through now and then. When
   * the promise settles, however it does, no thread works on the arrays any more. One run at a time: a pool is one memory, and
   * marks and releases of two works would cross.
   *
   * @param args what the job is told: numbers, strings, booleans, null, arrays from `kernels`, and plain objects of these
   * @param signal cancels between chunks
   * @throws what the job threw, in whichever thread; the signal's reason; TypeError where args hold anything else; RangeError
   * where the chunking is none; Error while another run is going on, and after `dispose`
   */
  run<Args extends object>(job: KernelJob<Args>, args: Args, chunking: Chunking, signal?: AbortSignal): Promise<void>;

  /** Ends the threads. A run that is going on is rejected; the arrays stay readable. May be called twice. */
  dispose(): Promise<void>;
}

/**
 * Something that threads do with a chunk of items, such as rows of a matrix: a constant of a module, because each thread
 * imports it from there.
 *
 *     export const scaleRows: KernelJob<ScaleRows> = {
 *       module: import.meta.url,
 *       name: "scaleRows",
 *       run(kernels, { columns, x }, from, to) { ... },
 *     };
 */
export interface KernelJob<Args extends object> {
  /** The address of the module that exports the job, which is its import.meta.url. */
  readonly module: string;
  /** The name under which the module exports it. */
  readonly name: string;
  /**
   * Works on the items `from` up to, not including, `to`; waits for no other chunk, and has ended when it returns. Arrays
   * taken from `kernels` here are scratch: given back when the chunk ends, 15 MiB in all where threads share a memory.
   */
  readonly run: (kernels: Kernels, args: Args, from: number, to: number) => void;
}

/** How many items there are, and how many make a chunk (the last one may have fewer). */
export interface Chunking {
  readonly items: number;
  /**
   * A chunk should be worth handing out, a tenth of a millisecond or more, and end soon, within some ten milliseconds: work of
   * one chunk runs on the calling thread. It follows from the problem, never from the number of threads.
   */
  readonly chunk: number;
}
