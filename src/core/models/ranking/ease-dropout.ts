// EASE that learnt from short histories: each entry of the input is kept with probability q while the whole person is to be
// told, so that the weights fit whoever comes with a few ratings, and an intercept answers who comes with none. After Steck
// 2020, "Autoencoders that don't overfit towards the Identity", with the intercept worked in. Objective, zero diagonal, 1/0
// masks D:
//   E_D ||X - 1 b' - (D o X) B||^2 + q^2 lambda ||B||^2
// Solution. With n people who have anything, mu their mean row, G = X'X and C = G - n mu mu', the best intercept is b = mu - q B'mu. What is left is
// tr B'(A q^2)B - 2 q tr B'C, where the second moment of the kept input is q^2 times
//   A_ij = C_ij off the diagonal,   A_ii = G_ii / q - n mu_i^2 + lambda
// C is A but for its diagonal, and multipliers of B_jj = 0 change a diagonal alone: q A B = A - diag(g), so with P = A^-1
//   B = (I - P diag(1 / P_jj)) / q
// that is -P_ij / (q P_jj) off the diagonal. A rare film's weights shrink as those of a frequent one do: the penalty of dropout
// is (1/q - 1) G_ii. Cost: as EASE.
import type { Ratings } from "../../ratings/ratings.ts";
import { numberAbove, type OptionRules } from "../options/resolve-options.ts";
import { type DenseScorer, denseScorer } from "./dense-scorer.ts";
import { meanRow, squaresOfColumns } from "./ease/ease-system.ts";
import { bytesOfSolution, bytesOfWeights, easeWeights } from "./ease/ease-weights.ts";
import { type EaseFamilyOptions, regularizationRule } from "./ease-options.ts";
import type { FitWork, RankingModel } from "./ranking-model.ts";
import { ratedFilms } from "./rated-films.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { weighDefaults, weighRatings, weightings } from "./weigh.ts";

export interface EaseDropoutOptions extends EaseFamilyOptions {
  /** q: the share of a person's films that the input keeps, above 0 and at most 1. */
  readonly keep: number;
}

/** Graded: with a rating or two, that a film was seen at all tells much, and four in ten of them are no like. */
const defaults: EaseDropoutOptions = Object.freeze({
  ...weighDefaults,
  weights: "graded",
  regularization: 500,
  keep: 0.02,
});

const rules: OptionRules<EaseDropoutOptions> = { regularization: regularizationRule, keep: numberAbove(0, 1) };

export const easeDropout: RankingModel<EaseDropoutOptions, DenseScorer> = {
  id: "ease-dropout",
  defaults,
  search: Object.freeze({
    regularization: { from: 30, to: 5000, log: true },
    keep: { from: 0.005, to: 0.7, log: true },
    weights: { of: weightings },
  }),
  readsTraits: false,
  resolve: (given) => resolveRankingOptions("ease-dropout", defaults, rules, given),
  memory: (size) => bytesOfSolution(size),
  besides: bytesOfWeights,
  fit: (ratings, options, work) => fitEaseDropout(ratings, options, work),
};

async function fitEaseDropout(ratings: Ratings, options: EaseDropoutOptions, work: FitWork): Promise<DenseScorer> {
  const { keep, regularization } = options;
  const { films, rows } = ratedFilms(weighRatings(ratings, options));
  const ridge = squaresOfColumns(rows).map((square) => (1 / keep - 1) * square + regularization);
  const weights = await easeWeights("ease-dropout", { rows, ridge, centred: true }, keep, work);
  const intercept = interceptOf(meanRow(rows), weights, keep);
  return denseScorer({ items: ratings.items.length, films, weights, intercept }, options);
}

/** b = mu - q B'mu */
function interceptOf(mean: Float64Array, weights: Float32Array, keep: number): Float32Array {
  const width = mean.length;
  const intercept = mean.slice();
  for (let j = 0; j < width; j++) {
    const kept = keep * (mean[j] as number);
    for (let i = 0; i < width; i++) (intercept[i] as number) -= kept * (weights[j * width + i] as number);
  }
  return Float32Array.from(intercept);
}
