// A matrix of ratings as a plain list, for tests: person, film, rating, time (null where there is none).
import type { Ratings } from "../../../src/core/ratings/ratings.ts";

export type Entry = readonly [user: number | string, item: number | string, rating: number, time: number | null];

export function entriesOf({ users, items, indptr, indices, data, times }: Ratings): Entry[] {
  return [...users].flatMap((user, row) =>
    Array.from(indices.subarray(indptr[row], indptr[row + 1]), (item, k): Entry => {
      const place = (indptr[row] as number) + k;
      const time = times?.[place] ?? Number.NaN;
      return [user, items[item] as number | string, data[place] as number, Number.isNaN(time) ? null : time];
    }),
  );
}
