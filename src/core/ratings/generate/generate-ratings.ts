// Invented ratings whose truth is known, of any size: for tests, examples and benchmarks that must run without anybody's data,
// and for what real ratings cannot tell (how near does a model come to the best possible?). Nobody in it is real.
import type { History } from "../history.ts";
import type { Ratings } from "../ratings.ts";
import type { GivenRatingsOptions } from "./generate-options.ts";
import { RatingWorld } from "./rating-world.ts";

export interface GeneratedRatings {
  readonly ratings: Ratings;
  readonly truth: RatingWorld;
}

/**
 * Invents a table. Raw ids count from 1. Memory: 8 bytes a rating, 16 with times; generateHistories needs none of it.
 *
 * @throws RangeError or TypeError that names the option
 */
export function generateRatings(given: GivenRatingsOptions): GeneratedRatings {
  const truth = new RatingWorld(given);
  const { users, items, ratings: count, times } = truth.options;
  const columns = { indices: new Uint32Array(count), data: new Float32Array(count) };
  const seconds = times ? new Float64Array(count) : null;
  const indptr = new Uint32Array(users + 1);
  for (let user = 0; user < users; user++) {
    const at = indptr[user] as number;
    const history = truth.history(user);
    columns.indices.set(history.items, at);
    columns.data.set(history.ratings, at);
    if (history.times !== undefined) seconds?.set(history.times, at);
    indptr[user + 1] = at + history.items.length;
  }
  const rawIds = { users: countedFrom1(users), items: countedFrom1(items) };
  return { ratings: { ...rawIds, indptr, ...columns, ...(seconds && { times: seconds }) }, truth };
}

/**
 * The same ratings person by person, in the order of the table; holds one person and the films.
 *
 * @throws RangeError or TypeError that names the option, when the first is asked for
 */
export function* generateHistories(given: GivenRatingsOptions): Generator<History, void, void> {
  const world = new RatingWorld(given);
  for (let user = 0; user < world.options.users; user++) yield world.history(user);
}

/** The root mean square error of the best possible predictor on a table of a world: what is left when all but noise is known. */
export function bestRmse({ indptr, indices }: Ratings, truth: RatingWorld): number {
  let sum = 0;
  for (let user = 0; user + 1 < indptr.length; user++) {
    for (let k = indptr[user] as number; k < (indptr[user + 1] as number); k++) {
      sum += truth.spread(user, indices[k] as number) ** 2;
    }
  }
  return Math.sqrt(sum / indices.length);
}

function countedFrom1(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => k + 1);
}
