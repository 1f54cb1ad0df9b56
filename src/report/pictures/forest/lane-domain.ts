// From the smallest to the largest of all that some rows show, with a little air at both ends.
import type { ForestRow } from "./place-forest.ts";

/** `also` is to be seen whatever the rows show. */
export function laneDomain(rows: readonly ForestRow[], also: readonly number[]): readonly [number, number] {
  const values = rows.flatMap(({ lanes, mark }) => [
    ...lanes.flatMap(({ value, interval }) => [value, ...(interval ?? [])]),
    ...(mark === undefined ? [] : [mark]),
  ]);
  const all = [...also, ...values];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}
