// The worker's side of runTasks and shareTasks: tasks are done one after the other, as they come.
import { parentPort, workerData } from "node:worker_threads";
import type { TaskMessage, WorkerMessage } from "./task-messages.ts";

/**
 * Answers every task sent to this thread with what `work` returns.
 *
 * @throws Error where it is not called in a worker thread
 */
export function serveTasks<Shared, Task, Result, Note = never>(
  work: (task: Task, shared: Shared, note: (note: Note) => void) => Result | Promise<Result>,
): void {
  const port = parentPort;
  if (port === null) throw new Error("Cannot serve tasks: this is not a worker thread");
  const send = (message: WorkerMessage<Result, Note>) => port.postMessage(message);
  const serve = async (task: Task) => {
    try {
      send({ result: await work(task, workerData as Shared, (note) => send({ note })) });
    } catch (error) {
      send({ error });
    }
  };
  let last: Promise<void> = Promise.resolve();
  port.on("message", ({ task }: TaskMessage<Task>) => {
    last = last.then(() => serve(task)); // results in the order of the tasks, whatever each waits for
  });
}
