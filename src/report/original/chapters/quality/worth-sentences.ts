// Sentences on what parts and inputs are worth, read off their intervals: what surely counts, what harms, what cannot be told
// from nothing.
import { capital, counted, countWord, decimal, listed, signed } from "../../../article/numbers.ts";
import { trackName } from "../../film-net-names.ts";
import { type NamedWorth, ofWorth, type TrackWorths } from "../../findings/quality/worths.ts";

/** What each part of one track is worth. */
export function ingredientsSentence(worths: TrackWorths): string {
  const [helps, hurts, neither] = [ofWorth(worths, "helps"), ofWorth(worths, "hurts"), ofWorth(worths, "neither")];
  const parts = [
    helps.length === 0
      ? "no part is surely worth anything alone."
      : `surely worth something ${helps.length === 1 ? "is" : "are"} ${listed(helps.map(withGain))}.`,
    hurts.length === 0 ? "" : `The model would be better without ${listed(hurts.map(withGain))}.`,
    neither.length === 0 ? "" : `Not to be told from nothing: ${listed(neither.map(withGain))}.`,
  ].filter((part) => part !== "");
  return `${capital(trackName(worths.track).phrase)}, ${parts.join(" ")}`;
}

function withGain({ name, gain }: NamedWorth): string {
  return `${name} (${signed(gain.mean)})`;
}

/** Inputs named in a sentence; the rest is in the table. */
const named = 4;

/** What one track looks at first, and how many inputs it could do without. */
export function inputsSentence(worths: TrackWorths): string {
  const phrase = capital(trackName(worths.track).phrase);
  const [first, ...others] = ofWorth(worths, "helps");
  if (first === undefined) return `${phrase}, shuffling no single group of inputs surely changes anything.`;
  const [low, high] = first.gain.ci95;
  const next = others.slice(0, named - 1).map(({ name, gain }) => `${name} (${decimal(gain.mean)})`);
  const then = next.length === 0 ? "" : `, then ${listed(next)}`;
  const idle = worths.list.length - 1 - others.length;
  const rest =
    idle === 0
      ? "Every group of inputs surely counts."
      : `${capital(countWord(idle))} of the ${counted(worths.list.length, "group")} of inputs ${idle === 1 ? "does" : "do"} not surely count.`;
  return `${phrase}, most hangs on ${first.name}: shuffled, R² falls by ${decimal(first.gain.mean)} (${decimal(low)} to ${decimal(high)})${then}. ${rest}`;
}
