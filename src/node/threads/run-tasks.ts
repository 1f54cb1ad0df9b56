// Runs tasks side by side on plain worker threads: each worker gets what all tasks share once, then one task at a time.
// Results come back in the order of the tasks, so nothing depends on how many threads there were or which was quicker.
import { Worker } from "node:worker_threads";
import type { TaskMessage, WorkerMessage } from "./task-messages.ts";

export interface RunTasksOptions<Note> {
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  /** What a task sends while it works. */
  readonly onNote?: ((taskIndex: number, note: Note) => void) | undefined;
  /** Called when a task is done. */
  readonly onResult?: ((taskIndex: number) => void) | undefined;
}

/**
 * Runs every task and returns their results in order. One failed task ends all; a cancel ends the threads at once.
 *
 * @param worker the module that calls serveTasks
 * @param shared copied to every worker once
 * @throws RangeError unless threads is a whole number from 1
 * @throws what a task threw; the signal's reason when cancelled
 */
export async function runTasks<Task, Result, Note = never>(
  worker: URL,
  shared: unknown,
  tasks: readonly Task[],
  { threads, signal, onNote, onResult }: RunTasksOptions<Note>,
): Promise<Result[]> {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`Cannot run tasks: threads must be a whole number from 1, got ${threads}`);
  }
  signal?.throwIfAborted();
  const results = new Array<Result>(tasks.length);
  const queue = tasks.entries();
  const workers: Worker[] = [];
  const cancelled = Promise.withResolvers<never>();
  const onAbort = () => cancelled.reject(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  try {
    const lanes = Array.from({ length: Math.min(threads, tasks.length) }, () => {
      const lane = new Worker(worker, { workerData: shared });
      workers.push(lane);
      return drain(lane, queue, results, { onNote, onResult });
    });
    await Promise.race([Promise.all(lanes), cancelled.promise]);
    return results;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await Promise.all(workers.map((each) => each.terminate()));
  }
}

/** Feeds one worker from the queue until nothing is left. */
function drain<Task, Result, Note>(
  worker: Worker,
  queue: Iterator<[number, Task]>,
  results: Result[],
  { onNote, onResult }: Pick<RunTasksOptions<Note>, "onNote" | "onResult">,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = -1;
    const next = () => {
      const step = queue.next();
      if (step.done === true) return resolve();
      const [index, task] = step.value;
      current = index;
      worker.postMessage({ task } satisfies TaskMessage<Task>);
    };
    worker.on("message", (message: WorkerMessage<Result, Note>) => {
      if ("note" in message) return onNote?.(current, message.note);
      if ("error" in message) return reject(message.error);
      results[current] = message.result;
      onResult?.(current);
      next();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`A worker thread ended with code ${code} in the middle of its work`)));
    next();
  });
}
