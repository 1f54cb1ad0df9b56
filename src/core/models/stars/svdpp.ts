// SVD++ (Koren 2008, "Factorization meets the neighborhood", equation 15): a person is also what they chose to rate,
//   r_ui = mean + b_u + b_i + q_i . z_u,   z_u = p_u + |N(u)|^-1/2 sum over the rated films j of y_j
// by stochastic gradient descent with one rate and one lambda for all. The paper's step moves every y_j of the person at every
// rating, which makes a person cost their ratings squared. Here a person's ratings come one after another, and then it is the
// same to move z_u and to bring the y_j up to date once, behind the last of them (`descendRatings` in kernels.ts): no
// approximation. With Surprise's options the folds u1 to u5 of MovieLens 100K come to .9202 to .9223 here, by seed, and to .9206 there;
// with those below, whose rate falls to 0, to .9065 to .9077.
// A baseline for evaluations: it keeps a row a person, and is neither packed nor served. Cost: epochs x ratings x factors, twice
// that of mf-sgd.
import { resolveSgdOptions, type SgdOptions } from "./sgd-options.ts";
import { sgdScorer } from "./sgd-scorer.ts";
import { sgdMemory, trainSgd } from "./sgd-train.ts";
import type { StarModel } from "./star-model.ts";

const defaults: SgdOptions = Object.freeze({
  factors: 20,
  epochs: 12,
  learningRate: 0.045,
  lastRate: 0,
  regularization: 0.04,
  initialSpread: 0.005,
});

export const svdpp: StarModel<SgdOptions> = {
  id: "svdpp",
  evaluationOnly: true,
  defaults,
  resolve: (given) => resolveSgdOptions("svdpp", defaults, given),
  memory: (size, options) => sgdMemory(size, options, true),
  fit: async (ratings, options, work) =>
    sgdScorer(ratings, await trainSgd(ratings, options, work, { id: "svdpp", implies: true })),
};
