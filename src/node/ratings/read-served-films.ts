// The facts of the films that an artifact serves, from the files in a data folder: the films of a table of ratings, described by titles and links of
// their set and by TMDB 5000, and behind them the films of TMDB 5000 that nobody rated there.
import type { Film } from "../../core/catalogue/film.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { JoinReport } from "../../core/ratings/join-report.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type { FilmFacts } from "../../core/recommend/films/film-facts.ts";
import { gatherFilms } from "../../core/recommend/films/gather-films.ts";
import { type JoinOptions, joinSetFilms } from "./join-set-films.ts";
import { type CatalogueOptions, readCatalogue } from "./read-catalogue.ts";

export interface ReadServedFilms {
  /** By index; those of the table first. */
  readonly facts: readonly FilmFacts[];
  /** The table's films that a film of TMDB describes, by raw id. */
  readonly joined: ReadonlyMap<number, Film>;
  readonly catalogue: readonly Film[];
  readonly movies: readonly MovieTitle[];
  /** Whose links were used; null where none were at hand. */
  readonly linksOf: string | null;
  readonly join: JoinReport;
  readonly used: readonly DataUsed[];
}

/**
 * The films to serve beside a table, or null where the set's table of films is not there.
 *
 * @param sets whose the ratings are, as for joinSetFilms
 * @throws InputError where a file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readServedFilms(
  folder: string,
  sets: string | readonly string[],
  ratings: Ratings,
  { readTmdb, ...options }: JoinOptions & CatalogueOptions = {},
): Promise<ReadServedFilms | null> {
  const catalogue = await readCatalogue(folder, { ...options, readTmdb });
  const found = await joinSetFilms(folder, sets, catalogue.films, options);
  if (found === null) return null;
  const joined = new Map(Array.from(found.films, ([rawId, { film }]) => [rawId, film]));
  const { movies, links, linksOf } = found;
  const isMovieLens = linksOf !== null; // links are MovieLens's, and fit the set's ids
  return {
    facts: gatherFilms({ ratings, isMovieLens, movies, links, joined, catalogue: catalogue.films }),
    joined,
    catalogue: catalogue.films,
    movies,
    linksOf,
    join: found.report,
    used: [...found.used, ...catalogue.used],
  };
}
