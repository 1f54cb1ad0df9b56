// The films of the starter catalogue as covers want them.
import type { StarterFilm } from "../../src/core/starter/starter-film.ts";
import { shownName } from "../../src/core/starter/starter-film.ts";
import { readStarterFilms } from "../../src/core/starter/starter-films.ts";
import type { CoverFilm } from "../../src/web/covers/cover-film.ts";
import { keepApart } from "../../src/web/covers/looks-alike.ts";

export function starterCovers(): CoverFilm[] {
  return readStarterFilms().map(coverFilm);
}

/** How many of the sixty stand in a row. */
export const sheetColumns = 10;

/** Sixty that most people know, from all decades and genres, in a grid where two of a kind are kept apart. */
export function sixtyCovers(): CoverFilm[] {
  const known = readStarterFilms().filter(({ fame }) => fame >= 4);
  const taken = 66; // a few more, as the last places of a grid have nothing left to choose from
  const films = Array.from({ length: taken }, (_, k) =>
    coverFilm(known[Math.floor((k * known.length) / taken)] as StarterFilm),
  );
  return keepApart(films, sheetColumns).slice(0, 60);
}

function coverFilm({ tmdb, id, title, year, directors, genres }: StarterFilm): CoverFilm {
  return { id: tmdb ?? -id, title, year, director: directors.map(shownName).join(", "), genres };
}
