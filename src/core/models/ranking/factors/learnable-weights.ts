// A table of ratings as the weights that factors are learnt from, where float32 can learn from them: sums of squares and products of three
// weights occur on the way.
import type { Ratings } from "../../../ratings/ratings.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { type EntryWeightOptions, entryWeights } from "./entry-weights.ts";

/** Heavier tables overflow float32 with options that are within their rules; products of lighter entries are 0 in it. */
const mostWeight = 1e12;
const leastWeight = 1e-12;

/**
 * @returns people x films, without what weighs nothing
 * @throws RangeError that names topRating, which alone makes weights so large or so small
 */
export function learnableWeights(ratings: Ratings, options: EntryWeightOptions): SparseRows {
  const table = entryWeights(ratings, options);
  const sum = table.data.reduce((total, weight) => total + weight, 0);
  const least = table.data.reduce((lightest, weight) => Math.min(lightest, weight), 1);
  const refused = (needed: string, seen: string, bound: string) =>
    new RangeError(
      `Cannot fit ials: topRating must be ${needed}, got ${options.topRating}: ${seen}, and ${bound} can be learnt from in float32`,
    );
  if (sum > mostWeight) throw refused("higher", `ratings weigh ${sum} in all`, `at most ${mostWeight}`);
  if (least < leastWeight) throw refused("lower", `a rating weighs ${least}`, `each from ${leastWeight}`);
  return table;
}
