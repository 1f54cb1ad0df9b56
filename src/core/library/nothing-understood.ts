// What is said of a history that holds entries and tells nothing: its answers are those for anybody, and pass for the person's otherwise.
import type { MatchedHistory } from "../imports/match-history.ts";

/** The history, with a note where none of its entries was understood. */
export function notingNothing(history: MatchedHistory): MatchedHistory {
  const { matched, unmatched, notes } = history;
  if (matched > 0 || unmatched.length === 0) return history;
  const seen =
    unmatched.length === 1
      ? "The only entry of the history was not understood"
      : `None of the ${unmatched.length.toLocaleString("en-US")} entries of the history was understood`;
  return { ...history, notes: [`${seen}: answers are those for anybody.`, ...notes] };
}
