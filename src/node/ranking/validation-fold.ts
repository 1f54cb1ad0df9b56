// The people on whom something is chosen in a fold (options by `matinee tune`, weights by a blend), and the table of those who are
// learnt from meanwhile: nothing that is held for testing is in either.
import { InputError } from "../../core/errors/input-error.ts";
import { type FoldOptions, foldOf } from "../../core/evaluation/ranking/fold-of.ts";
import type { RankingFold } from "../../core/evaluation/ranking/ranking-case.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";

/** What is divided, and what people hand in. */
export interface Division extends Omit<FoldOptions, "purpose"> {
  /** The data's id, for messages. */
  readonly data: string;
  readonly ratings: Ratings;
  readonly split: Split;
}

/**
 * @param fold from 0
 * @param cannot what could not be done without them: "Cannot tune"
 * @throws InputError where there is nobody
 */
export function validationFold({ data, ratings, split, ...rest }: Division, fold: number, cannot: string): RankingFold {
  const division = foldOf(ratings, split, fold, { ...rest, purpose: "validate" });
  if (division.cases.length > 0) return division;
  const seen = `nobody of ${data} can be asked to choose by in fold ${fold + 1} under ${split.protocol}`;
  throw new InputError(cannot, `${seen}; at least one person with a history and a hit to find was needed`);
}
