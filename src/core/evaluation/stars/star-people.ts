// What was measured of each person, over all folds: for tables of one's own. A person's figures pool their held ratings, so that
// the number of them times the square of `rmse` is the sum of squared errors that tests go by.
import { PersonTable } from "../ranking/person-table.ts";
import type { PeopleLosses } from "./people-losses.ts";
import type { StarMeasure } from "./star-measures.ts";

/** A row a person; `ratings` is how many were held out. Measures that do not exist for the contestant are NaN. */
export function starPeople(folds: readonly PeopleLosses[], measures: readonly StarMeasure[]): PersonTable {
  const table = new PersonTable(["ratings", ...measures.map(({ name }) => name)]);
  const found = new Map<number, { count: number; readonly sums: Float64Array }>();
  for (const losses of folds) {
    const columns = measures.map(({ name }) => losses.sumsOf(name));
    for (const [at, user] of losses.users.entries()) {
      const own = found.get(user) ?? { count: 0, sums: new Float64Array(measures.length) };
      found.set(user, own);
      own.count += losses.counts[at]!;
      for (const [m, sums] of columns.entries()) own.sums[m]! += sums === null ? Number.NaN : sums[at]!;
    }
  }
  for (const [user, { count, sums }] of found) {
    table.add(user, [count, ...measures.map((measure, m) => personFigure(measure, sums[m]! / count, count))]);
  }
  return table;
}

/** NaN where the person has too few ratings to count. */
function personFigure({ ofPerson, figure }: StarMeasure, mean: number, ratings: number): number {
  if (ofPerson === undefined) return figure(mean);
  return ratings < ofPerson.leastRatings ? Number.NaN : figure(ofPerson.value(mean));
}
