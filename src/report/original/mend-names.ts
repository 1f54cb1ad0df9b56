// What the mends of the original's networks are called in a few words. Fault and remedy in full come with each step.
import type { MendStep } from "../../core/evaluation/original-result.ts";

const names: Readonly<Record<string, string>> = {
  "title-words": "words of the title",
  "log-length": "the logarithm of the title’s length",
  "unknown-film": "a row for unknown films",
  "pooled-words": "words averaged",
  "early-stopping": "stopping early",
  "rated-only": "rated films only",
  huber: "Huber’s loss",
  "paper-adam": "Adam by the book",
  "falling-rate": "a falling learning rate",
  "averaged-weights": "averaged weights",
};

/** A step's mends in the middle of a sentence; an unknown id stands for itself. */
export function mendName(mends: MendStep["mends"]): string {
  const [first] = mends;
  if (mends.length > 1) return "all mends together";
  return first === undefined ? "no mend" : (names[first.id] ?? first.id.replaceAll("-", " "));
}
