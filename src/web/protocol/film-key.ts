// A film's name in addresses: an id that outlives the model, else the title. "tmdb-949", "movielens-6", "title-heat--1995".
import type { EntryFilm } from "../../core/imports/history-entry.ts";
import type { FilmIds } from "../../core/search/film-directory.ts";

interface KeyedFilm extends FilmIds {
  readonly title: string;
  readonly year: number | null;
}

export function filmKey({ tmdb, imdb, movielens, title, year }: KeyedFilm): string {
  if (tmdb) return `tmdb-${tmdb}`;
  if (movielens) return `movielens-${movielens}`;
  if (imdb) return `imdb-${imdb}`;
  return `title-${encodeURIComponent(title)}${year === null ? "" : `--${year}`}`;
}

/** The film that a key means; null for what is no key. */
export function keyedFilm(key: string): EntryFilm | null {
  const number = /^(tmdb|movielens)-([1-9]\d{0,9})$/.exec(key);
  if (number !== null) return { [number[1]!]: Number(number[2]) };
  const imdb = /^imdb-(tt\d{5,10})$/.exec(key);
  if (imdb !== null) return { imdb: imdb[1]! };
  const titled = /^title-(.+?)(?:--(\d{4}))?$/.exec(key);
  if (titled === null) return null;
  const title = decoded(titled[1]!);
  if (title === null) return null;
  return titled[2] === undefined ? { title } : { title, year: Number(titled[2]) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a broken escape: no address of ours
  }
}
