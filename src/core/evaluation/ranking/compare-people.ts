// From what was noted down of people to figures: means with their intervals, and a test of every model against a baseline on the
// same people, corrected over the whole table (all models and all measures but slices, which are told without a test).
import { createRandom } from "../../random/random.ts";
import { holmCorrected } from "../holm.ts";
import type { Metric } from "../report-document.ts";
import { peopleIntervals } from "./people-bootstrap.ts";
import { peopleTest } from "./people-test.ts";
import type { PersonTable, PersonValues } from "./person-table.ts";

export interface CompareOptions {
  /** The place of the baseline among the tables; null for no test. */
  readonly baseline: number | null;
  /** Columns that are tested. */
  readonly tested: readonly string[];
  readonly seed: number;
}

/** One record of figures a table; columns without a value for anybody are left out. */
export function comparePeople(tables: readonly PersonTable[], options: CompareOptions): Record<string, Metric>[] {
  const cells = tables.flatMap((table, place) =>
    table.names.flatMap((name) => {
      const values = table.values(name);
      return values.users.length === 0 ? [] : [{ place, name, values }];
    }),
  );
  const intervals = peopleIntervals(
    cells.map(({ values }) => values),
    createRandom(options.seed, 251),
  );
  const ps = testCells(cells, options);
  const figures = tables.map((): Record<string, Metric> => ({}));
  for (const [at, { place, name, values }] of cells.entries()) {
    const p = ps.get(at);
    const mean = values.values.reduce((sum, value) => sum + value, 0) / values.values.length;
    figures[place]![name] = { mean, ci95: intervals[at]!, n: values.users.length, ...(p !== undefined && { p }) };
  }
  return figures;
}

interface Cell {
  readonly place: number;
  readonly name: string;
  readonly values: PersonValues;
}

/** Corrected p values by the number of the cell. */
function testCells(cells: readonly Cell[], { baseline, tested, seed }: CompareOptions): Map<number, number> {
  const tests: { at: number; p: number }[] = [];
  for (const [at, { place, name, values }] of cells.entries()) {
    if (baseline === null || place === baseline || !tested.includes(name)) continue;
    const beside = cells.find((cell) => cell.place === baseline && cell.name === name);
    const p = beside && peopleTest(values, beside.values, createRandom(seed, 252));
    if (p !== undefined && p !== null) tests.push({ at, p });
  }
  const corrected = holmCorrected(tests.map(({ p }) => p));
  return new Map(tests.map(({ at }, place) => [at, corrected[place]!] as const));
}
