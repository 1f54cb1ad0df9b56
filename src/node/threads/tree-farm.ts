// Boosted trees fitted side by side on worker threads; with one thread, or one job, on the calling one.
import { setImmediate } from "node:timers/promises";
import { type TreeFarm, type TreeJob, treesHere } from "../../core/trees/tree-job.ts";
import type { TreeModel } from "../../core/trees/tree-model.ts";
import { runTasks } from "./run-tasks.ts";
import { workerModule } from "./worker-module.ts";

const here = treesHere(() => setImmediate());

/** A farm with so many threads; the models do not depend on how many. */
export function treeFarm(threads: number): TreeFarm {
  return async (jobs, signal, onDone) => {
    if (threads === 1 || jobs.length < 2) return here(jobs, signal, onDone);
    const worker = workerModule("tree-worker", import.meta.url);
    return runTasks<TreeJob, TreeModel>(worker, null, jobs, { threads, signal, onResult: () => onDone?.() });
  };
}
