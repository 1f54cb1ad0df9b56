// Answers any history from a hybrid's plain data: the parts' scores, standardised over the films that are counted, weighed by the
// length of the history and added up in float64. Factors are folded in on kernels with strict SIMD, the rest are plain loops: the
// same bits in Node and in a browser. The memory that factors need is taken when somebody first asks.
import type { History } from "../../ratings/history.ts";
import { weightsFor } from "../ranking/blend/blend-weights.ts";
import { spreadOf } from "../ranking/blend/standardise.ts";
import { type FactorScorer, factorScorer, historiesAtOnce } from "../ranking/factors/factor-scorer.ts";
import { popularityScorer } from "../ranking/popularity.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import { type FilmContributions, takeApart, type WeighedPart } from "./hybrid-contributions.ts";
import { type HybridModel, type HybridPartId, hybridPartIds } from "./hybrid-model.ts";
import { worthOfFactors } from "./keep-factors.ts";
import { neighbourScorer } from "./neighbour-scorer.ts";
import { type PartsTogether, partsTogether } from "./parts-together.ts";

/** A scorer whose scores can be taken apart. */
export interface HybridScorer extends Scorer {
  /** Scores as `score` writes them, and what makes each: what the parts say of the history is worked out once. */
  answer(history: History, out: Float32Array): (film: number) => FilmContributions;
  /** Scores of one history after the other in `out`, the same numbers as `score` writes, for many people. */
  scoreEach(histories: readonly History[], out: Float32Array, visit: (k: number) => void): void;
  /** What makes a film's score, exactly: one call a history, then one a film. */
  explain(history: History): (film: number) => FilmContributions;
  /** The same for one film. */
  contributions(history: History, film: number): FilmContributions;
}

/** @param model kept, not copied */
export function hybridScorer(model: HybridModel): HybridScorer {
  const factors = lateFactors(model);
  const weigh = weighParts(model, partScorers(model, factors));
  const sums = new Float64Array(model.films);
  let together: PartsTogether | null = null;
  let weighTogether: WeighParts | null = null;
  const explain: HybridScorer["explain"] = (history) => takeApart(model, history, weigh(history), factors);
  const addUp = (weighed: readonly WeighedPart[], out: Float32Array) => {
    sums.fill(0);
    for (const { scores, mean, worth, behind } of weighed) {
      const add = (value: number, from: number, to: number) => {
        if (value === 0) return;
        for (let i = from; i < to; i++) (sums[i] as number) += value * ((scores[i] as number) - mean);
      };
      add(worth, 0, model.counted);
      add(behind, model.counted, model.films);
    }
    out.set(sums);
  };
  return {
    items: model.films,
    score: (history, out) => addUp(weigh(history), out),
    scoreEach(histories, out, visit) {
      together ??= partsTogether(model, factors());
      weighTogether ??= weighParts(model, together.scorers);
      for (let from = 0; from < histories.length; from += historiesAtOnce) {
        const block = histories.slice(from, from + historiesAtOnce);
        together.take(block);
        for (const [k, history] of block.entries()) {
          addUp(weighTogether(history), out);
          visit(from + k);
        }
      }
    },
    answer(history, out) {
      const weighed = weigh(history);
      addUp(weighed, out);
      return takeApart(model, history, weighed, factors);
    },
    explain,
    contributions: (history, film) => explain(history)(film),
  };
}

type WeighParts = (history: History) => readonly WeighedPart[];
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

/**
 * What each part says of a history. Parts that count nothing for its length are not asked. A film behind those that are counted has no
 * neighbours: what these count, its factors count for it.
 */
function weighParts({ films, counted, bands }: HybridModel, scorers: readonly Scorer[]): WeighParts {
  const scores = scorers.map(() => new Float32Array(films));
  return (history) => {
    const weights = weightsFor(bands, history.items.length);
    const standing = films === counted ? weights.map(() => 0) : standingWeights(weights);
    return scorers.map((scorer, part) => {
      const [own, weight, instead] = [scores[part] as Float32Array, weights[part] as number, standing[part] as number];
      if (weight === 0 && instead === 0) return { scores: own, mean: 0, worth: 0, behind: 0 };
      scorer.score(history, own);
      const { mean, deviation } = spreadOf(own.subarray(0, counted));
      if (deviation === 0) return { scores: own, mean, worth: 0, behind: 0 };
      return { scores: own, mean, worth: weight / deviation, behind: instead / deviation };
    });
  };
}

/** What parts count for a film that has factors and a prior alone. */
function standingWeights(weights: readonly number[]): number[] {
  const of = (part: HybridPartId) => weights[hybridPartIds.indexOf(part)] as number;
  const own = of("neighbours") + of("newcomers") + of("factors");
  return hybridPartIds.map((part) => (part === "factors" ? own : part === "prior" ? of(part) : 0));
}
