// Tasks shared by the calling thread and worker threads, whose results come one after the other while others are still worked on: for
// work that is to be written down as it comes, however much it is. Results come in the order of the tasks, so nothing depends on how many
// threads there were or which was quicker; no thread runs far ahead of what was taken, so that memory does not grow with the tasks.
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { TaskMessage, WorkerMessage } from "./task-messages.ts";

export interface ShareTasksOptions {
  /** The calling one included: with one thread no worker is started. */
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
}

/** Made when somebody is to do them. */
export interface TaskList<Task> {
  readonly count: number;
  at(k: number): Task;
}

/** Results that may wait for those before them, by thread. */
const waitingOfThread = 4;

/** Tasks that a worker has: it begins the next one while the calling thread, which hands them out, is still at work on its own. */
const tasksOfWorker = 2;

/**
 * @param here what the calling thread does with a task
 * @param worker a module that calls serveTasks with the same work
 * @param shared copied to every worker once
 * @throws RangeError unless threads is a whole number from 1
 * @throws what a task threw; the signal's reason when cancelled
 */
export async function* shareTasks<Task, Result>(
  here: (task: Task) => Result | Promise<Result>,
  worker: URL,
  shared: unknown,
  tasks: TaskList<Task>,
  { threads, signal }: ShareTasksOptions,
): AsyncGenerator<Result, void, void> {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`Cannot share tasks: threads must be a whole number from 1, got ${threads}`);
  }
  signal?.throwIfAborted();
  const queue = new TaskQueue<Task, Result>(tasks, waitingOfThread * threads);
  const lanes = Array.from({ length: Math.min(threads, tasks.count) - 1 }, () => new Lane(worker, shared, queue));
  try {
    while (!queue.isOver) {
      signal?.throwIfAborted();
      if (queue.hasNext) {
        for (const lane of lanes) lane.call();
        yield queue.takeResult();
        continue;
      }
      const task = queue.takeTask();
      if (task !== null) queue.settle(task.index, await here(task.task));
      else await queue.untilSettled(signal);
      await setImmediate(); // lets the workers' results in
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
}

/** Which tasks are left, and results that wait for those before them. */
class TaskQueue<Task, Result> {
  readonly #tasks: TaskList<Task>;
  readonly #most: number;
  readonly #results = new Map<number, Result>();
  #next = 0;
  #told = 0;
  #fault: { readonly error: unknown } | null = null;
  #settled = Promise.withResolvers<void>();

  /** @param most results that may wait */
  constructor(tasks: TaskList<Task>, most: number) {
    this.#tasks = tasks;
    this.#most = most;
  }

  get isOver(): boolean {
    return this.#told === this.#tasks.count;
  }

  /** Whether the next result is there. @throws what a task threw */
  get hasNext(): boolean {
    if (this.#fault !== null) throw this.#fault.error;
    return this.#results.has(this.#told);
  }

  takeResult(): Result {
    const result = this.#results.get(this.#told) as Result;
    this.#results.delete(this.#told++);
    return result;
  }

  /** Null where there is none, or too much waits. */
  takeTask(): { readonly index: number; readonly task: Task } | null {
    if (this.#next === this.#tasks.count || this.#next >= this.#told + this.#most) return null;
    const index = this.#next++;
    return { index, task: this.#tasks.at(index) };
  }

  settle(index: number, result: Result): void {
    this.#results.set(index, result);
    this.#wake();
  }

  fail(error: unknown): void {
    this.#fault ??= { error };
    this.#wake();
  }

  /** Until a result or a fault comes, or a cancel. */
  async untilSettled(signal: AbortSignal | undefined): Promise<void> {
    const wake = () => this.#wake();
    signal?.addEventListener("abort", wake);
    await this.#settled.promise;
    signal?.removeEventListener("abort", wake);
  }

  #wake(): void {
    this.#settled.resolve();
    this.#settled = Promise.withResolvers();
  }
}

/** One worker, which does a task after the other. */
class Lane<Task, Result> {
  readonly #worker: Worker;
  readonly #queue: TaskQueue<Task, Result>;
  /** Of the tasks that it has, in their order. */
  readonly #indices: number[] = [];

  constructor(worker: URL, shared: unknown, queue: TaskQueue<Task, Result>) {
    this.#queue = queue;
    this.#worker = new Worker(worker, { workerData: shared });
    this.#worker.on("message", (message: WorkerMessage<Result, never>) => {
      const index = this.#indices.shift() as number;
      if ("result" in message) queue.settle(index, message.result);
      else if ("error" in message) queue.fail(message.error);
      this.call();
    });
    this.#worker.on("error", (error) => queue.fail(error));
    this.#worker.on("exit", (code) => {
      queue.fail(new Error(`A worker thread ended with code ${code} in the middle of its work`));
    });
    this.call();
  }

  /** Hands it tasks where it has too few and there are any. */
  call(): void {
    while (this.#indices.length < tasksOfWorker) {
      const task = this.#queue.takeTask();
      if (task === null) return;
      this.#indices.push(task.index);
      this.#worker.postMessage({ task: task.task } satisfies TaskMessage<Task>);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
