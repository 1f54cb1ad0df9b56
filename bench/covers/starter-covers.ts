// The films of the starter catalogue as covers want them.
import type { StarterFilm } from "../../src/core/starter/starter-film.ts";
import { shownName } from "../../src/core/starter/starter-film.ts";
import { readStarterFilms } from "../../src/core/starter/starter-films.ts";
import type { CoverFilm } from "../../src/web/covers/cover-film.ts";

export function starterCovers(): CoverFilm[] {
  return readStarterFilms().map(coverFilm);
}

/** Sixty that most people know, from all decades and genres. */
export function sixtyCovers(): CoverFilm[] {
  const known = readStarterFilms().filter(({ fame }) => fame >= 4);
  const step = known.length / 60;
  return Array.from({ length: 60 }, (_, k) => coverFilm(known[Math.floor(k * step)] as StarterFilm));
}

function coverFilm({ tmdb, id, title, year, directors, genres }: StarterFilm): CoverFilm {
  return { id: tmdb ?? -id, title, year, director: directors.map(shownName).join(", "), genres };
}
