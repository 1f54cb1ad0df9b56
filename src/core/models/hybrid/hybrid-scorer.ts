// Answers any history from a hybrid's plain data: the parts' scores, standardised over the films that are counted, weighed by the
// length of the history and added up in float64. Factors are folded in on kernels with strict SIMD, the rest are plain loops: the
// same bits in Node and in a browser. The memory that factors need is taken when somebody first asks.
import type { History } from "../../ratings/history.ts";
import { type FactorScorer, factorScorer } from "../ranking/factors/factor-scorer.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import { type FilmContributions, takeApart } from "./hybrid-contributions.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { worthOfFactors } from "./keep-factors.ts";
import { neighbourScorer } from "./neighbour-scorer.ts";
import { addUp, weighParts } from "./weigh-parts.ts";

/** A scorer whose scores can be taken apart. */
export interface HybridScorer extends Scorer {
  /** Scores as `score` writes them, and what makes each: what the parts say of the history is worked out once. */
  answer(history: History, out: Float32Array): (film: number) => FilmContributions;
  /** What makes a film's score, exactly: one call a history, then one a film. */
  explain(history: History): (film: number) => FilmContributions;
  /** The same for one film. */
  contributions(history: History, film: number): FilmContributions;
  /** Folds people in. */
  factors(): FactorScorer;
}

/** @param model kept, not copied */
export function hybridScorer(model: HybridModel): HybridScorer {
  const factors = lateFactors(model);
  const weigh = weighParts(model, partScorers(model, factors));
  const sums = new Float64Array(model.films);
  const explain: HybridScorer["explain"] = (history) => takeApart(model, history, weigh(history), factors);
  return {
    items: model.films,
    factors,
    score: (history, out) => addUp(model, weigh(history), sums, out),
    answer(history, out) {
      const weighed = weigh(history);
      addUp(model, weighed, sums, out);
      return takeApart(model, history, weighed, factors);
    },
    explain,
    contributions: (history, film) => explain(history)(film),
  };
}

type Kept = Omit<HybridModel, "bands" | "learnt">;

/** The scorer of each part as it serves, in the order of `hybridPartIds`. */
export function hybridPartScorers(kept: Kept): readonly Scorer[] {
  return partScorers(kept, lateFactors(kept));
}

function partScorers({ films: items, neighbours, newcomers, prior }: Kept, factors: () => FactorScorer): Scorer[] {
  return [
    neighbourScorer(neighbours),
    neighbourScorer(newcomers),
    { items, score: (history, out) => factors().score(history, out) },
    popularityScorer(prior),
  ];
}

/** The factors' scorer, made when it is first needed. */
function lateFactors({ films: items, counted, factors: part }: Kept): () => FactorScorer {
  let scorer: FactorScorer | null = null;
  return () => {
    const { width, factors, fold } = part;
    scorer ??= factorScorer({ items, counted, width, factors, films: worthOfFactors(part) }, fold);
    return scorer;
  };
}
