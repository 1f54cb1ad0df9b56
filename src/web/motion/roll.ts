// A number that rolls to another before the eyes.
import { isStill } from "./is-still.ts";

const duration = 220;

/** @param show is told every number on the way, the last of all `to`; @returns what ends it on its way */
export function roll(from: number, to: number, show: (at: number) => void): () => void {
  if (isStill() || from === to) {
    show(to);
    return () => {};
  }
  const start = performance.now();
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);

  function step(now: number): void {
    const left = Math.min(1, Math.max(0, 1 - (now - start) / duration));
    show(to + (from - to) * left ** 3);
    if (left > 0) frame = requestAnimationFrame(step);
  }
}
