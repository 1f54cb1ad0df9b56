// Jobs for kernel-pool.test.ts: they tell who ran what, wait for one another, and fail.
import { isMainThread, threadId } from "node:worker_threads";
import type { KernelJob } from "../../../src/kernels/pool/kernel-pool.ts";

const module = import.meta.url;
/** Longer than any test waits. */
const forever = 50_000;

interface Trace {
  /** items: how often each was worked on. */
  readonly times: Int32Array;
  /** items: one more than the thread's number. */
  readonly threads: Int32Array;
}

/** Notes every item and the thread that took it. */
export const traceItems: KernelJob<Trace> = {
  module,
  name: "traceItems",
  run(_kernels, { times, threads }, from, to) {
    for (let item = from; item < to; item++) {
      Atomics.add(times, item, 1);
      threads[item] = threadId + 1;
    }
  },
};

/** As many items as threads, in chunks of one: everybody waits for all others, so that each thread has one. */
export const meet: KernelJob<Trace & { readonly arrived: Int32Array; readonly all: number }> = {
  module,
  name: "meet",
  run(kernels, { arrived, all, ...trace }, from, to) {
    traceItems.run(kernels, trace, from, to);
    arrive(arrived);
    for (let seen = Atomics.load(arrived, 0); seen < all; seen = Atomics.load(arrived, 0)) {
      Atomics.wait(arrived, 0, seen, forever);
    }
  },
};

export type Mishap = "throw" | "throw here" | "exit" | "hang" | "throw later";

/** Two items, one a thread: when both have begun, the worker does as it is told, and the calling thread ends its item. */
export const suffer: KernelJob<{ readonly arrived: Int32Array; readonly mishap: Mishap }> = {
  module,
  name: "suffer",
  run(_kernels, { arrived, mishap }) {
    arrive(arrived);
    while (Atomics.load(arrived, 0) < 2) Atomics.wait(arrived, 0, 1, forever);
    if (isMainThread && mishap === "throw here") throw new TypeError("as planned, here");
    if (isMainThread) return;
    if (mishap === "throw") throw new RangeError("as planned");
    if (mishap === "throw later") queueMicrotask(throwLater);
    if (mishap === "exit") process.exit(3);
    if (mishap === "hang") Atomics.wait(arrived, 1, 0, forever);
  },
};

/** A millisecond for every item. */
export const doze: KernelJob<{ readonly done: Int32Array }> = {
  module,
  name: "doze",
  run(_kernels, { done }, from, to) {
    Atomics.wait(done, 1, 0, to - from);
    Atomics.add(done, 0, to - from);
  },
};

/** Takes scratch, notes whether it was zero, and leaves it full. */
export const scribble: KernelJob<{ readonly length: number; readonly clean: Int32Array }> = {
  module,
  name: "scribble",
  run(kernels, { length, clean }, from) {
    const scratch = kernels.floats(length);
    clean[from] = scratch.every((value) => value === 0) ? 1 : 0;
    scratch.fill(7);
  },
};

function throwLater(): never {
  throw new RangeError("as planned, later");
}

function arrive(arrived: Int32Array): void {
  Atomics.add(arrived, 0, 1);
  Atomics.notify(arrived, 0);
}
