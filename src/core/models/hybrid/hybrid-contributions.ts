// A hybrid's score, taken apart: what each part gives a film, and of that what each film of the history does. A part's standardised
// score is (z - mean) / sd, so its shares are those of z by the deviation; mean, intercept and prior are nobody's, and are its rest.
import type { History } from "../../ratings/history.ts";
import type { FactorScorer, HistoryShares } from "../ranking/factors/factor-scorer.ts";
import { weighHistory } from "../ranking/weigh.ts";
import {
  type DirectionPart,
  type HybridModel,
  type HybridPartId,
  hybridPartIds,
  type NeighbourPart,
} from "./hybrid-model.ts";

/** One part's scores of a history, and what is made of them. */
export interface WeighedPart {
  /** One a film, as the part says them; overwritten by the next history. */
  readonly scores: Float32Array;
  /** Over the films that are counted. */
  readonly mean: number;
  /** w by the deviation: what one unit of these scores is worth; 0 where they tell no film from another, or w is 0. */
  readonly worth: number;
  /** The same for films behind those that are counted (extend-hybrid.ts). */
  readonly behind: number;
}

/** What one part gives a film. */
export interface PartContribution {
  readonly part: HybridPartId;
  /** `ratings` and `rest` together. */
  readonly sum: number;
  /** One a film of the history, beside its `items`; 0 where it says nothing. */
  readonly ratings: Float64Array;
  /** What is there without any rating. */
  readonly rest: number;
}

export interface FilmContributions {
  /** What the parts' sums add up to: the score, but for its rounding. */
  readonly score: number;
  /** In the order of `hybridPartIds`; a part that counts nothing for this length of history is all zeros. */
  readonly parts: readonly PartContribution[];
}

/** A part's own share of each film of the history, and what it has beside them, before weights. */
type OwnShares = (film: number, shares: Float64Array) => number;

/**
 * @param weighed what the parts say of the history, in the order of `hybridPartIds`; only looked at during this call
 * @param scorer of the factors that serve
 */
export function takeApart(
  model: HybridModel,
  history: History,
  weighed: readonly WeighedPart[],
  scorer: () => FactorScorer,
): (film: number) => FilmContributions {
  const shares = [
    neighbourShares(model.neighbours, history),
    neighbourShares(model.newcomers, history),
    factorPartShares(history, scorer),
    (film: number) => model.prior[film] as number,
  ] satisfies OwnShares[];
  const scales = weighed.map(({ worth, behind, mean }) => ({ worth, behind, mean }));
  return (film) => {
    const parts = hybridPartIds.map((part, place): PartContribution => {
      const { behind, mean, ...own } = scales[place] as (typeof scales)[number];
      const worth = film < model.counted ? own.worth : behind;
      const ratings = new Float64Array(history.items.length);
      if (worth === 0) return { part, sum: 0, ratings, rest: 0 };
      const rest = worth * ((shares[place] as OwnShares)(film, ratings) - mean);
      for (let k = 0; k < ratings.length; k++) (ratings[k] as number) *= worth;
      return { part, sum: ratings.reduce((sum, share) => sum + share, rest), ratings, rest };
    });
    return { score: parts.reduce((score, { sum }) => score + sum, 0), parts };
  };
}

/** What film j of the history adds to film i is g_j (s_i W_ji + sum over k of u_k A_jk B_ik); beside them stands b_i. */
function neighbourShares(part: NeighbourPart, history: History): OwnShares {
  const { weigh, starts, others, weights, scales, intercept, directions } = part;
  const weighed = weighHistory(history, weigh);
  const { items } = weighed;
  const places = placesIn(history, items);
  let towards: ((film: number, t: number) => number) | null = null;
  return (film, shares) => {
    towards ??= directions === null ? () => 0 : besideKept(directions, items);
    for (let t = 0; t < items.length; t++) {
      const item = items[t] as number;
      const at = placeOf(others, film, starts[item] as number, starts[item + 1] as number);
      const kept = at < 0 ? 0 : (scales[film] as number) * (weights[at] as number);
      shares[places[t] as number] = (weighed.weights[t] as number) * (kept + towards(film, t));
    }
    return intercept === null ? 0 : (intercept[film] as number);
  };
}

/** What each of some films adds to another along the directions of what is left out; u_k A_jk is worked out once for all that are told. */
function besideKept({ basis, coordinates, units }: DirectionPart, items: Uint32Array) {
  const rank = units.length;
  const from = new Float64Array(items.length * rank);
  for (let at = 0; at < from.length; at++) {
    const [t, k] = [Math.floor(at / rank), at % rank];
    from[at] = (basis[(items[t] as number) * rank + k] as number) * (units[k] as number);
  }
  return (to: number, t: number): number => {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += (from[t * rank + k] as number) * (coordinates[to * rank + k] as number);
    return sum;
  };
}

function factorPartShares(history: History, scorer: () => FactorScorer): OwnShares {
  let folded: (HistoryShares & { readonly places: Uint32Array }) | null = null;
  return (film, shares) => {
    if (folded === null) {
      const found = scorer().shares(history);
      folded = { ...found, places: placesIn(history, found.items) };
    }
    const { places } = folded;
    const own = folded.of(film);
    for (let t = 0; t < own.length; t++) shares[places[t] as number] = own[t] as number;
    return 0;
  };
}

/** Where some films of the history stand in it. @param items ascending, all of the history */
function placesIn({ items: all }: History, items: Uint32Array): Uint32Array {
  let at = 0;
  return items.map((film) => {
    while (all[at] !== film) at++;
    return at;
  });
}

/** Where a film stands in a row that ascends, from `from` up to, not including, `to`; -1 where it does not. */
function placeOf(others: Uint16Array | Uint32Array, film: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((others[middle] as number) < film) low = middle + 1;
    else high = middle;
  }
  return low < to && others[low] === film ? low : -1;
}
