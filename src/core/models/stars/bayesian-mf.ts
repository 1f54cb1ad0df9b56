// Stars with honest uncertainty: Bayesian matrix factorisation with links (bayesian/gibbs-sampler.ts has the model and its sources). What is
// kept are draws of films; a person is a history that is folded in (bayesian/posterior-scorer.ts). How far answers about somebody new
// are to be trusted is found by a chain that leaves some people out (bayesian/calibration.ts).
import type { Ratings } from "../../ratings/ratings.ts";
import { type BayesianOptions, bayesianDefaults, resolveBayesianOptions } from "./bayesian/bayesian-options.ts";
import { type CalibrationStep, uncalibrated } from "./bayesian/calibration.ts";
import { partForCalibration } from "./bayesian/calibration-people.ts";
import { chainWarning } from "./bayesian/chain-trace.ts";
import { rowShape, sidesMemory } from "./bayesian/gibbs-side.ts";
import { linkMemory } from "./bayesian/link-system.ts";
import { calibratedBy, posteriorScorer } from "./bayesian/posterior-scorer.ts";
import { sampleChain } from "./bayesian/sample-chain.ts";
import { biasDefaults, learnBiases } from "./plain-biases.ts";
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

async function fitBayesian(ratings: Ratings, options: BayesianOptions, given: StarWork): Promise<StarScorer> {
  const { seed, signal } = given;
  signal?.throwIfAborted();
  if (ratings.data.length === 0) {
    throw new RangeError("Cannot fit bayesian-mf: no ratings were seen; at least one was needed");
  }
  const work = options.traits ? given : { ...given, filmTraits: undefined, peopleTraits: undefined };
  const scale = scaleOf(ratings.data);
  const calibration = await calibrate(ratings, options, work);
  const { posterior, trace } = await sampleChain(ratings, options, work, "bayesian-mf");
  const warning = chainWarning(trace);
  const scorer = posteriorScorer(posterior, {
    scale,
    biases: learnBiases(ratings, biasDefaults),
    implicit: options.implicit,
    peopleTraits: work.peopleTraits,
    seed,
    calibration,
  });
  return { ...scorer, learnt: { calibration, ...trace, notes: warning === null ? [] : [warning] } };
}

/** By a chain half as long, of which half the draws are kept. */
async function calibrate(
  ratings: Ratings,
  options: BayesianOptions,
  work: StarWork,
): Promise<readonly CalibrationStep[]> {
  const parts = partForCalibration(ratings, options.calibration, work.seed);
  if (parts === null) return uncalibrated;
  const half = (count: number) => Math.ceil(count / 2);
  const { sweeps, burnIn, draws, implicit } = options;
  const short = { ...options, burnIn, draws: half(draws), sweeps: Math.max(burnIn + half(draws), half(sweeps)) };
  const { posterior } = await sampleChain(parts.ratings, short, work, "bayesian-mf, to be calibrated");
  const biases = learnBiases(parts.ratings, biasDefaults);
  return calibratedBy(parts.calibrators, posterior, { biases, implicit, seed: work.seed });
}
