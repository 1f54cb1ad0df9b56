// Scores of one history after the other, for many people: the numbers of hybrid-scorer.ts, sooner (parts-together.ts). Apart from it, as
// a page never asks for many people, and what this stands on is large.
import type { History } from "../../ratings/history.ts";
import { type FactorScorer, historiesAtOnce } from "../ranking/factors/factor-scorer.ts";
import type { HybridModel } from "./hybrid-model.ts";
import { partsTogether } from "./parts-together.ts";
import { addUp, weighParts } from "./weigh-parts.ts";

/** Writes the scores of each history into `out`, and calls `visit` with its place. */
export type ScoreEach = (histories: readonly History[], out: Float32Array, visit: (k: number) => void) => void;

/** @param factors of the same model */
export function eachScorer(model: HybridModel, factors: FactorScorer): ScoreEach {
  const together = partsTogether(model, factors);
  const weigh = weighParts(model, together.scorers);
  const sums = new Float64Array(model.films);
  return (histories, out, visit) => {
    for (let from = 0; from < histories.length; from += historiesAtOnce) {
      const block = histories.slice(from, from + historiesAtOnce);
      together.take(block);
      for (const [k, history] of block.entries()) {
        addUp(model, weigh(history), sums, out);
        visit(from + k);
      }
    }
  };
}
