// What passes between runTasks and serveTasks.

/** To a worker: do this. */
export interface TaskMessage<Task> {
  readonly task: Task;
}

/** From a worker: a word on the way, the result, or why there is none. */
export type WorkerMessage<Result, Note> =
  | { readonly note: Note }
  | { readonly result: Result }
  | { readonly error: unknown };
