// What most people like, for everybody: the baseline that a model has to beat, and the answer to an empty history.
//   score(i) = sum over people of what their rating of i counts (weigh.ts): likes, ratings, or stars as a part of the highest.
// The history is not looked at. Cost: one pass over the ratings.
import type { RankingModel, Scorer } from "./ranking-model.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { type WeighOptions, weighDefaults, weighRatings } from "./weigh.ts";

export type PopularityOptions = WeighOptions;

export const popularity: RankingModel<PopularityOptions> = {
  id: "popularity",
  defaults: weighDefaults,
  search: { weights: { of: ["likes", "graded", "seen"] } },
  readsTraits: false,
  resolve: (given) => resolveRankingOptions("popularity", weighDefaults, {}, given),
  memory: () => 0,
  async fit(ratings, options, { signal, onProgress }) {
    signal?.throwIfAborted();
    const { columns, indices, data } = weighRatings(ratings, options);
    const sums = new Float32Array(columns);
    for (let k = 0; k < indices.length; k++) sums[indices[k] as number]! += data[k] as number;
    onProgress?.({ what: "popularity", done: columns, total: columns, unit: "films" });
    return popularityScorer(sums);
  },
};

/** @param scores a film's score for everybody */
export function popularityScorer(scores: Float32Array): Scorer {
  return { items: scores.length, score: (_history, out) => out.set(scores) };
}
