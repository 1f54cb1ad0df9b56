// The films of a MovieLens set in a data folder as films of a TMDB catalogue: reads titles and links, joins, and says whose
// links were used.
import type { Film } from "../../core/catalogue/film.ts";
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { type JoinedFilms, joinFilms } from "../../core/ratings/join-films.ts";
import type { FilmLink } from "../../core/ratings/join-ratings.ts";
import type { MovieTitle } from "../../core/ratings/movie-title.ts";
import { readLinksOf } from "./movie-links.ts";
import type { TitleOptions } from "./read-movie-titles.ts";
import { readSetTitles } from "./set-titles.ts";

export interface JoinOptions extends TitleOptions {
  /** Whose links to use where several fit; default the set's own, then the larger set's. */
  readonly linksOf?: string | undefined;
  /** The films that the set lists, where somebody has read them; then their table has no part in `reports` and `used`. */
  readonly movies?: readonly MovieTitle[] | undefined;
}

export interface JoinedSet extends JoinedFilms {
  /** Every film that the set lists. */
  readonly movies: readonly MovieTitle[];
  /** Whose links were used; null where none were at hand. */
  readonly linksOf: string | null;
  /** All of them, also those to films outside the catalogue. */
  readonly links: readonly FilmLink[];
  /** The account of the titles, then of the links where there are any. */
  readonly reports: readonly FileReport[];
  readonly used: readonly DataUsed[];
}

/**
 * Joins a set's films, or null where the set's table of films is not there.
 *
 * @param sets one as for readRatingSet, or several that count their films likewise; of several the films have to be handed in
 * @param catalogue films of TMDB; may be empty, then nothing is joined
 * @throws RangeError for several sets without their films, or where `linksOf` do not fit the set's ids
 * @throws InputError where a file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function joinSetFilms(
  folder: string,
  sets: string | readonly string[],
  catalogue: readonly Film[],
  { linksOf, movies: known, ...options }: JoinOptions = {},
): Promise<JoinedSet | null> {
  const [set = "", ...others] = [sets].flat();
  if (known === undefined && others.length > 0)
    throw new RangeError("Cannot join films: those of several sets were needed");
  const titles = known === undefined ? await readSetTitles(folder, set, options) : null;
  const movies = known ?? titles?.movies;
  if (movies === undefined) return null;
  const links = await readLinksOf(folder, [set, ...others], { ...options, from: linksOf });
  return {
    ...joinFilms(movies, catalogue, links?.links ?? []),
    movies,
    links: links?.links ?? [],
    linksOf: links?.from ?? null,
    reports: [...(titles === null ? [] : [titles.report]), ...(links?.reports ?? [])],
    used: [...(titles === null ? [] : [titles.used]), ...(links?.used ?? [])],
  };
}
