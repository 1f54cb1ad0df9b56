// Films by what is being typed: whole titles and beginnings of words as they come, and where nothing fits, a typo is forgiven.
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { findFilm } from "../../core/search/find-film.ts";
import { foldTitle } from "../../core/search/fold-title.ts";
import type { FoundFilms } from "../protocol/questions.ts";
import { cardOf } from "./cards.ts";

const folded = new WeakMap<ServedFilms, readonly string[]>();

export function searchFilms(films: ServedFilms, text: string, n: number): FoundFilms {
  const typed = foldTitle(text).whole.trim();
  if (typed === "") return { films: [], isNear: false };
  const begun = beginning(films, typed, n);
  if (begun.length > 0) return { films: begun.map((film) => cardOf(films, film)), isNear: false };
  const meaning = findFilm(films.finder, text);
  const near = meaning.kind === "one" ? [meaning.film] : meaning.kind === "several" ? meaning.films : meaning.near;
  return { films: near.slice(0, n).map((film) => cardOf(films, film)), isNear: true };
}

/** Films with a title that has the text at the beginning, or where a word begins; those that most people know first. */
function beginning(films: ServedFilms, typed: string, n: number): number[] {
  let titles = folded.get(films);
  if (titles === undefined) {
    titles = Array.from({ length: films.size }, (_, film) => foldTitle(films.title(film)).whole);
    folded.set(films, titles);
  }
  const { ratings } = films.columns;
  const found: { readonly film: number; readonly place: number }[] = [];
  titles.forEach((title, film) => {
    const place = title === typed ? 0 : title.startsWith(typed) ? 1 : title.includes(` ${typed}`) ? 2 : 3;
    if (place < 3) found.push({ film, place });
  });
  const known = ({ film, place }: { film: number; place: number }) => Math.log1p(ratings[film]!) - place * 1.5;
  return found
    .sort((a, b) => known(b) - known(a) || a.film - b.film)
    .slice(0, n)
    .map(({ film }) => film);
}
