// The scorer of kept neighbours: z_i = b_i + s_i sum over j in h of g_j W_ji + sum over k of B_ik u_k sum over j in h of g_j A_jk, in plain
// loops over float64 sums, so that every machine gives the same bits. Cost: as many additions as the history's films have kept weights,
// and one pass over the films, directions long each.
import type { Scorer } from "../ranking/ranking-model.ts";
import { type WeighedHistory, weighHistory } from "../ranking/weigh.ts";
import type { DirectionPart, NeighbourPart } from "./hybrid-model.ts";

/** @param part kept, not copied */
export function neighbourScorer(part: NeighbourPart): Scorer {
  const { weigh, starts, others, weights, scales, intercept, directions } = part;
  const items = scales.length;
  const sums = new Float64Array(items);
  return {
    items,
    score(history, out) {
      sums.fill(0);
      const weighed = weighHistory(history, weigh);
      for (let t = 0; t < weighed.items.length; t++) {
        const [film, weight] = [weighed.items[t] as number, weighed.weights[t] as number];
        for (let k = starts[film] as number; k < (starts[film + 1] as number); k++) {
          (sums[others[k] as number] as number) += weight * (weights[k] as number);
        }
      }
      for (let i = 0; i < items; i++) {
        sums[i] = (scales[i] as number) * (sums[i] as number) + (intercept === null ? 0 : (intercept[i] as number));
      }
      if (directions !== null) addDirections(directions, weighed, sums);
      out.set(sums);
    },
  };
}

function addDirections(
  { basis, coordinates, units }: DirectionPart,
  history: WeighedHistory,
  sums: Float64Array,
): void {
  const rank = units.length;
  const taste = new Float64Array(rank);
  for (let t = 0; t < history.items.length; t++) {
    const [first, weight] = [(history.items[t] as number) * rank, history.weights[t] as number];
    for (let k = 0; k < rank; k++) (taste[k] as number) += weight * (basis[first + k] as number);
  }
  for (let k = 0; k < rank; k++) (taste[k] as number) *= units[k] as number;
  for (let i = 0, at = 0; i < sums.length; i++) {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += (coordinates[at++] as number) * (taste[k] as number);
    (sums[i] as number) += sum;
  }
}
