// The one film that a person means by a title, or an error that lists the films in question: several of one name with their
// years, and for a name that none has what may have been meant.
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmQualityAnswerer } from "../../core/models/film-quality/film-answer.ts";
import { FilmFinder } from "../../core/search/film-finder.ts";
import { filmName, idsThatTell } from "../../core/search/film-name.ts";
import { findFilm as filmOf, typedId } from "../../core/search/find-film.ts";

const mostListed = 10;

/** A film that was found by what somebody typed. */
export interface FoundFilm {
  readonly film: number;
  /** What to tell where the film is called nearly so only; null where it is called so. */
  readonly note: string | null;
}

/**
 * The place of the film of the catalogue that `query` names: a title, a title with its year, or `tmdb:ID`. Nothing is guessed:
 * a film that is called nearly so is only suggested.
 *
 * @param couldNot what a missing film prevents
 * @throws InputError where it names no film, or several
 */
export function findFilm(answerer: FilmQualityAnswerer, query: string, couldNot: string): number {
  const finder = qualityFinder(answerer);
  const { film: place, note } = findServedFilm(finder, query, couldNot);
  if (note !== null) throw noFilm(finder, [place], query, couldNot);
  return place;
}

/** Finds places of the catalogue. */
export function qualityFinder(answerer: FilmQualityAnswerer): FilmFinder {
  const { titles } = answerer;
  const film = (place: number) => {
    const { tmdbId, title, year } = answerer.film(place);
    return { tmdb: tmdbId, title, year };
  };
  return new FilmFinder({ size: titles.size, film }, titles);
}

/**
 * The film that `query` names. A typo is forgiven where only one film comes into question, and told.
 *
 * @throws InputError where it names no film, or several
 */
export function findServedFilm(finder: FilmFinder, query: string, couldNot: string): FoundFilm {
  const meaning = filmOf(finder, query);
  if (meaning.kind === "several") throw severalFilms(finder, meaning.films, query, couldNot);
  if (meaning.kind === "none") throw noFilm(finder, meaning.near, query, couldNot);
  const { film, isNear } = meaning;
  return { film, note: isNear ? `${quoteSeen(query)} was taken for ${filmName(finder.film(film))}.` : null };
}

function severalFilms(finder: FilmFinder, films: readonly number[], query: string, couldNot: string): InputError {
  const seen = `${films.length} films are called ${quoteSeen(query)}`;
  return new InputError(couldNot, `${seen}; one was needed, as one of these:${listedFilms(finder, films)}`);
}

function noFilm(finder: FilmFinder, near: readonly number[], query: string, couldNot: string): InputError {
  const typed = typedId(query);
  if (typed !== null) {
    const { kind, id } = typed;
    const seen = `no film has ${sources[kind]} number ${id}`;
    return new InputError(couldNot, `${seen}; the number of a film in the model was needed`);
  }
  const name = quoteSeen(query);
  if (near.length > 0) {
    return new InputError(
      couldNot,
      `no film is called ${name}; one of these may be meant:${listedFilms(finder, near)}`,
    );
  }
  return new InputError(couldNot, `no film is called ${name} or nearly so; a title was needed`);
}

const sources = { tmdb: "TMDB's", imdb: "IMDb's", movielens: "MovieLens's" } as const;

/** A film a line, each as it can be typed; with a number where title and year tell no difference. */
export function listedFilms(finder: FilmFinder, places: readonly number[]): string {
  const films = places.map((place) => finder.film(place));
  const ids = idsThatTell(films);
  const lines = films.map((film, k) => `\n  ${filmName(film)}${ids[k] === null ? "" : `, which is ${ids[k]}`}`);
  const more = lines.length > mostListed ? `\n  and ${lines.length - mostListed} more` : "";
  return lines.slice(0, mostListed).join("") + more;
}
