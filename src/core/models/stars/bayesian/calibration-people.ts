// Who is kept apart from learning, so that the answers about somebody new can be held against what such people have rated.
import { createRandom } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import { type History, historyOf } from "../../../ratings/history.ts";
import { keepRatings } from "../../../ratings/pick-ratings.ts";
import type { Ratings } from "../../../ratings/ratings.ts";

const mostPeople = 500;
/** Fewer say too little of others: people differ more than their ratings. */
const enoughPeople = 100;
const mostShare = 0.25;
/** Where there are fewer people in all nobody is kept apart. */
const leastPeople = 60;

/**
 * @param share of people with ratings; 500 at most, and 100 at least where that is no more than a quarter
 * @returns null where nobody is kept apart
 */
export function partForCalibration(
  ratings: Ratings,
  share: number,
  seed: number,
): { readonly ratings: Ratings; readonly calibrators: readonly History[] } | null {
  const { indptr, users } = ratings;
  const rated = Uint32Array.from(users.keys()).filter((user) => indptr[user + 1]! > indptr[user]!);
  if (rated.length < leastPeople || share === 0) return null;
  shuffle(rated, createRandom(seed, 4));
  const wanted = Math.max(share * rated.length, Math.min(enoughPeople, mostShare * rated.length));
  const apart = rated.slice(0, Math.min(mostPeople, Math.round(wanted))).sort();
  const isApart = new Set(apart);
  const owner = new Uint32Array(ratings.data.length);
  for (const user of users.keys()) owner.fill(user, indptr[user]!, indptr[user + 1]!);
  return {
    ratings: keepRatings(ratings, (k) => !isApart.has(owner[k]!)),
    calibrators: Array.from(apart, (user) => historyOf(ratings, user)),
  };
}
