// Residuals by how many people voted for a film: a rating from three votes is a different thing from one of three thousand.
import { quantile } from "../../../core/evaluation/spread.ts";
import type { OriginalView } from "../original-view.ts";

/** A class of films by votes, from `least` to `most` votes, both included. */
export interface VoteClass {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** The middle of some residuals: predicted minus true. */
export interface ResidualSpread {
  readonly low10: number;
  readonly low25: number;
  readonly median: number;
  readonly high25: number;
  readonly high10: number;
}

export const voteClasses: readonly VoteClass[] = [
  { name: "0", least: 0, most: 0 },
  { name: "1–9", least: 1, most: 9 },
  { name: "10–49", least: 10, most: 49 },
  { name: "50–199", least: 50, most: 199 },
  { name: "200–999", least: 200, most: 999 },
  { name: "1,000 +", least: 1000, most: Number.POSITIVE_INFINITY },
];

/** Rows of the test set in a class. */
export function rowsOfClass(view: OriginalView, { least, most }: VoteClass): number[] {
  return view.result.test.flatMap((film, k) => (film.votes >= least && film.votes <= most ? [k] : []));
}

/** Spread of the residuals of some rows over several runs; null where there are no rows. */
export function residualSpread(
  view: OriginalView,
  rows: readonly number[],
  predictions: readonly (readonly number[])[],
): ResidualSpread | null {
  if (rows.length === 0) return null;
  const { test } = view.result;
  const all = predictions.flatMap((run) => rows.map((k) => (run[k] as number) - (test[k]?.truth ?? Number.NaN)));
  const sorted = Float64Array.from(all).sort();
  return {
    low10: quantile(sorted, 0.1),
    low25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high25: quantile(sorted, 0.75),
    high10: quantile(sorted, 0.9),
  };
}
