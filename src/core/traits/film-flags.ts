// Yes or no about a film, as numbers 0 and 1: its genres, its language, where it was made. For models in which numbers meet:
// what a long runtime says of a film is another thing for a comedy.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";

/** Films of the catalogue that must have a genre for it to count. */
const leastFilms = 30;

/** A flag for each genre that enough films have, and for films in English, and from the United States. */
export function filmFlags(catalogue: readonly Film[]): FilmNumber[] {
  const films = new Map<string, number>();
  for (const { genres } of catalogue) for (const { name } of genres) films.set(name, (films.get(name) ?? 0) + 1);
  const names = [...films].filter(([, count]) => count >= leastFilms).map(([name]) => name);
  return [
    ...names.sort().map((name) => flag(`genre ${name}`, ({ genres }) => genres.some((genre) => genre.name === name))),
    flag("in English", ({ originalLanguage }) => originalLanguage === "en"),
    flag("made in the United States", ({ countries }) => countries.some(({ code }) => code === "US")),
  ];
}

const flag = (id: string, holds: (film: Film) => boolean): FilmNumber => ({
  id,
  read: (film) => (holds(film) ? 1 : 0),
});
