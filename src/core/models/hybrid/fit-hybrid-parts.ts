// The parts of a hybrid as they are learnt, before anything is pruned: each by its own model with its own options.
import type { Ratings } from "../../ratings/ratings.ts";
import type { DenseScorer } from "../ranking/dense-scorer.ts";
import { type EaseOptions, ease } from "../ranking/ease.ts";
import { type EaseDropoutOptions, easeDropout } from "../ranking/ease-dropout.ts";
import { type EaseSideOptions, easeSide } from "../ranking/ease-side.ts";
import type { FactorScorer } from "../ranking/factors/factor-scorer.ts";
import { type IalsOptions, ials } from "../ranking/ials.ts";
import { type PopularityOptions, popularity } from "../ranking/popularity.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";

/** Complete options of each part's model. */
export interface HybridPartOptions {
  /** Of `ease-side`; of `ease` where nothing is known of the films. */
  readonly neighbours: EaseSideOptions | EaseOptions;
  readonly newcomers: EaseDropoutOptions;
  readonly factors: IalsOptions;
  readonly prior: PopularityOptions;
}

/** By part, what its model learnt. */
export interface LearntParts {
  readonly neighbours: DenseScorer;
  readonly newcomers: DenseScorer;
  readonly factors: FactorScorer;
  /** Says the same to everybody. */
  readonly prior: Scorer;
}

/** @throws as the models' fits */
export async function fitHybridParts(
  ratings: Ratings,
  options: HybridPartOptions,
  work: FitWork,
): Promise<LearntParts> {
  const { neighbours, newcomers, factors, prior } = options;
  const fitNeighbours = () =>
    "sideWeight" in neighbours ? easeSide.fit(ratings, neighbours, work) : ease.fit(ratings, neighbours, work);
  return {
    neighbours: await fitNeighbours(),
    newcomers: await easeDropout.fit(ratings, newcomers, work),
    factors: await ials.fit(ratings, factors, work),
    prior: await popularity.fit(ratings, prior, work),
  };
}
