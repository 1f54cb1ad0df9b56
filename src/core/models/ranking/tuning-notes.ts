// What a reader of a table should know about how its options were chosen: a model with tuned options beside one without, or options that
// were chosen on people who are asked about now, make a comparison that looks fairer than it is.
import type { TunedFile } from "../../tuning/tuned-file.ts";
import type { ChosenOptions } from "./chosen-options.ts";

/** A model's id with where its options are from. */
export interface ChosenModel {
  readonly id: string;
  readonly from: ChosenOptions["from"];
}

/**
 * Sentences; none where every model has options that the folds' own validation people chose.
 *
 * @param tuned what the options are from; null where none is of this data
 * @param split the hash of the split in use, how many folds it has, and what people hand in
 */
export function tuningNotes(
  models: readonly ChosenModel[],
  tuned: TunedFile | null,
  split: { readonly hash: string; readonly folds: number; readonly histories: string },
): string[] {
  const isTuned = models.filter(({ from }) => from.includes("tuned"));
  if (tuned === null || isTuned.length === 0) return [untuned];
  const notes: string[] = [];
  const rest = models.filter((model) => !isTuned.includes(model)).map(({ id }) => id);
  if (rest.length > 0)
    notes.push(`Not tuned, as others are, but with options by default or by hand: ${rest.join(", ")}.`);
  if (tuned.histories !== split.histories) {
    notes.push(`Options were tuned for people who hand in their ${tuned.histories}, not their ${split.histories}.`);
  }
  if (tuned.split !== split.hash) return [...notes, otherSplit];
  const cut = isTuned.filter(({ id }) => foldsChosen(tuned, id) < split.folds).map(({ id }) => id);
  if (cut.length > 0)
    notes.push(`The search was not finished for every fold of ${cut.join(", ")}: the others have default options.`);
  return notes;
}

const untuned = "Options are defaults, not tuned on this data (`matinee tune`).";
const otherSplit =
  "Options were tuned on another split: people who are asked about here may have been among those who chose them.";

function foldsChosen({ models }: TunedFile, id: string): number {
  return models[id]?.folds.filter(({ options }) => options !== null).length ?? 0;
}
