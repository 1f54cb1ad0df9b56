// Times from a second table of the same ratings, for those that it has: a part of MovieLens 1M is at hand with its times.
import type { FilmIndex, Ratings, RawIds, UserIndex } from "./ratings.ts";

export interface TimesJoined {
  readonly ratings: Ratings;
  /** Ratings that got a time. */
  readonly joined: number;
  /** Entries of the second table without such a rating in the first: other people, other films or another number of stars. */
  readonly unmatched: number;
}

/** The ratings with the times that `dated` has of the same person, film and rating; NaN for the others. */
export function joinTimes(ratings: Ratings, dated: Ratings): TimesJoined {
  const users = indexById(ratings.users);
  const items = indexById(ratings.items);
  const itemOf = [...dated.items].map((id) => items.get(id) ?? -1);
  const times = ratings.times?.slice() ?? new Float64Array(ratings.data.length).fill(Number.NaN);
  let joined = 0;
  for (const [row, id] of [...dated.users].entries()) {
    const user = users.get(id);
    if (user === undefined) continue;
    const places = placesOf(ratings, user);
    for (let k = dated.indptr[row] as number; k < (dated.indptr[row + 1] as number); k++) {
      const place = places.get(itemOf[dated.indices[k] as number] as number);
      if (place === undefined || ratings.data[place] !== dated.data[k]) continue;
      times[place] = dated.times?.[k] ?? Number.NaN;
      joined++;
    }
  }
  return { ratings: { ...ratings, times }, joined, unmatched: dated.data.length - joined };
}

function indexById(ids: RawIds): Map<number | string, number> {
  return new Map([...ids].map((id, index) => [id, index]));
}

/** Where the ratings of a person lie, by film. */
function placesOf({ indptr, indices }: Ratings, user: UserIndex): Map<FilmIndex, number> {
  const places = new Map<FilmIndex, number>();
  for (let k = indptr[user] as number; k < (indptr[user + 1] as number); k++) places.set(indices[k] as number, k);
  return places;
}
