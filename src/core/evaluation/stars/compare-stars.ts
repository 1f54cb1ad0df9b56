// From what was noted down of people to figures with intervals, and a test of every model against a baseline on the same people: of
// each person's sum of losses (squared errors for rmse, absolute ones for mae) over all folds, corrected over the whole table by Holm.
// Intervals (cover90, width90) are told without a test, as slices are: a narrower one is no better by itself.
import { createRandom } from "../../random/random.ts";
import { holmCorrected } from "../holm.ts";
import { peopleTest } from "../ranking/people-test.ts";
import type { PersonValues } from "../ranking/person-table.ts";
import type { Metric } from "../report-document.ts";
import type { PeopleLosses } from "./people-losses.ts";
import { type StarCell, starFigure, starIntervals } from "./star-bootstrap.ts";
import { columnFolds, isWhole, type StarColumn, starColumns } from "./star-columns.ts";
import type { StarMeasure } from "./star-measures.ts";

export interface CompareStarsOptions {
  readonly measures: readonly StarMeasure[];
  /** The place of the baseline among the contestants; null for no test. */
  readonly baseline: number | null;
  readonly seed: number;
}

interface NamedCell extends StarCell {
  /** The place of the contestant. */
  readonly place: number;
  readonly column: StarColumn;
}

/** One fold's figures by themselves, slices left out; without those that exist for nobody. */
export function foldFigures(losses: PeopleLosses, measures: readonly StarMeasure[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const column of starColumns(measures).filter(isWhole)) {
    const folds = columnFolds([losses], column);
    if (folds !== null) figures[column.name] = starFigure({ measure: column.measure, folds });
  }
  return figures;
}

/** @param losses a list of folds a contestant @returns one record of figures a contestant */
export function compareStars(
  losses: readonly (readonly PeopleLosses[])[],
  options: CompareStarsOptions,
): Record<string, Metric>[] {
  const columns = starColumns(options.measures);
  const cells = losses.flatMap((folds, place) =>
    columns.flatMap((column): NamedCell[] => {
      const own = columnFolds(folds, column);
      return own === null ? [] : [{ place, column, measure: column.measure, folds: own }];
    }),
  );
  const intervals = starIntervals(cells, createRandom(options.seed, 261));
  const ps = testCells(cells, options);
  const figures = losses.map((): Record<string, Metric> => ({}));
  for (const [at, cell] of cells.entries()) {
    const p = ps.get(cell);
    const n = new Set(cell.folds.flatMap(({ users }) => [...users])).size;
    const metric = { mean: starFigure(cell), ci95: intervals[at]!, n, ...(p !== undefined && { p }) };
    figures[cell.place]![cell.column.name] = metric;
  }
  return figures;
}

/** Corrected p values. */
function testCells(cells: readonly NamedCell[], { baseline, seed }: CompareStarsOptions): Map<NamedCell, number> {
  const tests: { readonly cell: NamedCell; readonly p: number }[] = [];
  for (const cell of cells) {
    const { place, column } = cell;
    if (place === baseline || !isWhole(column) || column.measure.ofIntervals) continue;
    const beside = cells.find((other) => other.place === baseline && other.column === column);
    const p = beside && peopleTest(sumsByPerson(cell), sumsByPerson(beside), createRandom(seed, 262));
    if (p !== undefined && p !== null) tests.push({ cell, p });
  }
  const corrected = holmCorrected(tests.map(({ p }) => p));
  return new Map(tests.map(({ cell }, at) => [cell, corrected[at]!] as const));
}

function sumsByPerson({ folds }: StarCell): PersonValues {
  const found = new Map<number, number>();
  for (const { users, sums } of folds) {
    for (const [at, user] of users.entries()) found.set(user, (found.get(user) ?? 0) + sums[at]!);
  }
  const users = Uint32Array.from(found.keys()).sort();
  return { users, values: Float64Array.from(users, (user) => found.get(user)!) };
}
