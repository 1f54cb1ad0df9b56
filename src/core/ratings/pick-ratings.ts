// A part of a table: some of its ratings side by side, or a table of the same rows and columns that holds fewer.
import type { History } from "./history.ts";
import type { Ratings } from "./ratings.ts";

/** @param places in the table's arrays; the films are in their order */
export function pickRatings({ indices, data, times }: Ratings, places: ArrayLike<number>): History {
  const count = places.length;
  const picked = { items: new Uint32Array(count), ratings: new Float32Array(count) };
  const pickedTimes = times && new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const k = places[at]!;
    picked.items[at] = indices[k]!;
    picked.ratings[at] = data[k]!;
    if (pickedTimes) pickedTimes[at] = times[k]!;
  }
  return { ...picked, ...(pickedTimes && { times: pickedTimes }) };
}

/** @param isKept asked of every place, person by person */
export function keepRatings(ratings: Ratings, isKept: (place: number, user: number) => boolean): Ratings {
  const { users, items } = ratings;
  const indptr = new Uint32Array(ratings.indptr.length);
  const kept = new Uint32Array(ratings.indices.length);
  let count = 0;
  for (let user = 0; user < users.length; user++) {
    for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) if (isKept(k, user)) kept[count++] = k;
    indptr[user + 1] = count;
  }
  const { items: indices, ratings: data, times } = pickRatings(ratings, kept.subarray(0, count));
  return { users, items, indptr, indices, data, ...(times && { times }) };
}
