// Chapter: what can and cannot be concluded from the runs: the original's one conclusion, and agreement with another program.
import type { Chapter } from "../../article/chapter.ts";
import { countWord, decimal } from "../../article/numbers.ts";
import { html } from "../../markup/html.ts";
import { type FineTuningFinding, fineTuning } from "../findings/fine-tuning.ts";
import type { OriginalView } from "../original-view.ts";
import { secondProgram } from "./second-program.ts";

/** Null where neither can be looked at. */
export function claims(view: OriginalView): Chapter | null {
  const tuning = fineTuningSentences(view);
  const peer = secondProgram(view);
  if (tuning.length === 0 && peer.length === 0) return null;
  if (tuning.length === 0) return { id: "claims", heading: "A second program", body: peer };
  const second = peer.length === 0 ? [] : [html`<h3>A second program</h3>`, ...peer];
  return {
    id: "claims",
    heading: "Does fine-tuning help?",
    body: [...tuning.map((sentence) => html`<p>${sentence}</p>`), ...second],
  };
}

/** Whether fine-tuning beats freezing, under each order of rows; empty where both were not run with the same seeds. */
export function fineTuningSentences(view: OriginalView): string[] {
  const [repeated, fresh] = [fineTuning(view.nets), fineTuning(view.freshNets)];
  const found = [repeated, fresh].filter((finding) => finding !== null);
  if (found.length === 0) return [];
  const claim = view.comparable
    ? [
        "The original’s key takeaway is that fine-tuning the word vectors beats freezing them. It rests on one run of each.",
      ]
    : [];
  const under = found.length === 2 ? ["With one repeated order of rows", "With a fresh order"] : ["Here"];
  const sentences = found.map((finding, k) => `${under[k]}, ${tuningSentence(finding)}`);
  return [...claim, ...sentences, ...(found.length === 2 ? [agreement(found)] : [])];
}

function tuningSentence(found: FineTuningFinding): string {
  const { seeds, wins, tuned, frozen } = found;
  if (seeds === 1) {
    return `one run of each has an RMSE of ${decimal(tuned.mean)} fine-tuned and ${decimal(frozen.mean)} frozen: too few runs to say more.`;
  }
  const side = tuned.mean > frozen.mean ? "worse" : "better";
  const size = isWithinSpread(found) ? ", by less than runs differ from seed to seed" : "";
  return `the mean RMSE is ${decimal(tuned.mean)} fine-tuned (standard deviation ${decimal(tuned.sd)}) and ${decimal(frozen.mean)} frozen (${decimal(frozen.sd)}). Fine-tuning is ${side} on average${size}; seed for seed it wins ${wins === 0 ? "none" : countWord(wins)} of ${countWord(seeds)}.`;
}

/** Whether the two means are closer than the runs of one of the networks typically are to each other. */
function isWithinSpread({ tuned, frozen }: FineTuningFinding): boolean {
  return Math.abs(tuned.mean - frozen.mean) < Math.max(tuned.sd, frozen.sd);
}

function agreement(found: readonly FineTuningFinding[]): string {
  const sides = new Set(found.map(({ tuned, frozen }) => tuned.mean > frozen.mean));
  const which =
    sides.size === 2
      ? "The two orders disagree on which of the two is ahead on average"
      : "The two orders agree on which of the two is ahead on average";
  return found.every(isWithinSpread)
    ? `${which}, and under both the difference drowns in that between seeds: one run of each cannot settle it.`
    : `${which}.`;
}
