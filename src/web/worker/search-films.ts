// Films by what is being typed: whole titles and beginnings of words as they come, then those that a typo may have been meant for.
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { findFilm } from "../../core/search/find-film.ts";
import { foldTitle } from "../../core/search/fold-title.ts";
import type { FoundFilms } from "../protocol/questions.ts";
import { beginsNearly, leastTyped } from "./begins-nearly.ts";
import { cardOf } from "./cards.ts";

const folded = new WeakMap<ServedFilms, readonly string[]>();

export function searchFilms(films: ServedFilms, text: string, n: number): FoundFilms {
  const typed = foldTitle(text).whole.trim();
  if (typed === "") return { films: [], isNear: false };
  const begun = beginning(films, typed);
  const near = begun.length < n ? [...meant(films, text), ...nearly(films, typed)] : [];
  const found = [...new Set([...begun, ...near])].slice(0, n);
  return { films: found.map((film) => cardOf(films, film)), isNear: begun.length === 0 };
}

/** Films with a title that has the text at the beginning, or where a word begins; those that most people know first. */
function beginning(films: ServedFilms, typed: string): number[] {
  const found: Found[] = [];
  foldedTitles(films).forEach((title, film) => {
    const place = title === typed ? 0 : title.startsWith(typed) ? 1 : title.includes(` ${typed}`) ? 2 : 3;
    if (place < 3) found.push({ film, place });
  });
  return knownFirst(films, found);
}

/** What the whole text may mean: an id, another title of a film, a title but for a typo or two. */
function meant(films: ServedFilms, text: string): readonly number[] {
  const meaning = findFilm(films.finder, text);
  return meaning.kind === "one" ? [meaning.film] : meaning.kind === "several" ? meaning.films : meaning.near;
}

/** Beginnings that are a typo away. */
function nearly(films: ServedFilms, typed: string): number[] {
  if (typed.length < leastTyped) return [];
  const found: Found[] = [];
  const isNear = beginsNearly(typed);
  foldedTitles(films).forEach((title, film) => {
    if (isNear(title)) found.push({ film, place: 0 });
  });
  return knownFirst(films, found);
}

interface Found {
  readonly film: number;
  /** 0 for a title that is the text, more for one that only holds it. */
  readonly place: number;
}

function knownFirst(films: ServedFilms, found: Found[]): number[] {
  const { ratings } = films.columns;
  const known = ({ film, place }: Found) => Math.log1p(ratings[film]!) - place * 1.5;
  return found.sort((a, b) => known(b) - known(a) || a.film - b.film).map(({ film }) => film);
}

function foldedTitles(films: ServedFilms): readonly string[] {
  let titles = folded.get(films);
  if (titles === undefined) {
    titles = Array.from({ length: films.size }, (_, film) => foldTitle(films.title(film)).whole);
    folded.set(films, titles);
  }
  return titles;
}
