// From a split to what a model of stars learns from and is asked. Every held rating is asked about. Of somebody who was learnt from
// the whole row of the training table is handed in; of somebody who was not, what is given of them, all or a few, or nothing.
import { type History, historyOf } from "../../ratings/history.ts";
import { pickRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings, UserIndex } from "../../ratings/ratings.ts";
import { drawFew, type FewGiven, type FoldPurpose, foldUses } from "../ranking/fold-uses.ts";
import type { Split } from "../ranking/split.ts";
import type { AskedPerson, StarCase, StarFold } from "./star-case.ts";

export interface StarFoldOptions {
  readonly purpose: FoldPurpose;
  /** People who are not learnt from hand in only so many of their ratings, drawn by the seed; may be none. Left out: all. */
  readonly given?: FewGiven | undefined;
}

/**
 * One fold of a split. The training table has the rows and columns of the whole one; a person who is not learnt from has an empty row.
 *
 * @param fold from 0
 * @throws RangeError where the split has no such fold or does not fit the ratings
 */
export function starFoldOf(ratings: Ratings, split: Split, fold: number, options: StarFoldOptions): StarFold {
  const { train, placesOf } = foldUses(ratings, split, fold, options.purpose);
  const cases: StarCase[] = [];
  for (let user = 0; user < ratings.users.length; user++) {
    const { held, given } = placesOf(user);
    if (held.length === 0) continue;
    const { items: films, ratings: truth } = pickRatings(ratings, held);
    cases.push({ user, person: personOf(ratings, train, user, given, options), films, truth });
  }
  return { train, cases };
}

function personOf(
  ratings: Ratings,
  train: Ratings,
  user: UserIndex,
  given: readonly number[],
  { given: few }: StarFoldOptions,
): AskedPerson {
  const learnt: History = historyOf(train, user);
  if (learnt.items.length > 0) return { history: learnt, user };
  return { history: pickRatings(ratings, few === undefined ? given : drawFew(given, few, user)), user: null };
}
