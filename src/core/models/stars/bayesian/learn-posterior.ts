// From ratings to a posterior that is calibrated: the chain that learns from everybody, and before it the one that leaves people out, by
// whom answers about somebody new are calibrated.
import type { Ratings } from "../../../ratings/ratings.ts";
import { biasDefaults, type LearntBiases, learnBiases } from "../plain-biases.ts";
import type { StarWork } from "../star-model.ts";
import type { BayesianOptions } from "./bayesian-options.ts";
import { type CalibrationStep, uncalibrated } from "./calibration.ts";
import { partForCalibration } from "./calibration-people.ts";
import { calibratedBy } from "./posterior-scorer.ts";
import { type Chain, sampleChain } from "./sample-chain.ts";
import { type ServingPosterior, servingPosterior } from "./serving-posterior.ts";

/** What learns, and as what it will answer. */
export interface PosteriorUse {
  /** What progress and errors call it. */
  readonly what: string;
  /** Draws of the chain that answers are calibrated by. */
  readonly calibrationDraws: number;
  /** Whether draws are means over sweeps. */
  readonly averaged?: boolean;
  /** As for answers. */
  readonly noiseDraws?: number;
  /** What will be served of a chain that learnt from these ratings; as it is where it is left out. */
  readonly served?: (chain: Chain, ratings: Ratings) => ServingPosterior;
}

export interface LearntPosterior extends Chain {
  readonly biases: LearntBiases;
  readonly calibration: readonly CalibrationStep[];
}

/**
 * @throws RangeError that says what was seen, for a table without ratings
 * @throws the signal's reason when it is aborted
 */
export async function learnPosterior(
  ratings: Ratings,
  options: BayesianOptions,
  given: StarWork,
  use: PosteriorUse,
): Promise<LearntPosterior> {
  given.signal?.throwIfAborted();
  if (ratings.data.length === 0) {
    throw new RangeError(`Cannot fit ${use.what}: no ratings were seen; at least one was needed`);
  }
  const work = options.traits ? given : { ...given, filmTraits: undefined, peopleTraits: undefined };
  const calibration = await calibrate(ratings, options, work, use);
  const chain = await sampleChain(ratings, options, work, use);
  return { ...chain, biases: learnBiases(ratings, biasDefaults), calibration };
}

/** By a chain half as long. */
async function calibrate(
  ratings: Ratings,
  options: BayesianOptions,
  work: StarWork,
  {
    what,
    averaged,
    noiseDraws,
    calibrationDraws: draws,
    served = ({ posterior }) => servingPosterior(posterior),
  }: PosteriorUse,
): Promise<readonly CalibrationStep[]> {
  const parts = partForCalibration(ratings, options.calibration, work.seed);
  if (parts === null) return uncalibrated;
  const { sweeps, burnIn, implicit } = options;
  const short = { ...options, burnIn, draws, sweeps: Math.max(burnIn + draws, Math.ceil(sweeps / 2)) };
  const chain = await sampleChain(parts.ratings, short, work, { what: `${what}, to be calibrated`, averaged });
  const biases = learnBiases(parts.ratings, biasDefaults);
  return calibratedBy(parts.calibrators, served(chain, parts.ratings), {
    biases,
    implicit,
    noiseDraws,
    seed: work.seed,
  });
}
