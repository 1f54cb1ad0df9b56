// The starter catalogue as ratings to learn from: no file is read, and what is told about any set is told about this one, with the
// notice that its ratings are invented in front.
import { ratingsHash } from "../../core/evaluation/ranking/ratings-hash.ts";
import { starterId, starterSet, starterTraits } from "../../core/starter/starter-set.ts";
import type { RatingData } from "./rating-data.ts";

/** @param withTraits false leaves the films' traits out */
export async function starterData(withTraits: boolean): Promise<RatingData> {
  const set = starterSet();
  const rows = set.ratings.data.length;
  return {
    id: starterId,
    ratings: set.ratings,
    hash: await ratingsHash(set.ratings),
    traits: withTraits ? starterTraits(set).traits : undefined,
    used: [],
    report: { file: starterId, rowsRead: rows, rowsKept: rows, repeats: 0, repaired: [], refused: [] },
    notes: [set.notice],
  };
}
