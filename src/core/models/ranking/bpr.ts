// Factors that put what a person has before what they lack: BPR matrix factorisation (Rendle et al. 2009, "BPR: Bayesian
// personalized ranking from implicit feedback"). Objective, over pairs of an entry (u, i) and a film j that u lacks, each drawn
// uniformly:
//   E softplus(-x_uij) + lambda / 2 (|p_u|^2 + |q_i|^2 + |q_j|^2 + b_i^2 + b_j^2),   x_uij = b_i - b_j + p_u . (q_i - q_j)
// by stochastic gradient descent (LearnBPR, its figure 4, drawing pairs with replacement); score(i | h) = b_i + p(h) . q_i with
// p(h) from bpr-scorer.ts. How much an entry counts is not looked at, only whether it counts.
// A pairwise baseline for evaluations. It learns one pair at a time on one thread (bpr-train.ts says why), and is neither packed nor
// served: a score is no sum over the history that could be taken apart. Cost: sweeps x entries x factors; 4 x factors bytes a
// person and a film, and 4 an entry, of ordinary memory.
import { type BprOptions, bprDefaults, resolveBprOptions } from "./bpr-options.ts";
import { bprScorer } from "./bpr-scorer.ts";
import { trainBpr } from "./bpr-train.ts";
import type { RankingModel, Scorer } from "./ranking-model.ts";
import { weighRatings } from "./weigh.ts";

export const bpr: RankingModel<BprOptions> = {
  id: "bpr",
  evaluationOnly: true,
  defaults: bprDefaults,
  search: Object.freeze({
    sweeps: { from: 20, to: 120, log: true, whole: true },
    learningRate: { from: 0.01, to: 0.15, log: true },
    regularization: { from: 0.002, to: 0.05, log: true },
  }),
  readsTraits: false,
  resolve: resolveBprOptions,
  memory: () => 0,
  async fit(ratings, options, work): Promise<Scorer> {
    work.signal?.throwIfAborted();
    const { width, films, biases } = await trainBpr(weighRatings(ratings, options), options, work);
    return bprScorer({ width, films, biases }, options);
  },
};
