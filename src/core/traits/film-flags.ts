// Yes or no about a film, as numbers 0 and 1: its genres, its language, where it was made. For models in which numbers meet:
// what a long runtime says of a film is another thing for a comedy.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";

/** Films of the catalogue that must have a genre for it to count. */
const leastFilms = 30;

/** Genres that enough films of a catalogue have, by name. */
export function frequentGenres(catalogue: readonly Film[]): string[] {
  const films = new Map<string, number>();
  for (const { genres } of catalogue) for (const { name } of genres) films.set(name, (films.get(name) ?? 0) + 1);
  return [...films]
    .filter(([, count]) => count >= leastFilms)
    .map(([name]) => name)
    .sort();
}

/** A flag for each of these genres, and for films in English, and from the United States. */
export function filmFlags(genres: readonly string[]): FilmNumber[] {
  return [
    ...genres.map((name) => flag(`genre ${name}`, (film) => film.genres.some((genre) => genre.name === name))),
    flag("in English", ({ originalLanguage }) => originalLanguage === "en"),
    flag("made in the United States", ({ countries }) => countries.some(({ code }) => code === "US")),
  ];
}

const flag = (id: string, holds: (film: Film) => boolean): FilmNumber => ({
  id,
  read: (film) => (holds(film) ? 1 : 0),
});
