// Runs one piece of work in a process of its own. What a thread took stays with its process (the allocator keeps it for the
// next); a process that ends gives all of it back. Worth it for work that reads much and answers little.
import { fork } from "node:child_process";
import { type ApartMessage, errorOf } from "./apart-messages.ts";

export interface RunApartOptions<Note> {
  readonly signal?: AbortSignal | undefined;
  /** What the work says on its way. */
  readonly onNote?: ((note: Note) => void) | undefined;
}

/** A heap that is collected early: as fast within a tenth, and half the memory, where most of what is read is let go. */
const smallHeap = ["--max-old-space-size=512", "--max-semi-space-size=2"];

/**
 * Runs the work and returns its result with the most memory it took.
 *
 * @param module calls serveApart
 * @throws what the work threw, an InputError as one; the signal's reason when cancelled; Error where the process ends early
 */
export function runApart<Task, Result, Note = never>(
  module: URL,
  task: Task,
  { signal, onNote }: RunApartOptions<Note> = {},
): Promise<{ readonly result: Result; readonly peakBytes: number }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(module, { execArgv: smallHeap, serialization: "advanced" });
    const onAbort = () => {
      child.kill();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", onAbort);
    child.on("message", (message: ApartMessage<Result, Note>) => {
      if ("note" in message) onNote?.(message.note);
      else if ("fault" in message) reject(errorOf(message.fault));
      else resolve(message);
    });
    child.on("error", reject);
    const failed = () => {
      if (child.connected || (child.exitCode === null && child.signalCode === null)) return; // it may still say more
      signal?.removeEventListener("abort", onAbort);
      reject(
        new Error(`A process ended with ${child.signalCode ?? `code ${child.exitCode}`} before its work was done`),
      );
    };
    child.on("disconnect", failed); // nothing once the result came
    child.on("exit", failed);
    child.send(task as object);
  });
}
