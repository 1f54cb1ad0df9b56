// Where a person's rating of a film stands in a table.
import type { FilmIndex, Ratings, UserIndex } from "../../../ratings/ratings.ts";

/** The place in `indices` of a person's rating of a film, or -1. Bisection. */
export function findRating({ indptr, indices }: Ratings, user: UserIndex, film: FilmIndex): number {
  let [from, to] = [indptr[user] ?? 0, indptr[user + 1] ?? 0];
  const end = to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (indices[middle]! < film) from = middle + 1;
    else to = middle;
  }
  return from < end && indices[from] === film ? from : -1;
}
