// What a hybrid's parts say of a history, each on one scale and by what it counts for a history of that length; and their sum.
import type { History } from "../../ratings/history.ts";
import { weightsFor } from "../ranking/blend/blend-weights.ts";
import { spreadOf } from "../ranking/blend/standardise.ts";
import type { Scorer } from "../ranking/ranking-model.ts";
import type { WeighedPart } from "./hybrid-contributions.ts";
import { type HybridModel, type HybridPartId, hybridPartIds } from "./hybrid-model.ts";

/** One a part; their scores are overwritten by the next history. */
export type WeighParts = (history: History) => readonly WeighedPart[];

/**
 * What each part says of a history. Parts that count nothing for its length are not asked. A film behind those that are counted has no
 * neighbours: what these count, its factors count for it.
 */
export function weighParts(model: HybridModel, scorers: readonly Scorer[]): WeighParts {
  const { films, counted } = model;
  const scores = scorers.map(() => new Float32Array(films));
  return (history) => {
    const { weights, standing } = partWeights(model, history.items.length);
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

/** What each part counts for a history of some length. */
export interface PartWeights {
  readonly weights: readonly number[];
  /** For films behind those that are counted; zeros where there are none. */
  readonly standing: readonly number[];
}

export function partWeights({ films, counted, bands }: HybridModel, length: number): PartWeights {
  const weights = weightsFor(bands, length);
  return { weights, standing: films === counted ? weights.map(() => 0) : standingWeights(weights) };
}

/** What parts count for a film that has factors and a prior alone. */
function standingWeights(weights: readonly number[]): number[] {
  const of = (part: HybridPartId) => weights[hybridPartIds.indexOf(part)] as number;
  const own = of("neighbours") + of("newcomers") + of("factors");
  return hybridPartIds.map((part) => (part === "factors" ? own : part === "prior" ? of(part) : 0));
}

/** Adds up in float64 what parts say. @param sums room, as long as the films */
export function addUp(
  { counted, films }: Pick<HybridModel, "counted" | "films">,
  weighed: readonly WeighedPart[],
  sums: Float64Array,
  out: Float32Array,
): void {
  sums.fill(0);
  for (const { scores, mean, worth, behind } of weighed) {
    const add = (value: number, from: number, to: number) => {
      if (value === 0) return;
      for (let i = from; i < to; i++) (sums[i] as number) += value * ((scores[i] as number) - mean);
    };
    add(worth, 0, counted);
    add(behind, counted, films);
  }
  out.set(sums);
}
