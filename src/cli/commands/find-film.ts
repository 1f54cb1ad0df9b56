// The one film of the catalogue that a person means by a title. Several of one name are told with their years, none with
// what may have been meant; nothing is guessed.
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmQualityAnswerer } from "../../core/models/film-quality/film-answer.ts";
import { filmName } from "../../core/search/film-name.ts";

const mostListed = 10;

/**
 * The place of the film that `query` names: a title, a title with its year, or `tmdb:ID`.
 *
 * @param couldNot what a missing film prevents
 * @throws InputError where it names no film, or several
 */
export function findFilm(answerer: FilmQualityAnswerer, query: string, couldNot: string): number {
  const id = /^tmdb:(\d{1,15})$/.exec(query.trim());
  if (id !== null) return findId(answerer, Number(id[1]), couldNot);
  const { matches, near, holding } = answerer.titles.find(query);
  const [first, ...others] = matches;
  if (first !== undefined && others.length === 0) return first;
  const name = quoteSeen(query);
  if (first !== undefined) {
    const list = listed(answerer, matches);
    throw new InputError(
      couldNot,
      `${matches.length} films are called ${name}; one was needed, as one of these:${list}`,
    );
  }
  const meant = near.length > 0 ? near : holding;
  if (meant.length === 0) throw new InputError(couldNot, `no film is called ${name} or nearly so; a title was needed`);
  throw new InputError(couldNot, `no film is called ${name}; one of these may be meant:${listed(answerer, meant)}`);
}

function findId(answerer: FilmQualityAnswerer, id: number, couldNot: string): number {
  for (let place = 0; place < answerer.titles.size; place++) if (answerer.film(place).tmdbId === id) return place;
  throw new InputError(couldNot, `no film has TMDB's number ${id}; the number of a film in the model was needed`);
}

/** A film a line, each as it can be typed; with TMDB's number where title and year tell no difference. */
function listed(answerer: FilmQualityAnswerer, places: readonly number[]): string {
  const films = places.map((place) => answerer.film(place));
  const names = films.map(filmName);
  const lines = films.map(({ tmdbId }, k) => {
    const isUnique = names.indexOf(names[k] as string) === names.lastIndexOf(names[k] as string);
    return `\n  ${names[k]}${isUnique || tmdbId === null ? "" : `, which is tmdb:${tmdbId}`}`;
  });
  const more = lines.length > mostListed ? `\n  and ${lines.length - mostListed} more` : "";
  return lines.slice(0, mostListed).join("") + more;
}
