// The pool of threads: who works on what, and what happens when something goes wrong.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { threadId } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { KernelPool } from "../../../src/kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../src/kernels/pool/within-pool-scope.ts";
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";
import { doze, type Mishap, meet, scribble, suffer, traceItems } from "./pool-jobs.ts";

const pools: KernelPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.dispose()));
});

function poolOf(threads: number): KernelPool {
  const pool = createKernelPool({ threads, kind: "strict", pages: 64 });
  pools.push(pool);
  return pool;
}

function traceOf({ kernels }: KernelPool, items: number) {
  return { times: kernels.integers(items), threads: kernels.integers(items) };
}

describe("chunks", () => {
  it.each([1, 2, 3, 5])("gives every item to one of %i threads, once", async (threads) => {
    const pool = poolOf(threads);
    for (const [items, chunk] of [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 10],
      [1000, 7],
      [999, 1],
    ] as const) {
      const trace = traceOf(pool, items);
      await pool.run(traceItems, trace, { items, chunk });
      expect([...trace.times]).toEqual(Array(items).fill(1));
    }
  });

  it("are worked on by all threads at a time, the calling one included", async () => {
    const pool = poolOf(4);
    for (let round = 0; round < 3; round++) {
      const trace = traceOf(pool, 4);
      const args = { ...trace, arrived: pool.kernels.integers(1), all: 4 };
      await pool.run(meet, args, { items: 4, chunk: 1 });
      expect(new Set(trace.threads).size).toBe(4);
      expect(trace.threads).toContain(threadId + 1);
    }
  });

  it("are worked on by both of two pools at once", async () => {
    const both = [poolOf(2), poolOf(2)];
    const traces = both.map((pool) => ({ ...traceOf(pool, 2), arrived: pool.kernels.integers(1), all: 2 }));
    await Promise.all(both.map((pool, k) => pool.run(meet, traces[k], { items: 2, chunk: 1 })));
    expect(traces.map(({ times }) => [...times])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(new Set(traces.flatMap(({ threads }) => [...threads])).size).toBe(3);
  });

  it("start no thread where one chunk holds the work, nor in a pool of one, and no more than there are chunks", async () => {
    let started = 0;
    const count = () => started++;
    process.on("worker", count);
    const [one, many] = [poolOf(1), poolOf(5)];
    await one.run(traceItems, traceOf(one, 100), { items: 100, chunk: 1 });
    await many.run(traceItems, traceOf(many, 100), { items: 100, chunk: 100 });
    expect(started).toBe(0);
    const trace = traceOf(many, 3);
    await many.run(meet, { ...trace, arrived: many.kernels.integers(1), all: 3 }, { items: 3, chunk: 1 });
    expect([...trace.times]).toEqual([1, 1, 1]);
    expect(started).toBe(2);
    process.off("worker", count);
  });

  it("find scratch zeroed, and are told when it does not hold what they want", async () => {
    const pool = poolOf(3);
    const clean = pool.kernels.integers(60);
    await pool.run(scribble, { length: 100_000, clean }, { items: 60, chunk: 1 });
    expect([...clean]).toEqual(Array(60).fill(1));
    const tooMuch = pool.run(scribble, { length: 5_000_000, clean }, { items: 60, chunk: 1 });
    await expect(tooMuch).rejects.toThrow(/Cannot take an array of 5000000 values/);
  });
});

describe("a long life", () => {
  it("takes thousands of runs without taking memory or threads", async () => {
    const pool = poolOf(2);
    const total = pool.kernels.integers(8);
    const mark = pool.kernels.mark();
    let started = 0;
    process.on("worker", () => started++);
    for (let run = 0; run < 5000; run++) {
      await withinPoolScope(pool, async () => {
        const trace = traceOf(pool, 8);
        await pool.run(traceItems, { ...trace, times: total }, { items: 8, chunk: 2 });
      });
    }
    process.removeAllListeners("worker");
    expect([...total]).toEqual(Array(8).fill(5000));
    expect(pool.kernels.mark()).toBe(mark);
    expect(started).toBe(1);
  });

  it("does not keep a process alive", async () => {
    const program = fileURLToPath(new URL("./idle-pool.ts", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [program]);
    expect(stdout).toBe("1,1");
  });
});

describe("a fault", () => {
  const sufferIn = (pool: KernelPool, mishap: Mishap) =>
    pool.run(suffer, { arrived: pool.kernels.integers(2), mishap }, { items: 2, chunk: 1 });

  it("in a job is thrown as it is, from whichever thread, and the pool goes on", async () => {
    const pool = poolOf(2);
    await expect(sufferIn(pool, "throw")).rejects.toThrow(new RangeError("as planned"));
    await expect(sufferIn(pool, "throw here")).rejects.toThrow(new TypeError("as planned, here"));
    const trace = traceOf(pool, 50);
    await pool.run(traceItems, trace, { items: 50, chunk: 1 });
    expect([...trace.times]).toEqual(Array(50).fill(1));
  });

  it("that ends a thread is told, and another thread takes its place", async () => {
    const pool = poolOf(2);
    await expect(sufferIn(pool, "exit")).rejects.toThrow("ended by itself, with code 3");
    const trace = { ...traceOf(pool, 2), arrived: pool.kernels.integers(1), all: 2 };
    await pool.run(meet, trace, { items: 2, chunk: 1 });
    expect([...trace.times]).toEqual([1, 1]);
  });

  it("that nobody caught is told with its cause, by this run or a later one", async () => {
    const pool = poolOf(2);
    const done = pool.kernels.integers(2);
    const working = async () => {
      await sufferIn(pool, "throw later");
      for (;;) await pool.run(doze, { done }, { items: 20, chunk: 1 });
    };
    await expect(working()).rejects.toMatchObject({
      message: "A worker thread of the kernel pool failed",
      cause: { name: "RangeError", message: "as planned, later" },
    });
  });

  it("of a job's address is told", async () => {
    const pool = poolOf(2);
    const args = { done: pool.kernels.integers(2) };
    const misnamed = { ...doze, name: "dose" };
    await expect(pool.run(misnamed, args, { items: 1000, chunk: 1 })).rejects.toThrow("exports no job of that name");
    const misplaced = { ...doze, module: "file:///nowhere.ts" };
    await expect(pool.run(misplaced, args, { items: 1000, chunk: 1 })).rejects.toThrow(/nowhere/);
    expect(args.done[0]).toBeLessThan(2000);
  });

  it("of arguments is told before anything runs", async () => {
    const pool = poolOf(2);
    const trace = traceOf(pool, 2);
    const chunking = { items: 2, chunk: 1 };
    await expect(pool.run(traceItems, { ...trace, times: new Int32Array(2) }, chunking)).rejects.toThrow(TypeError);
    const wrong = { ...trace, extra: new Map() };
    await expect(pool.run(traceItems, wrong, chunking)).rejects.toThrow("Cannot hand extra to a job");
    await expect(pool.run(traceItems, trace, { items: 2, chunk: 0 })).rejects.toThrow(RangeError);
    await expect(pool.run(traceItems, trace, { items: 0.5, chunk: 1 })).rejects.toThrow(RangeError);
    expect([...trace.times]).toEqual([0, 0]);
    expect(() => createKernelPool({ threads: 0 })).toThrow("threads must be a whole number from 1, got 0");
    const crowded = () => createKernelPool({ threads: 300, pages: 4096 });
    expect(crowded).toThrow(RangeError);
    expect(crowded).toThrow("threads must be at most 240 beside 4096 pages for arrays, got 300");
  });
});

describe("an end before the end", () => {
  it.each([1, 2])("comes between chunks when a signal says so, with %i threads", async (threads) => {
    const pool = poolOf(threads);
    const done = pool.kernels.integers(2);
    const controller = new AbortController();
    const running = pool.run(doze, { done }, { items: 1e6, chunk: 1 }, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 30);
    await expect(running).rejects.toThrow("enough");
    const after = done[0];
    expect(after).toBeLessThan(1e6);
    await expect(pool.run(doze, { done }, { items: 9, chunk: 1 }, controller.signal)).rejects.toThrow("enough");
    expect(done[0]).toBe(after);
    await pool.run(doze, { done }, { items: 9, chunk: 1 });
    expect(done[0]).toBe(after + 9);
  });

  it.each(["hang", "throw"] as const)(
    "comes with dispose, also for a thread in the middle of its work",
    async (mishap) => {
      const pool = poolOf(2);
      const running = pool.run(suffer, { arrived: pool.kernels.integers(2), mishap }, { items: 2, chunk: 1 });
      const disposed = pool.dispose();
      await expect(running).rejects.toThrow("Cannot finish suffer: the pool was disposed");
      await disposed;
      await pool.dispose();
      const again = pool.run(traceItems, traceOf(pool, 1), { items: 1, chunk: 1 });
      await expect(again).rejects.toThrow("Cannot run traceItems: the pool is disposed");
    },
  );

  it("is not brought about by a second run, which is refused", async () => {
    const pool = poolOf(2);
    const done = pool.kernels.integers(2);
    const running = pool.run(doze, { done }, { items: 40, chunk: 1 });
    await expect(pool.run(doze, { done }, { items: 1, chunk: 1 })).rejects.toThrow("the pool is busy");
    await running;
    expect(done[0]).toBe(40);
  });
});
