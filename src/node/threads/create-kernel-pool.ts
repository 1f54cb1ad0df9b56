// The kernel pool of Node: worker threads that compute in one shared memory. The calling thread takes chunks like every
// other, so two threads are itself and one worker. Work of one chunk wakes nobody, and without larger work none is started.
// For tasks that share no memory and run for seconds there is run-tasks.ts.
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Kernels } from "../../kernels/kernels.ts";
import { countChunks, runChunk } from "../../kernels/pool/chunks.ts";
import type { Chunking, KernelJob, KernelPool } from "../../kernels/pool/kernel-pool.ts";
import { defaultPages } from "../../kernels/wasm/kernels-of-module.ts";
import type { WasmKind } from "../../kernels/wasm/load-kernels.ts";
import { packArguments } from "../../kernels/wasm/shared-arguments.ts";
import {
  createSharedSpace,
  laneKernels,
  mostLanes,
  ownerKernels,
  type SharedSpace,
} from "../../kernels/wasm/shared-space.ts";
import { supportsRelaxedSimd } from "../../kernels/wasm/simd-support.ts";
import { type Control, type Fault, type LaneCall, nextChunk, noChunk } from "./lane-messages.ts";
import { WorkerLane } from "./worker-lane.ts";

export interface KernelPoolOptions {
  /** How many threads share the work, the calling one included. Default: as many as the machine runs at a time. */
  readonly threads?: number;
  /** Default: relaxed where the runtime has it, for training. */
  readonly kind?: WasmKind;
  /** Room for arrays, in pages of 64 KiB. Default 4096, which is 256 MiB. Each thread has 256 pages more for itself. */
  readonly pages?: number;
}

/**
 * A pool over a shared memory of its own. Its threads do not keep the process alive while they are idle; who is done before
 * the process is calls `dispose`.
 *
 * @throws RangeError unless threads is a whole number from 1, and no more than fit beside the pages; what createSharedSpace throws
 */
export function createKernelPool({
  threads = availableParallelism(),
  kind = supportsRelaxedSimd() ? "relaxed" : "strict",
  pages = defaultPages,
}: KernelPoolOptions = {}): KernelPool {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`Cannot create a kernel pool: threads must be a whole number from 1, got ${threads}`);
  }
  const most = mostLanes(pages);
  if (threads > most) {
    throw new RangeError(
      `Cannot create a kernel pool: threads must be at most ${most} beside ${pages} pages for arrays, got ${threads}`,
    );
  }
  return new ThreadPool(createSharedSpace(kind, threads, { pages }));
}

/** How long the calling thread computes before it lets other events through, in ms. */
const longestStretch = 10;

class ThreadPool implements KernelPool {
  readonly kernels: Kernels;
  readonly threads: number;
  private readonly space: SharedSpace;
  private readonly own: Kernels;
  private readonly control: Control;
  /** The workers by lane, from 1; started when they are first called. */
  private readonly lanes = new Map<number, WorkerLane>();
  private state: "idle" | "busy" | "disposed" = "idle";
  private lastPause = 0;

  constructor(space: SharedSpace) {
    this.space = space;
    this.threads = space.lanes;
    this.kernels = ownerKernels(space);
    this.own = laneKernels(space, 0);
    this.control = new Int32Array(new SharedArrayBuffer(4 * space.lanes));
  }

  async run<Args extends object>(
    job: KernelJob<Args>,
    args: Args,
    chunking: Chunking,
    signal?: AbortSignal,
  ): Promise<void> {
    if (this.state !== "idle") throw new Error(`Cannot run ${job.name}: the pool is ${this.state}`);
    signal?.throwIfAborted();
    const workers = Math.min(this.threads, countChunks(chunking)) - 1;
    const call = { module: job.module, name: job.name, args: packArguments(this.space, args), chunking };
    this.state = "busy";
    signal?.addEventListener("abort", this.stop);
    const fault = await this.share(workers, call, () => this.takeChunks(job, args, chunking));
    signal?.removeEventListener("abort", this.stop);
    if (this.isDisposed()) throw new Error(`Cannot finish ${job.name}: the pool was disposed`);
    this.state = "idle";
    if (fault !== null) throw fault.error;
    signal?.throwIfAborted();
  }

  async dispose(): Promise<void> {
    this.state = "disposed";
    this.stop();
    await Promise.all([...this.lanes.values()].map((lane) => lane.end()));
  }

  /** Works here and in the workers until nobody does; returns the first fault. */
  private async share(workers: number, call: LaneCall, work: () => Promise<void>): Promise<Fault | null> {
    let fault: Fault | null = null;
    const called: number[] = [];
    Atomics.store(this.control, nextChunk, 0);
    try {
      for (let lane = 1; lane <= workers; lane++) {
        this.laneOf(lane).call(call);
        called.push(lane);
      }
      await work();
    } catch (error) {
      fault = { error };
    }
    this.stop();
    for (const lane of called) {
      const theirs = await this.finish(lane);
      fault ??= theirs;
    }
    return fault;
  }

  private async takeChunks<Args extends object>(job: KernelJob<Args>, args: Args, chunking: Chunking): Promise<void> {
    const count = countChunks(chunking);
    const next = () => Atomics.add(this.control, nextChunk, 1);
    for (let index = next(); index < count; index = next()) {
      runChunk(this.own, job, args, chunking, index);
      if (performance.now() - this.lastPause < longestStretch) continue;
      await setImmediate();
      this.lastPause = performance.now();
    }
  }

  private laneOf(lane: number): WorkerLane {
    const { space, control } = this;
    const started = this.lanes.get(lane) ?? new WorkerLane({ space, lane, control }, this.stop);
    this.lanes.set(lane, started);
    return started;
  }

  /** A lane that was lost is forgotten once its fault is told, so that the next run starts another. */
  private async finish(lane: number): Promise<Fault | null> {
    const worker = this.laneOf(lane);
    const fault = await worker.finish();
    if (worker.lost) this.lanes.delete(lane);
    return fault;
  }

  /** Leaves no chunk to take. */
  private readonly stop = (): void => {
    Atomics.store(this.control, nextChunk, noChunk);
  };

  /** A call, because the compiler takes it that nobody changes `state` during an await. */
  private isDisposed(): boolean {
    return this.state === "disposed";
  }
}
