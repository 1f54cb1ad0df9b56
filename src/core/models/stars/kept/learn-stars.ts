// Learns a model of stars to be kept, by the chain of bayesian-mf. Answers about somebody new are calibrated as they will be served: by as
// few draws in as few bits.
import type { Ratings } from "../../../ratings/ratings.ts";
import type { BayesianOptions } from "../bayesian/bayesian-options.ts";
import { chainWarning } from "../bayesian/chain-trace.ts";
import { learnPosterior } from "../bayesian/learn-posterior.ts";
import type { Posterior } from "../bayesian/posterior-draws.ts";
import type { StarWork } from "../star-model.ts";
import { scaleOf } from "../star-scale.ts";
import { type KeepDrawsOptions, keepDraws } from "./keep-draws.ts";
import { type KeptFrame, keptPosterior } from "./kept-posterior.ts";
import type { KeptDraws, StarsModel } from "./stars-model.ts";
import { keptNoiseDraws } from "./stars-scorer.ts";

export interface LearnStarsOptions {
  readonly chain: BayesianOptions;
  readonly keep: KeepDrawsOptions;
}

/** @throws as the fit of bayesian-mf */
export async function learnStars(
  ratings: Ratings,
  { chain, keep }: LearnStarsOptions,
  work: StarWork,
): Promise<StarsModel> {
  const { posterior, trace, biases, calibration } = await learnPosterior(ratings, chain, work, {
    what: "bayesian-mf",
    calibrationDraws: chain.draws,
    averaged: keep.averaged,
    noiseDraws: keptNoiseDraws,
    served: ({ posterior: own }, { indices }) => keptPosterior(keepDraws(own, indices, keep), frameOf(own)),
  });
  const draws = keepDraws(posterior, ratings.indices, keep);
  const plain = Float32Array.from(biases.films);
  const warning = chainWarning(trace);
  return {
    ...frameOf(posterior),
    ...draws,
    scale: scaleOf(ratings.data),
    implicit: chain.implicit,
    seed: work.seed,
    biases: plain,
    personRidge: biases.personRidge,
    calibration,
    learnt: {
      ratings: ratings.data.length,
      sweeps: chain.sweeps,
      effectiveDraws: trace.effectiveDraws.rmse,
      bytes: bytesOf(draws) + plain.byteLength,
      notes: warning === null ? [] : [warning],
    },
  };
}

const frameOf = ({ items, shape, draws, mean, unit, noiseFreedom }: Posterior): KeptFrame => ({
  ...{ films: items, factors: shape.factors, draws: draws.length },
  ...{ mean, unit, noiseFreedom },
});

const bytesOf = (draws: KeptDraws): number => Object.values(draws).reduce((sum, { byteLength }) => sum + byteLength, 0);
