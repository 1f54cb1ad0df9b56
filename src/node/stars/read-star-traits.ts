// What is known beside a set's ratings, for models of stars: genres and decade of its films, age, gender and occupation of its people.
// What the set has no table of is left out.
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import type { Ratings, RawIds } from "../../core/ratings/ratings.ts";
import type { SparseRows } from "../../core/ratings/sparse-rows.ts";
import { peopleTraits } from "../../core/traits/people-traits.ts";
import { tableTraits } from "../../core/traits/table-traits.ts";
import { dataUsed } from "../data-sets/data-used.ts";
import { findFirst, setPlace } from "../ratings/rating-files.ts";
import { peopleTables, readPeople } from "../ratings/read-people.ts";
import { readSetTitles } from "../ratings/set-titles.ts";

/** Values are 1; undefined where the set says nothing. */
export interface StarTraits {
  /** Films x traits, one row a column of the table. */
  readonly filmTraits: SparseRows | undefined;
  /** People x traits, one row a row of the table. */
  readonly peopleTraits: SparseRows | undefined;
  readonly used: readonly DataUsed[];
}

export interface StarTraitOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * @param set as for readRatingSet
 * @throws InputError where a file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readStarTraits(
  folder: string,
  set: string,
  { items, users }: Ratings,
  options: StarTraitOptions = {},
): Promise<StarTraits> {
  const titles = await readSetTitles(folder, set, options);
  const found = await findFirst(setPlace(folder, set), peopleTables);
  const read = found && (await readPeople(found.source, found.name, options));
  return {
    filmTraits: titles === null ? undefined : filmKinds(items, titles.movies),
    peopleTraits: read ? peopleTraits(users, read.people).traits : undefined,
    used: [
      ...(titles === null ? [] : [titles.used]),
      ...(found === null ? [] : [await dataUsed(found.source, options.signal)]),
    ],
  };
}

/** Genres and decade, as the set has them; a row a column of the table. */
export function filmKinds(items: RawIds, movies: readonly MovieTitle[]): SparseRows {
  return tableTraits({ items, movies, films: new Map() }, { lists: ["movie-genre", "decade"] }).traits;
}
