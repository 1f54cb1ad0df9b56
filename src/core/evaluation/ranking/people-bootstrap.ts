// Intervals of means over people: people are drawn anew with replacement, 2,000 times, and the middle 95 % of the means kept
// (percentile bootstrap, Efron & Tibshirani 1993, chapter 13). One draw of people serves all columns of all models at once; how
// often each person is drawn is counted first, so that every column is one pass over its people.
import type { Random } from "../../random/random.ts";
import { middle95 } from "../regression-bootstrap.ts";
import type { PersonValues } from "./person-table.ts";

/**
 * The 95 % interval of each column's mean; a single person gives no interval but their own value twice.
 *
 * @param columns each may know other people; those without a value of a column are not in its mean
 * @param repeats default 2,000
 */
export function peopleIntervals(
  columns: readonly PersonValues[],
  random: Random,
  repeats = 2000,
): (readonly [number, number])[] {
  const people = Uint32Array.from(new Set(columns.flatMap(({ users }) => [...users]))).sort();
  const place = new Map(Array.from(people, (user, at) => [user, at] as const));
  const places = columns.map(({ users }) => Uint32Array.from(users, (user) => place.get(user)!));
  const means = columns.map(() => new Float64Array(repeats));
  const times = new Uint32Array(people.length);
  for (let repeat = 0; repeat < repeats; repeat++) {
    times.fill(0);
    for (let draw = 0; draw < people.length; draw++) times[random.below(people.length)]!++;
    for (let c = 0; c < columns.length; c++) means[c]![repeat] = drawnMean(columns[c]!.values, places[c]!, times);
  }
  return means.map((drawn) => middle95(Array.from(drawn).filter((mean) => !Number.isNaN(mean))));
}

/** NaN where nobody of the column was drawn. */
function drawnMean(values: Float64Array, places: Uint32Array, times: Uint32Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const drawn = times[places[i]!]!;
    sum += drawn * values[i]!;
    count += drawn;
  }
  return sum / count;
}
