// The traits of a set's films for models that read films, from the files in a data folder: titles and links of MovieLens, films
// of TMDB 5000. What is missing takes its traits with it and nothing else: without TMDB, genres and decades are left.
import type { Film } from "../../core/catalogue/film.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { JoinReport } from "../../core/ratings/join-report.ts";
import type { RawIds } from "../../core/ratings/ratings.ts";
import { rawNumbers, type TableTraitOptions, type TableTraits, tableTraits } from "../../core/traits/table-traits.ts";
import { type JoinOptions, joinSetFilms } from "./join-set-films.ts";
import { readCatalogue } from "./read-catalogue.ts";

export interface RatingTraitOptions extends JoinOptions {
  /** Films of TMDB, where somebody has read them; default those of TMDB 5000 in the folder, none where they are not there. */
  readonly catalogue?: readonly Film[] | undefined;
  readonly traits?: Partial<TableTraitOptions> | undefined;
}

export interface RatingTraits extends TableTraits {
  readonly join: JoinReport;
  /** Whose links were used; null where none were at hand. */
  readonly linksOf: string | null;
  /** The table's films that the set lists, and those of them that a film of the catalogue describes. */
  readonly itemsListed: number;
  readonly itemsJoined: number;
  /** One a film of the table, beside `items`: what the catalogue says of it; null where it does not have it. */
  readonly films: readonly (Film | null)[];
  readonly used: readonly DataUsed[];
}

/**
 * The traits of the films of a table, or null where the set's table of films is not there.
 *
 * @param set as for readRatingSet
 * @param items raw ids of the table's columns (`Ratings.items`)
 * @throws RangeError for an option out of range
 * @throws InputError where a file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readRatingTraits(
  folder: string,
  set: string,
  items: RawIds,
  options: RatingTraitOptions = {},
): Promise<RatingTraits | null> {
  const { catalogue, traits, ...rest } = options;
  const described = catalogue === undefined ? await readCatalogue(folder, rest) : { films: catalogue, used: [] };
  const joined = await joinSetFilms(folder, set, described.films, rest);
  if (joined === null) return null;
  const films = new Map(Array.from(joined.films, ([rawId, { film }]) => [rawId, film]));
  const listed = new Set(joined.movies.map(({ rawId }) => rawId));
  const ids = rawNumbers(items);
  return {
    ...tableTraits({ items, movies: joined.movies, films }, traits),
    join: joined.report,
    linksOf: joined.linksOf,
    itemsListed: ids.filter((id) => listed.has(id)).length,
    itemsJoined: ids.filter((id) => films.has(id)).length,
    films: ids.map((id) => films.get(id) ?? null),
    used: [...joined.used, ...described.used],
  };
}
