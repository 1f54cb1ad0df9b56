// Figures of stars and their intervals. A figure is the mean over folds of the fold's own, as published tables have it: in each, losses
// of all held ratings are pooled, so that a person counts by their ratings. Its interval: people are drawn anew with replacement, 2,000
// times, each with all their held ratings in all folds, and the middle 95 % of the figures kept (percentile bootstrap).
import type { Random } from "../../random/random.ts";
import { middle95 } from "../regression-bootstrap.ts";
import type { ColumnFold } from "./star-columns.ts";
import type { StarMeasure } from "./star-measures.ts";

/** One model's column. */
export interface StarCell {
  readonly measure: StarMeasure;
  readonly folds: readonly ColumnFold[];
}

export function starFigure({ measure, folds }: StarCell): number {
  return figureOf(
    measure,
    folds.map(({ sums, counts }) => sumOf(sums) / sumOf(counts)),
  );
}

/** One draw of people serves all cells; intervals beside them. @param repeats default 2,000 */
export function starIntervals(
  cells: readonly StarCell[],
  random: Random,
  repeats = 2000,
): (readonly [number, number])[] {
  const users = new Set(cells.flatMap(({ folds }) => folds.flatMap((fold) => [...fold.users])));
  const people = Uint32Array.from(users).sort();
  const place = new Map(Array.from(people, (user, at) => [user, at] as const));
  const placed = cells.map(({ folds }) =>
    folds.map((fold) => ({ ...fold, places: Uint32Array.from(fold.users, (user) => place.get(user)!) })),
  );
  const figures = cells.map(() => new Float64Array(repeats));
  const times = new Uint32Array(people.length);
  for (let repeat = 0; repeat < repeats; repeat++) {
    times.fill(0);
    for (let draw = 0; draw < people.length; draw++) times[random.below(people.length)]!++;
    for (const [at, { measure }] of cells.entries()) {
      const means = placed[at]!.map((fold) => drawnMean(fold, times)).filter((mean) => !Number.isNaN(mean));
      figures[at]![repeat] = figureOf(measure, means); // NaN where nobody of the cell was drawn
    }
  }
  return figures.map((drawn) => middle95(Array.from(drawn).filter((figure) => !Number.isNaN(figure))));
}

/** @param means of the losses, one a fold */
function figureOf({ figure }: StarMeasure, means: readonly number[]): number {
  return means.reduce((sum, mean) => sum + figure(mean), 0) / means.length;
}

function drawnMean(fold: ColumnFold & { readonly places: Uint32Array }, times: Uint32Array): number {
  const { places, sums, counts } = fold;
  let [sum, count] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    const drawn = times[places[i]!]!;
    sum += drawn * sums[i]!;
    count += drawn * counts[i]!;
  }
  return sum / count;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
