// The scorer of kept neighbours: z_i = b_i + s_i sum over j in h of g_j W_ji, in plain loops over float64 sums, so that every machine
// gives the same bits. Cost: as many additions as the history's films have kept weights, and one pass over the films.
import type { Scorer } from "../ranking/ranking-model.ts";
import { weighHistory } from "../ranking/weigh.ts";
import type { NeighbourPart } from "./hybrid-model.ts";

/** @param part kept, not copied */
export function neighbourScorer({ weigh, starts, others, weights, scales, intercept }: NeighbourPart): Scorer {
  const items = scales.length;
  const sums = new Float64Array(items);
  return {
    items,
    score(history, out) {
      sums.fill(0);
      const weighed = weighHistory(history, weigh);
      for (let t = 0; t < weighed.items.length; t++) {
        const film = weighed.items[t] as number;
        const [from, to] = [starts[film] as number, starts[film + 1] as number];
        addRow(sums, others, weights, from, to, weighed.weights[t] as number);
      }
      for (let i = 0; i < items; i++) {
        out[i] = (scales[i] as number) * (sums[i] as number) + (intercept === null ? 0 : (intercept[i] as number));
      }
    },
  };
}

/** Apart, so that it is compiled by itself: the loop around it is left before a runtime has learnt what it does. */
function addRow(
  sums: Float64Array,
  others: NeighbourPart["others"],
  weights: NeighbourPart["weights"],
  from: number,
  to: number,
  weight: number,
): void {
  for (let k = from; k < to; k++) (sums[others[k] as number] as number) += weight * (weights[k] as number);
}
