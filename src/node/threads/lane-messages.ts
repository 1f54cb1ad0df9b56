// What passes between a kernel pool and its worker threads: calls and replies by message, and one array of whole numbers that
// all of them see, in which chunks are handed out and workers are woken.
import type { Chunking } from "../../kernels/pool/kernel-pool.ts";
import type { PackedArguments } from "../../kernels/wasm/shared-arguments.ts";
import type { SharedSpace } from "../../kernels/wasm/shared-space.ts";

/** What a worker is started with. */
export interface LaneData {
  readonly space: SharedSpace;
  readonly lane: number;
  readonly control: Control;
}

/** At 0 the next chunk that nobody has taken; at each lane from 1 that worker's state. */
export type Control = Int32Array<SharedArrayBuffer>;

export const nextChunk = 0;
/** A number of chunk that no job has, far enough from the largest integer to be added to. */
export const noChunk: number = 2 ** 30;

/** Sleeps, or is still starting. Set by the worker after its work, or by the pool that takes a call back. */
export const idle = 0;
/** Has a message waiting. Set by the pool, after the message was sent. */
export const called = 1;
/** Works on the arrays. Set by the worker, so that the pool cannot take the call back any more. */
export const working = 2;

/** To a worker: take chunks of this until there are none. */
export interface LaneCall {
  readonly module: string;
  readonly name: string;
  readonly args: PackedArguments;
  readonly chunking: Chunking;
}

/** From a worker that has found no more chunks: null, or what the job threw. */
export type LaneReply = Fault | null;

/** In an object, because anything can be thrown, null included. */
export interface Fault {
  readonly error: unknown;
}
