// Ratings and histories from small tables that can be read: a row a person, a column a film, 0 where there is no rating.
import type { History } from "../../src/core/ratings/history.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";

/** @param films needed where there is no row */
export function denseRatings(rows: readonly (readonly number[])[], films: number = rows[0]?.length ?? 0): Ratings {
  const entries = rows.map((row) => row.flatMap((rating, film) => (rating === 0 ? [] : [{ rating, film }])));
  const indptr = new Uint32Array(rows.length + 1);
  entries.forEach((row, person) => {
    indptr[person + 1] = indptr[person] + row.length;
  });
  return {
    users: Float64Array.from(rows, (_, person) => 100 + person),
    items: Float64Array.from({ length: films }, (_, film) => 1000 + film),
    indptr,
    indices: Uint32Array.from(entries.flat(), ({ film }) => film),
    data: Float32Array.from(entries.flat(), ({ rating }) => rating),
  };
}

/** @param rating of each of them */
export function historyWith(films: readonly number[], rating = 5): History {
  return { items: Uint32Array.from(films), ratings: new Float32Array(films.length).fill(rating) };
}
