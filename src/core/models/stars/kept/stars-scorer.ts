// A kept model as a scorer: the same answers as a chain's, in all that it does not keep but for what few bits take away.
import { servingScorer } from "../bayesian/posterior-scorer.ts";
import type { StarScorer } from "../star-model.ts";
import { keptPosterior } from "./kept-posterior.ts";
import type { StarsModel } from "./stars-model.ts";

/**
 * A person's own noise is found by one draw: of ml-latest-small, one fold, 10 and a half given, .8852 and .8160 where four said .8888
 * and .8182 (two: .8849 and .8174).
 */
export const keptNoiseDraws = 1;

/** Keeps the draws it works with in memory of its own, four bytes a number; of whom was learnt from it knows nothing. */
export function starsScorer(model: StarsModel): StarScorer {
  const { scale, mean, biases: films, personRidge, calibration, implicit, seed } = model;
  return servingScorer(keptPosterior(model, model), {
    ...{ scale, calibration, implicit: implicit && model.linked.length > 0, seed },
    noiseDraws: keptNoiseDraws,
    biases: { mean, films, personRidge },
  });
}
