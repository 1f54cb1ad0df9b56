// The options that a model is fitted with in each fold of an evaluation: what was set by hand, else what tuning chose on the fold's
// own validation people, else the defaults.
import type { DrawnOptions } from "../../tuning/search-range.ts";
import type { TunedFile } from "../../tuning/tuned-file.ts";
import type { RankingModel } from "./ranking-model.ts";
import { asRefusedOptions } from "./refused-options.ts";

/** Complete options, one a fold, and where they come from, as tables tell it. */
export interface ChosenOptions {
  readonly byFold: readonly object[];
  readonly from: "default" | "tuned" | "set" | "tuned and set";
}

export interface OptionSources {
  /** What was set by hand for this model. */
  readonly set: DrawnOptions;
  readonly tuned: TunedFile | null;
  /** The hash of the split in use: options of a fold are for a fold of the same split. */
  readonly split: string;
  readonly folds: number;
  /** The lowest rating that the protocol counts as a hit: what is to be found is what is learnt from, unless options say otherwise. */
  readonly relevantFrom: number;
}

/**
 * Complete options for every fold.
 *
 * @throws InputError where an option is none of the model's, or out of range
 */
export function chooseOptions(
  model: RankingModel,
  { set, tuned, split, folds, relevantFrom }: OptionSources,
): ChosenOptions {
  const found = tuned?.models[model.id];
  const byFold = Array.from({ length: folds }, (_, fold) => {
    const own = found?.folds.find((each) => each.fold === fold)?.options;
    // other folds of the same split chose on people who may be tested in this one: theirs are not taken in its place
    return { likedFrom: relevantFrom, ...(tuned?.split === split ? own : found?.options), ...set };
  });
  const isSet = Object.keys(set).length > 0;
  const isTuned = found?.options != null;
  try {
    return {
      byFold: byFold.map((given) => model.resolve(given)),
      from: isTuned ? (isSet ? "tuned and set" : "tuned") : isSet ? "set" : "default",
    };
  } catch (error) {
    throw asRefusedOptions(error);
  }
}
