// Many short pieces of work in a row on one thread: progress is told and other events, such as a signal's, come through ten times a
// second.
import type { OnProgress } from "../progress/progress.ts";

export interface TurnOptions {
  /** For progress: "fold 1 of 5: ease". */
  readonly what: string;
  readonly unit: string;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** How often, in milliseconds, progress is told and a signal let through. */
const breathEvery = 100;

/** @throws the signal's reason when it is aborted */
export async function eachInTurn<Thing>(
  things: readonly Thing[],
  { what, unit, now, signal, onProgress }: TurnOptions,
  work: (thing: Thing, place: number) => void,
): Promise<void> {
  let breathed = now();
  for (const [place, thing] of things.entries()) {
    if (now() - breathed > breathEvery) {
      onProgress?.({ what, done: place, total: things.length, unit });
      await new Promise((resolve) => setTimeout(resolve)); // lets a signal through
      signal?.throwIfAborted();
      breathed = now();
    }
    work(thing, place);
  }
}
