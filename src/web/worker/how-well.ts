// How well a model guesses a person's own ratings, each hidden in turn: means, and intervals from a bootstrap over the ratings.
import { peopleIntervals } from "../../core/evaluation/ranking/people-bootstrap.ts";
import { createRandom } from "../../core/random/random.ts";
import type { HowWell, Interval, LeftOutRating } from "../protocol/you.ts";

/** Stars from which a film counts as liked. */
const likedFrom = 4;

export function howWell(left: readonly LeftOutRating[]): HowWell {
  const both = left.flatMap(({ rating, predicted, usual }) =>
    predicted === null || usual === null ? [] : [[Math.abs(predicted - rating), Math.abs(usual - rating)] as const],
  );
  const liked = left
    .filter(({ rating }) => rating >= likedFrom)
    .map(({ place, placeByPopularity }) => [place, placeByPopularity] as const);
  const missed = pairedMeans(both);
  const places = pairedMeans(liked);
  return {
    ratings: left.length,
    missed: missed && { model: missed[0], usual: missed[1], difference: missed[2] },
    places: places && { model: places[0], popular: places[1], difference: places[2] },
  };
}

/** Means of both sides and of their difference, each with its 95 % interval; ratings are drawn anew for all three at once. */
function pairedMeans(pairs: readonly (readonly [number, number])[]): [Interval, Interval, Interval] | null {
  if (pairs.length === 0) return null;
  const users = Uint32Array.from(pairs.keys());
  const values = [
    Float64Array.from(pairs, ([a]) => a),
    Float64Array.from(pairs, ([, b]) => b),
    Float64Array.from(pairs, ([a, b]) => a - b),
  ];
  const drawn = peopleIntervals(
    values.map((column) => ({ users, values: column })),
    createRandom(pairs.length), // the same figures at every look
  );
  const means = values.map((column, k): Interval => {
    const [lo, hi] = drawn[k]!;
    return { mean: column.reduce((sum, value) => sum + value, 0) / column.length, lo, hi };
  });
  return means as [Interval, Interval, Interval];
}
