import { describe, expect, it } from "vitest";
import { runTasks } from "../../../src/node/threads/run-tasks.ts";

const worker = new URL("./adding-worker.ts", import.meta.url);
interface Task {
  add: number;
  wait?: number;
  fail?: boolean;
  exit?: boolean;
}

describe("runTasks", () => {
  it.each([1, 2, 5])("gives results in the order of the tasks with %i threads", async (threads) => {
    const tasks: Task[] = [{ add: 1, wait: 60 }, { add: 2 }, { add: 3, wait: 20 }, { add: 4 }];
    expect(await runTasks<Task, number>(worker, { base: 10 }, tasks, { threads })).toEqual([11, 12, 13, 14]);
  });

  it("passes on what tasks say, with their number", async () => {
    const notes: [number, string][] = [];
    const onNote = (task: number, note: string) => notes.push([task, note]);
    await runTasks<Task, number, string>(worker, { base: 0 }, [{ add: 5 }, { add: 6 }], { threads: 1, onNote });
    expect(notes).toEqual([
      [0, "adding 5"],
      [1, "adding 6"],
    ]);
  });

  it("starts no thread for no task", async () => {
    expect(await runTasks(new URL("file:///nowhere.ts"), {}, [], { threads: 3 })).toEqual([]);
  });

  it("throws what a task threw, and ends the others", async () => {
    const tasks: Task[] = [
      { add: 1, wait: 20_000 },
      { add: 2, fail: true },
    ];
    await expect(runTasks(worker, { base: 0 }, tasks, { threads: 2 })).rejects.toThrow("cannot add 2");
  });

  it("notices a thread that ends by itself, and a module that is not there", async () => {
    await expect(runTasks(worker, { base: 0 }, [{ add: 1, exit: true }], { threads: 1 })).rejects.toThrow("code 3");
    await expect(runTasks(new URL("file:///nowhere.ts"), {}, [1], { threads: 1 })).rejects.toThrow(/nowhere/);
  });

  it("ends at once when it is cancelled", async () => {
    const controller = new AbortController();
    const running = runTasks(worker, { base: 0 }, [{ add: 1, wait: 20_000 }], {
      threads: 1,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error("enough")), 100);
    await expect(running).rejects.toThrow("enough");
    await expect(runTasks(worker, {}, [1], { threads: 1, signal: controller.signal })).rejects.toThrow("enough");
  });

  it("refuses no threads", async () => {
    await expect(runTasks(worker, {}, [1], { threads: 0 })).rejects.toThrow(
      "threads must be a whole number from 1, got 0",
    );
  });
});
