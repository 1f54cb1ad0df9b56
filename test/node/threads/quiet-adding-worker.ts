// A worker for share-tasks.test.ts: adds, after a while, or fails; says nothing on the way.
import { setTimeout } from "node:timers/promises";
import { serveTasks } from "../../../src/node/threads/serve-tasks.ts";

interface AddTask {
  readonly add: number;
  readonly wait?: number;
  readonly fail?: boolean;
  readonly exit?: boolean;
}

serveTasks<{ base: number }, AddTask, number>(async ({ add, wait, fail, exit }, { base }) => {
  if (wait !== undefined) await setTimeout(wait);
  if (fail === true) throw new Error(`cannot add ${add}`);
  if (exit === true) process.exit(3);
  return base + add;
});
