// All films of the starter catalogue, by decade and within it in the order of films/.
import { filmsOfThe1920s } from "./films/of-the-1920s.ts";
import { filmsOfThe1930s } from "./films/of-the-1930s.ts";
import { filmsOfThe1940s } from "./films/of-the-1940s.ts";
import { filmsOfThe1950s } from "./films/of-the-1950s.ts";
import { filmsOfThe1960s } from "./films/of-the-1960s.ts";
import { filmsOfThe1970s } from "./films/of-the-1970s.ts";
import { filmsOfThe1980s } from "./films/of-the-1980s.ts";
import { filmsOfThe1990s } from "./films/of-the-1990s.ts";
import { filmsOfThe2000s } from "./films/of-the-2000s.ts";
import { filmsOfThe2010s } from "./films/of-the-2010s.ts";
import { readFilmText } from "./read-film-text.ts";
import type { StarterFilm } from "./starter-film.ts";

/** The texts by the decade they hold. */
const decades: Readonly<Record<string, string>> = {
  "1920s": filmsOfThe1920s,
  "1930s": filmsOfThe1930s,
  "1940s": filmsOfThe1940s,
  "1950s": filmsOfThe1950s,
  "1960s": filmsOfThe1960s,
  "1970s": filmsOfThe1970s,
  "1980s": filmsOfThe1980s,
  "1990s": filmsOfThe1990s,
  "2000s": filmsOfThe2000s,
  "2010s": filmsOfThe2010s,
};

/** Reads the catalogue: 266 films in a millisecond or two. */
export function readStarterFilms(): StarterFilm[] {
  const facts = Object.entries(decades).flatMap(([decade, text]) => readFilmText(text, `films of the ${decade}`));
  return facts.map((film, k) => ({ id: k + 1, ...film }));
}

/** "1970s". */
export function decadeOf({ year }: { readonly year: number }): string {
  return `${10 * Math.floor(year / 10)}s`;
}
