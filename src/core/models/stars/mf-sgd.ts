// Matrix factorisation with biases by stochastic gradient descent (Funk 2006; Koren, Bell & Volinsky 2009, "Matrix factorization
// techniques for recommender systems", section 4; Surprise calls it SVD). Over all ratings, in deviations from their mean:
//   min sum of (r_ui - b_u - b_i - q_i . p_u)^2 + lambda (b_u^2 + b_i^2 + |p_u|^2 + |q_i|^2)
// one rating at a time (`descendRatings` in kernels.ts has the step). Surprise keeps one rate; here it falls to 0, which takes fewer
// epochs to a lower error: on the folds u1 to u5 of MovieLens 100K .9047 to .9063 by seed, where Surprise's options come to .9361 to
// .9385 here and to .9370 there.
// A baseline for evaluations: it keeps a row a person, and is neither packed nor served. Cost: epochs x ratings x factors.
import { resolveSgdOptions, type SgdOptions } from "./sgd-options.ts";
import { sgdScorer } from "./sgd-scorer.ts";
import { sgdMemory, trainSgd } from "./sgd-train.ts";
import type { StarModel } from "./star-model.ts";

const defaults: SgdOptions = Object.freeze({
  factors: 64,
  epochs: 12,
  learningRate: 0.06,
  lastRate: 0,
  regularization: 0.05,
  initialSpread: 0.005,
});

export const mfSgd: StarModel<SgdOptions> = {
  id: "mf-sgd",
  evaluationOnly: true,
  defaults,
  resolve: (given) => resolveSgdOptions("mf-sgd", defaults, given),
  memory: (size, options) => sgdMemory(size, options, false),
  fit: async (ratings, options, work) =>
    sgdScorer(ratings, await trainSgd(ratings, options, work, { id: "mf-sgd", implies: false })),
};
