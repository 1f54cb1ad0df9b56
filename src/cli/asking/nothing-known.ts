// What is said where an answer is for nobody in particular: a history that holds nothing passes for a person otherwise.
import type { Asker, AskerFlags } from "./asker.ts";

/** What the answer then is, as the sentence ends. */
export type AnswerForAnybody =
  | "this is a first list, for anybody"
  | "without the change this is a first list, for anybody"
  | "this is what anybody is expected to give"
  | "this is told as of anybody"
  | "these are questions for anybody"
  | "this one counts as anybody";

/** Nothing where the person has said anything of a taste. */
export function nothingKnownNotes(
  { person, history: { matched, unmatched } }: Pick<Asker, "person" | "history">,
  answer: AnswerForAnybody,
  flags: AskerFlags,
): string[] {
  const { watched, watchlisted } = person.events;
  const told = person.history.items.length + watched.items.length + watchlisted.items.length;
  if (told > 0) return [];
  if (flags.history === undefined) return [`Nothing is known of you (--history or --like would tell): ${answer}.`];
  if (matched > 0) return [`The history only turns films down: ${answer}.`];
  if (unmatched.length === 0) return [`The history holds no entry: ${answer}.`];
  if (unmatched.length === 1) return [`The only entry of the history was not understood: ${answer}.`];
  return [`None of the ${unmatched.length.toLocaleString("en-US")} entries of the history was understood: ${answer}.`];
}
