// Stars with honest uncertainty: Bayesian matrix factorisation with links (bayesian/gibbs-sampler.ts has the model and its sources). What is
// kept are draws of films; a person is a history that is folded in (bayesian/posterior-scorer.ts). How far answers about somebody new
// are to be trusted is found by a chain that leaves some people out (bayesian/learn-posterior.ts).
import type { Ratings } from "../../ratings/ratings.ts";
import { type BayesianOptions, bayesianDefaults, resolveBayesianOptions } from "./bayesian/bayesian-options.ts";
import { chainWarning } from "./bayesian/chain-trace.ts";
import { rowShape, sidesMemory } from "./bayesian/gibbs-side.ts";
import { learnPosterior } from "./bayesian/learn-posterior.ts";
import { linkMemory } from "./bayesian/link-system.ts";
import { posteriorScorer } from "./bayesian/posterior-scorer.ts";
import type { StarModel, StarScorer, StarWork } from "./star-model.ts";
import { scaleOf } from "./star-scale.ts";

export const bayesianMf: StarModel<BayesianOptions> = {
  id: "bayesian-mf",
  defaults: bayesianDefaults,
  resolve: resolveBayesianOptions,
  memory({ users, items, ratings }, { factors }) {
    const { width } = rowShape(factors);
    const traits = 4096;
    const links = linkMemory(users, items + traits, ratings, width) + linkMemory(items, users + traits, ratings, width);
    const scratch = 4 * (2 * ratings + width * (3 * (users + items + traits) + 70 * width)) + 2 ** 20;
    return sidesMemory(users + items, ratings, width) + links + scratch;
  },
  fit: fitBayesian,
};

async function fitBayesian(ratings: Ratings, options: BayesianOptions, work: StarWork): Promise<StarScorer> {
  const use = { what: "bayesian-mf", calibrationDraws: Math.ceil(options.draws / 2) };
  const { posterior, trace, biases, calibration } = await learnPosterior(ratings, options, work, use);
  const warning = chainWarning(trace);
  const scorer = posteriorScorer(posterior, {
    scale: scaleOf(ratings.data),
    biases,
    implicit: options.implicit,
    peopleTraits: options.traits ? work.peopleTraits : undefined,
    seed: work.seed,
    calibration,
  });
  return { ...scorer, learnt: { calibration, ...trace, notes: warning === null ? [] : [warning] } };
}
