// The other process's side of runApart.
import { ownPeakBytes } from "../manifest/peak-memory.ts";
import { type ApartMessage, faultOf } from "./apart-messages.ts";

/**
 * Does the one piece of work that this process was started for, and lets it end.
 *
 * @throws Error where no process waits for it
 */
export function serveApart<Task, Result, Note = never>(
  work: (task: Task, note: (note: Note) => void) => Promise<Result>,
): void {
  if (process.send === undefined) throw new Error("Cannot work apart: no process that asked for it was seen");
  const send = (message: ApartMessage<Result, Note>) =>
    new Promise((sent) => process.send?.(message, undefined, undefined, sent));
  process.once("disconnect", () => process.exit()); // also where the one who asked is gone
  process.once("message", async (task: Task) => {
    const last = await work(task, (note) => void send({ note })).then(
      (result): ApartMessage<Result, Note> => ({ result, peakBytes: ownPeakBytes() }),
      (error: unknown) => ({ fault: faultOf(error) }),
    );
    await send(last);
    process.disconnect();
  });
}
