// The worker's side of runTasks and shareTasks, which send one task at a time.
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
  port.on("message", async ({ task }: TaskMessage<Task>) => {
    try {
      send({ result: await work(task, workerData as Shared, (note) => send({ note })) });
    } catch (error) {
      send({ error });
    }
  });
}
