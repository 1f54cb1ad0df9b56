// EASE: what was watched together, with nothing between a film and itself (Steck 2019, "Embarrassingly Shallow Autoencoders
// for Sparse Data"). Objective, over weights B (films x films) with a zero diagonal:
//   ||X - X B||^2 + lambda ||B||^2
// Solution: G = X'X + lambda I, P = G^-1, B_ij = -P_ij / P_jj off the diagonal (equation 8). Cost: a multiply-add for every
// pair of films that a person has, films^3 flops, or for few people a multiply-add for every rating and film (ease/rows-weights.ts), and
// 2 films^2 bytes of kernel memory; the scorer keeps 4 films^2.
import type { Ratings } from "../../ratings/ratings.ts";
import { type DenseScorer, denseScorer } from "./dense-scorer.ts";
import { bytesOfSolution, bytesOfWeights, easeWeights } from "./ease/ease-weights.ts";
import { type EaseFamilyOptions, regularizationRule } from "./ease-options.ts";

import type { FitWork, RankingModel } from "./ranking-model.ts";
import { ratedFilms } from "./rated-films.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { weighDefaults, weighRatings } from "./weigh.ts";

export type EaseOptions = EaseFamilyOptions;

const defaults: EaseOptions = Object.freeze({ ...weighDefaults, regularization: 600 });

export const ease: RankingModel<EaseOptions, DenseScorer> = {
  id: "ease",
  defaults,
  search: Object.freeze({ regularization: { from: 20, to: 3000, log: true } }),
  readsTraits: false,
  resolve: (given) =>
    resolveRankingOptions<EaseOptions>("ease", defaults, { regularization: regularizationRule }, given),
  memory: (size) => bytesOfSolution(size),
  besides: bytesOfWeights,
  fit: (ratings, options, work) => fitEase(ratings, options, work),
};

async function fitEase(ratings: Ratings, options: EaseOptions, work: FitWork): Promise<DenseScorer> {
  const { films, rows } = ratedFilms(weighRatings(ratings, options));
  const ridge = new Float64Array(films.length).fill(options.regularization);
  const weights = await easeWeights("ease", { rows, ridge, centred: false }, 1, work);
  return denseScorer({ items: ratings.items.length, films, weights, intercept: null }, options);
}
