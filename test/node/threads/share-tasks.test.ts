import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { shareTasks } from "../../../src/node/threads/share-tasks.ts";

const worker = new URL("./adding-worker.ts", import.meta.url);
const quietly = new URL("./quiet-adding-worker.ts", import.meta.url);
interface Task {
  readonly add: number;
  readonly wait?: number;
  readonly fail?: boolean;
  readonly exit?: boolean;
}

const listOf = (tasks: readonly Task[]) => ({ count: tasks.length, at: (k: number) => tasks[k]! });
/** Not before the worker, which takes the first task. */
const slowly = async (task: Task) => {
  await setTimeout(300);
  return here(task);
};
function here({ add, fail }: Task) {
  if (fail === true) throw new Error(`cannot add ${add} here`);
  return 10 + add;
}

async function all(tasks: readonly Task[], threads: number, work: (task: Task) => number | Promise<number> = here) {
  const results: number[] = [];
  for await (const result of shareTasks(work, quietly, { base: 10 }, listOf(tasks), { threads })) results.push(result);
  return results;
}

describe("shareTasks", () => {
  it.each([1, 2, 5])("gives results in the order of the tasks with %i threads", async (threads) => {
    const tasks = Array.from({ length: 40 }, (_, add): Task => ({ add, wait: add % 3 }));
    expect(await all(tasks, threads)).toEqual(tasks.map(({ add }) => 10 + add));
  });

  it("starts no worker for one thread or one task, and does nothing for none", async () => {
    const nowhere = new URL("file:///nowhere.ts");
    for (const [count, threads] of [
      [3, 1],
      [1, 4],
      [0, 4],
    ] as const) {
      const results: number[] = [];
      const tasks = { count, at: (k: number): Task => ({ add: k }) };
      for await (const result of shareTasks(here, nowhere, null, tasks, { threads })) results.push(result);
      expect(results).toEqual(Array.from({ length: count }, (_, k) => 10 + k));
    }
  });

  it("does not run far ahead of what was taken", async () => {
    let begun = 0;
    const tasks = {
      count: 100,
      at: (k: number): Task => {
        begun++;
        return { add: k };
      },
    };
    const results = shareTasks(here, quietly, { base: 10 }, tasks, { threads: 1 });
    await results.next();
    expect(begun).toBeLessThan(10);
    await results.return();
    expect(begun).toBeLessThan(10);
  });

  it("throws what a task threw, here and in a worker, and that a worker ended by itself", async () => {
    await expect(all([{ add: 1, fail: true }], 1)).rejects.toThrow("cannot add 1 here");
    const second = { add: 1 };
    await expect(all([{ add: 1, fail: true }, second], 2, slowly)).rejects.toThrow(/^cannot add 1$/);
    await expect(all([{ add: 1, exit: true }, second], 2, slowly)).rejects.toThrow("code 3");
  });

  it("ends when it is cancelled, and refuses threads that are none", async () => {
    const controller = new AbortController();
    const tasks = listOf(Array.from({ length: 10 }, (_, add) => ({ add })));
    const running = shareTasks(here, quietly, { base: 10 }, tasks, { threads: 2, signal: controller.signal });
    await running.next();
    controller.abort(new Error("enough"));
    await expect(running.next().then(() => running.next())).rejects.toThrow("enough");
    await expect(shareTasks(here, worker, null, tasks, { threads: 0 }).next()).rejects.toThrow("got 0");
  });
});
