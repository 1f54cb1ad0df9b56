// What an artifact knows of one film: enough to show it, to choose it by, and to say what it has in common with another. Facts only; gaps are
// null or empty lists. Gathered from the TMDB catalogue, from a MovieLens row, or from both; the text of a story is not kept.
import { commonGenre } from "../../catalogue/common-names.ts";
import type { Film } from "../../catalogue/film.ts";
import type { FilmLink } from "../../ratings/join-ratings.ts";
import type { MovieTitle } from "../../ratings/movie-title.ts";
import { releaseYear } from "../../ratings/title-matches.ts";
import type { DirectoryFilm } from "../../search/film-directory.ts";
import { saidName, titleNames } from "../../search/names-in-title.ts";

export interface NamedPerson {
  /** TMDB's number; null for somebody who is known by name only. */
  readonly id: number | null;
  readonly name: string;
}

/** How many said something of a film, and what they said on average. */
export interface Opinions {
  readonly count: number;
  /** Null where nobody did. */
  readonly mean: number | null;
}

/** Every field is there; `otherTitles` are the original title and names in brackets. */
export interface FilmFacts extends Required<DirectoryFilm> {
  /** Minutes. */
  readonly runtime: number | null;
  /** ISO 639-1 code of the original language. */
  readonly language: string | null;
  readonly genres: readonly string[];
  readonly directors: readonly NamedPerson[];
  /** The leads in the order of the credits, at most `leads`. */
  readonly cast: readonly NamedPerson[];
  readonly keywords: readonly string[];
  /** TMDB's votes, 0 to 10; null where they are not known. */
  readonly votes: Opinions | null;
  /** Ratings in training, 0.5 to 5. */
  readonly ratings: Opinions;
}

/** How many of the cast are kept. */
export const leads = 5;

/** What the house has of a film: one of the two at least. */
export interface FilmSources {
  readonly film?: Film | undefined;
  readonly movie?: MovieTitle | undefined;
  /** Whether the movie's raw id is MovieLens's own; other sets number their films otherwise, and nobody else knows these numbers. Default true. */
  readonly isMovieLens?: boolean | undefined;
  /** What links say of the movie; a link to a film outside the catalogue still gives its ids. */
  readonly link?: FilmLink | undefined;
  readonly ratings?: Opinions | undefined;
}

/** MovieLens lists a format of projection among its genres. */
const noGenres: ReadonlySet<string> = new Set(["IMAX"]);
const noRatings: Opinions = Object.freeze({ count: 0, mean: null });

/**
 * The facts of a film. Where both sources speak, titles, year, runtime, language, people, keywords and votes are TMDB's; other titles and
 * genres are those of both, in TMDB's words ("Sci-Fi" is Science Fiction, "Children" is Family, IMAX is no genre).
 *
 * @throws TypeError where neither source is there
 */
export function filmFacts({ film, movie, isMovieLens = true, link, ratings }: FilmSources): FilmFacts {
  if (film === undefined && movie === undefined) {
    throw new TypeError("Cannot gather the facts of a film: no film and no movie were seen; one of them was needed");
  }
  const [title = "", ...others] = allNames(film, movie);
  const genres = [...(film?.genres.map(({ name }) => name) ?? []), ...(movie?.genres ?? []).map(tmdbGenre)];
  return {
    tmdb: publicNumber(film?.tmdbId) ?? link?.tmdbId ?? null,
    imdb: link?.imdbId ?? null,
    movielens: isMovieLens ? (movie?.rawId ?? null) : null,
    title,
    otherTitles: others,
    year: (film === undefined ? null : releaseYear(film)) ?? movie?.year ?? null,
    runtime: film?.runtime ?? null,
    language: film?.originalLanguage || null,
    genres: [...new Set(genres)].filter((name) => !noGenres.has(name)),
    directors: people(film?.crew.filter(({ job }) => job === "Director") ?? []),
    cast: people(film?.cast ?? []).slice(0, leads),
    keywords: [...new Set(film?.keywords.map(({ name }) => name) ?? [])],
    votes: film === undefined ? null : { count: film.voteCount, mean: film.voteCount === 0 ? null : film.voteAverage },
    ratings: ratings ?? noRatings,
  };
}

function allNames(film: Film | undefined, movie: MovieTitle | undefined): Set<string> {
  const listed = film === undefined ? [] : [film.title, film.originalTitle].map((name) => name.trim());
  const rated = movie === undefined ? [] : titleNames(movie.title).map(saidName);
  return new Set([...listed, ...rated].filter((name) => name !== ""));
}

function tmdbGenre(name: string): string {
  return commonGenre(name) ?? name;
}

/** Negative numbers are a written film's own, or a starter film's, and mean nothing beyond it. */
function publicNumber(id: number | undefined): number | null {
  return id !== undefined && id > 0 ? id : null;
}

/** Each once, in their order. */
function people(credits: readonly { readonly personId: number; readonly name: string }[]): NamedPerson[] {
  const byId = new Map(credits.map(({ personId, name }) => [personId, name]));
  return [...byId].map(([id, name]) => ({ id: publicNumber(id), name }));
}
