// The scorer of kept neighbours: z_i = b_i + s_i sum over j in h of g_j W_ji + sum over k of B_ik u_k sum over j in h of g_j A_jk, the weights in
// plain loops over float64 sums, so that every machine gives the same bits, and the directions by direction-sums.ts. Cost: as many
// additions as the history's films have kept weights, and one pass over the films. The memory that directions need is taken when
// somebody first asks.
import type { Scorer } from "../ranking/ranking-model.ts";
import { type WeighedHistory, weighHistory } from "../ranking/weigh.ts";
import { type DirectionSums, directionSums } from "./direction-sums.ts";
import type { KeptWeights, NeighbourPart } from "./hybrid-model.ts";

/** @param part kept, not copied */
export function neighbourScorer(part: NeighbourPart): Scorer {
  const sumsOf = keptSums(part);
  let directions: DirectionSums | null = null;
  return {
    items: part.scales.length,
    score(history, out) {
      const weighed = weighHistory(history, part.weigh);
      if (part.directions !== null) directions ??= directionSums(part.directions);
      finishScores(part, sumsOf(weighed), directions?.(weighed) ?? null, out);
    },
  };
}

/** What kept weights add up to, one sum a film in units of `scales`; overwritten by the next history. */
export type KeptSums = (history: WeighedHistory) => Float64Array;

export function keptSums({ starts, others, weights, scales }: KeptWeights): KeptSums {
  const sums = new Float64Array(scales.length);
  return (history) => {
    sums.fill(0);
    for (let t = 0; t < history.items.length; t++) {
      const film = history.items[t]!;
      addRow(sums, others, weights, starts[film]!, starts[film + 1]!, history.weights[t]!);
    }
    return sums;
  };
}

/** Apart, so that it is compiled by itself: the loop around it is left before a runtime has learnt what it does. */
function addRow(
  sums: Float64Array,
  others: KeptWeights["others"],
  weights: KeptWeights["weights"],
  from: number,
  to: number,
  weight: number,
): void {
  for (let k = from; k < to; k++) sums[others[k]!]! += weight * weights[k]!;
}

/**
 * From sums to scores.
 *
 * @param sums of the kept weights
 * @param beside what directions add, one a film; null for nothing
 */
export function finishScores(
  { scales, intercept }: KeptWeights,
  sums: Float64Array,
  beside: Float32Array | null,
  out: Float32Array,
): void {
  if (intercept === null) for (let i = 0; i < sums.length; i++) sums[i]! *= scales[i]!;
  else for (let i = 0; i < sums.length; i++) sums[i] = scales[i]! * sums[i]! + intercept[i]!;
  if (beside === null) out.set(sums);
  else for (let i = 0; i < sums.length; i++) out[i] = sums[i]! + beside[i]!;
}
