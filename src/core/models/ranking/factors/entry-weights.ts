// What the entries of a table or a history weigh in a factor model: what their rating counts (../weigh.ts) and how long ago it was,
// beside the latest of the same person's ratings that count anything, so that no clock is asked and a history of likes alone
// weighs what it does with everything else that its person rated.
//   w = v 2^(-(latest - t) / halfLife)

import { power } from "../../../elementary/exponential.ts";
import type { History } from "../../../ratings/history.ts";
import type { Ratings } from "../../../ratings/ratings.ts";
import type { SparseRows } from "../../../ratings/sparse-rows.ts";
import { type WeighedHistory, type WeighOptions, weighHistory, weighRatings, weightOf } from "../weigh.ts";

export interface EntryWeightOptions extends WeighOptions {
  /** Days after which a rating weighs half; 0 where age does not matter. Ratings without a time keep their weight. */
  readonly halfLife: number;
}

const day = 86_400;
/** However old: systems stay well-conditioned, and no weight is 0. */
const leastShare = 2 ** -10;

/** A table as weights, people x films; entries that weigh nothing are left out. */
export function entryWeights(ratings: Ratings, options: EntryWeightOptions): SparseRows {
  const weights = weighRatings(ratings, options);
  const { times, indptr, data } = ratings;
  if (times === undefined || options.halfLife === 0) return weights;
  let at = 0;
  for (let user = 0; user < weights.rows; user++) {
    const [from, to] = [indptr[user] as number, indptr[user + 1] as number];
    const latest = latestOf(times.subarray(from, to), data.subarray(from, to), options);
    for (let k = from; k < to; k++) {
      if (weightOf(data[k] as number, options) === 0) continue;
      weights.data[at++]! *= shareOf(latest - (times[k] as number), options.halfLife);
    }
  }
  return weights;
}

/** A history as weights, as a row of the table has it. */
export function historyWeights(history: History, options: EntryWeightOptions): WeighedHistory {
  const { times } = history;
  if (times === undefined || options.halfLife === 0) return weighHistory(history, options);
  const latest = latestOf(times, history.ratings, options);
  const weights = history.ratings.map((rating, k) => {
    const counts = Math.fround(weightOf(rating, options)); // rounded before it ages, as in the table
    // what counts nothing may be later than the latest, by more than a power holds
    return counts === 0 ? 0 : counts * shareOf(latest - (times[k] as number), options.halfLife);
  });
  return { items: history.items.filter((_, k) => weights[k] !== 0), weights: weights.filter((weight) => weight !== 0) };
}

/** Of those that count anything. */
function latestOf(times: Float64Array, ratings: Float32Array, options: WeighOptions): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < times.length; k++) {
    const time = times[k] as number;
    if (time > latest && weightOf(ratings[k] as number, options) !== 0) latest = time;
  }
  return latest;
}

/** @param age seconds; NaN where unknown */
function shareOf(age: number, halfLife: number): number {
  return Number.isNaN(age) ? 1 : Math.max(leastShare, power(2, -age / day / halfLife));
}
