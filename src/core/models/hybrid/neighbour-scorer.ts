// The scorer of kept neighbours: z_i = b_i + s_i sum over j in h of g_j W_ji + sum over k of B_ik u_k sum over j in h of g_j A_jk, in plain
// loops over float64 sums, so that every machine gives the same bits. Cost: as many additions as the history's films have kept weights,
// and one pass over the films, directions long each.
import type { Scorer } from "../ranking/ranking-model.ts";
import { type WeighedHistory, weighHistory } from "../ranking/weigh.ts";
import type { DirectionPart, KeptNumbers, NeighbourPart } from "./hybrid-model.ts";

/** @param part kept, not copied */
export function neighbourScorer(part: NeighbourPart): Scorer {
  const { weigh, starts, others, weights, scales } = part;
  const sums = new Float64Array(scales.length);
  return {
    items: scales.length,
    score(history, out) {
      sums.fill(0);
      const weighed = weighHistory(history, weigh);
      for (let t = 0; t < weighed.items.length; t++) {
        const film = weighed.items[t] as number;
        const [from, to] = [starts[film] as number, starts[film + 1] as number];
        addRow(sums, others, weights, from, to, weighed.weights[t] as number);
      }
      finishScores(part, weighed, sums, out);
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

/** From what kept weights add up to to scores. @param sums one a film, in units of `scales`; overwritten */
export function finishScores(
  { scales, intercept, directions }: NeighbourPart,
  weighed: WeighedHistory,
  sums: Float64Array,
  out: Float32Array,
): void {
  for (let i = 0; i < sums.length; i++) {
    sums[i] = (scales[i] as number) * (sums[i] as number) + (intercept === null ? 0 : (intercept[i] as number));
  }
  if (directions !== null) addDirections(directions, weighed, sums);
  out.set(sums);
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
  addProducts(coordinates, taste, sums);
}

/** sums += rows times taste; four rows at once, whose sums do not wait for one another: half the time. */
function addProducts(rows: KeptNumbers, taste: Float64Array, sums: Float64Array): void {
  const rank = taste.length;
  const whole = sums.length - (sums.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const first = i * rank;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < rank; k++) {
      const value = taste[k]!;
      a += rows[first + k]! * value;
      b += rows[first + rank + k]! * value;
      c += rows[first + 2 * rank + k]! * value;
      d += rows[first + 3 * rank + k]! * value;
    }
    sums[i]! += a;
    sums[i + 1]! += b;
    sums[i + 2]! += c;
    sums[i + 3]! += d;
  }
  for (let i = whole; i < sums.length; i++) {
    for (let k = 0; k < rank; k++) sums[i]! += rows[i * rank + k]! * taste[k]!;
  }
}
