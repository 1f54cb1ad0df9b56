// Lengths of a history that the same weights count for, in words: "4 to 7 films".
import type { BlendWeights } from "../../core/models/ranking/blend/blend-weights.ts";

export interface Band {
  readonly from: number;
  readonly name: string;
  /** Beside `hybridPartIds`, adding up to 1. */
  readonly shares: readonly number[];
}

/** Ascending. */
export function bandsOf(weights: BlendWeights): Band[] {
  return weights.map(({ from, weights: own }, k) => {
    const sum = own.reduce((all, weight) => all + weight, 0) || 1;
    return { from, name: bandName(from, weights[k + 1]?.from), shares: own.map((weight) => weight / sum) };
  });
}

function bandName(from: number, next: number | undefined): string {
  if (next === undefined) return from === 0 ? "any number of films" : `${from} films or more`;
  const to = next - 1;
  if (to === 0) return "no film";
  return to === from ? filmsOf(from) : `${from} to ${to} films`;
}

const filmsOf = (count: number) => (count === 1 ? "1 film" : `${count} films`);
