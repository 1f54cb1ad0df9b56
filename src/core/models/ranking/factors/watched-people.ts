// People by whom a model notices that it has learnt enough, or what its parts should count: they are taken out of the table before it
// learns, and their films are ranked for a part of what they rated. Who they are is drawn by the seed.

import { cutMetrics } from "../../../evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../../evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../../evaluation/ranking/ranking-case.ts";
import { createRandom, type Random } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import { historyOf } from "../../../ratings/history.ts";
import { keepRatings, pickRatings } from "../../../ratings/pick-ratings.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import type { Scorer } from "../ranking-model.ts";

export interface WatchedPeople {
  /** The table without them: their rows are empty. */
  readonly rest: Ratings;
  readonly cases: readonly RankingCase[];
}

export interface WatchedShare {
  /** Of those who are able, rounded down: nobody where there are few, as all are needed to learn from. */
  readonly share: number;
  readonly most: number;
}

const usualShare: WatchedShare = { share: 0.05, most: 500 };
/** Of what they like, this part is to be found. */
const heldShare = 0.2;
const fewestLikes = 5;

/**
 * @param likedFrom the lowest rating that is a like: who has fewer than five of them is not watched
 * @param watchedShare how many are watched; default one in twenty, 500 at most
 */
export function watchPeople(
  ratings: Ratings,
  likedFrom: number,
  seed: number,
  { share, most }: WatchedShare = usualShare,
): WatchedPeople {
  const random = createRandom(seed, 73);
  const able: number[] = [];
  for (let user = 0; user < ratings.users.length; user++) {
    const { ratings: stars } = historyOf(ratings, user);
    if (stars.reduce((likes, star) => likes + Number(star >= likedFrom), 0) >= fewestLikes) able.push(user);
  }
  const order = Uint32Array.from(able);
  shuffle(order, random);
  const watched = order.subarray(0, Math.min(most, Math.floor(share * able.length))).sort();
  const cases = Array.from(watched, (user) => caseOf(ratings, user, likedFrom, random));
  const isWatched = new Set(watched);
  return { rest: keepRatings(ratings, (_, user) => !isWatched.has(user)), cases };
}

function caseOf(ratings: Ratings, user: number, likedFrom: number, random: Random): RankingCase {
  const { indptr, indices, data } = ratings;
  const first = indptr[user] as number;
  const places = Uint32Array.from({ length: (indptr[user + 1] as number) - first }, (_, k) => first + k);
  const likes = places.filter((k) => (data[k] as number) >= likedFrom);
  shuffle(likes, random);
  const held = new Set(likes.subarray(0, Math.ceil(heldShare * likes.length)));
  const relevant = places.filter((k) => held.has(k)).map((k) => indices[k] as number);
  const history = pickRatings(
    ratings,
    places.filter((k) => !held.has(k)),
  );
  return { user, history, relevant, disliked: new Uint32Array(0), candidates: null };
}

/** The mean NDCG@100 over them; NaN where nobody is watched. */
export function watchedNdcg(scorer: Pick<Scorer, "items" | "score">, cases: readonly RankingCase[]): number {
  const scores = new Float32Array(scorer.items);
  let sum = 0;
  for (const asked of cases) {
    scorer.score(asked.history, scores);
    sum += cutMetrics.ndcg(rankCase(asked, scores), 100);
  }
  return sum / cases.length;
}
