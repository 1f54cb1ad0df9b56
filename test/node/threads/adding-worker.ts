// A worker for run-tasks.test.ts: adds, after a while, or fails.
import { serveTasks } from "../../../src/node/threads/serve-tasks.ts";

interface AddTask {
  readonly add: number;
  readonly wait?: number;
  readonly fail?: boolean;
  readonly exit?: boolean;
}

serveTasks<{ base: number }, AddTask, number, string>(({ add, wait, fail, exit }, { base }, note) => {
  note(`adding ${add}`);
  if (wait !== undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
  if (fail === true) throw new Error(`cannot add ${add}`);
  if (exit === true) process.exit(3);
  return base + add;
});
