// Whether a catalogue has a film already: one of its names and the year are the same, whatever the case.
import type { Film } from "../../catalogue/film.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import { releaseYear } from "../../ratings/title-matches.ts";
import type { ServedFilms } from "../films/served-films.ts";

export class KnownTitles {
  readonly #known = new Set<string>();
  #next: FilmIndex;

  constructor(films: ServedFilms) {
    this.#next = films.size;
    for (let index = 0; index < films.size; index++) {
      const { title, otherTitles, year } = films.film(index);
      for (const name of [title, ...otherTitles]) this.#known.add(keyOf(name, year));
    }
  }

  /** @returns the index that the film gets; null where it is known */
  add(film: Film): FilmIndex | null {
    const year = releaseYear(film);
    const names = [film.title, film.originalTitle].map((name) => keyOf(name, year));
    if (names.some((name) => this.#known.has(name))) return null;
    for (const name of names) this.#known.add(name);
    return this.#next++;
  }
}

const keyOf = (name: string, year: number | null) => `${name.trim().normalize("NFC").toLowerCase()} (${year ?? "?"})`;
