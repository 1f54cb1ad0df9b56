// Answers any history from a hybrid's plain data: the parts' scores, standardised over the films that are counted, weighed by the
// length of the history and added up in float64. Factors are folded in on kernels with strict SIMD, the rest are plain loops: the
// same bits in Node and in a browser. The memory that factors need is taken when somebody first asks.
import type { History } from "../../ratings/history.ts";
import { weightsFor } from "../ranking/blend/blend-weights.ts";
import { type Spread, spreadOf } from "../ranking/blend/standardise.ts";
import { type FactorScorer, factorScorer } from "../ranking/factors/factor-scorer.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { worthOfFactors } from "./keep-factors.ts";
import { neighbourScorer } from "./neighbour-scorer.ts";

/** One part's scores of a history, and what is made of them. */
export interface WeighedPart extends Spread {
  /** One a film, as the part says them; overwritten by the next history. */
  readonly scores: Float32Array;
  /** w by the deviation: what one unit of these scores is worth; 0 where they tell no film from another. */
  readonly worth: number;
}

/** The scorer of each part, in the order of `hybridPartIds`, as it serves. */
export function hybridPartScorers(model: Omit<HybridModel, "bands">): readonly Scorer[] {
  const { neighbours, newcomers, factors, prior } = model;
  return [neighbourScorer(neighbours), neighbourScorer(newcomers), lateFactorScorer(model), popularityScorer(prior)];

  function lateFactorScorer({ films: items }: Pick<HybridModel, "films">): Scorer {
    let scorer: FactorScorer | null = null;
    return {
      items,
      score(history, out) {
        const { width, factors: used, fold } = factors;
        scorer ??= factorScorer({ items, width, factors: used, films: worthOfFactors(factors) }, fold);
        scorer.score(history, out);
      },
    };
  }
}

/** @param model kept, not copied */
export function hybridScorer(model: HybridModel): Scorer {
  const weigh = weighParts(model);
  const sums = new Float64Array(model.films);
  return {
    items: model.films,
    score(history, out) {
      sums.fill(0);
      for (const { scores, mean, worth } of weigh(history)) {
        if (worth === 0) continue;
        for (let i = 0; i < sums.length; i++) (sums[i] as number) += worth * ((scores[i] as number) - mean);
      }
      out.set(sums);
    },
  };
}

/** What each part says of a history. Parts that count nothing for its length are not asked. */
export function weighParts(model: HybridModel): (history: History) => readonly WeighedPart[] {
  const scorers = hybridPartScorers(model);
  const scores = scorers.map(() => new Float32Array(model.films));
  return (history) => {
    const weights = weightsFor(model.bands, history.items.length);
    return scorers.map((scorer, part) => {
      const [own, weight] = [scores[part] as Float32Array, weights[part] as number];
      if (weight === 0) return { scores: own, mean: 0, deviation: 0, worth: 0 };
      scorer.score(history, own);
      const spread = spreadOf(own.subarray(0, model.counted));
      return { scores: own, ...spread, worth: spread.deviation === 0 ? 0 : weight / spread.deviation };
    });
  };
}
