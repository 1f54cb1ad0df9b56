// How a film is called in a sentence or a list.
import { type DirectoryFilm, idKinds } from "./film-directory.ts";
import { idOf } from "./film-ids.ts";

/** "Heat (1995)", "Heat" where no year is known, "a film without a title (2027)". */
export function filmName({ title, year }: { readonly title: string; readonly year: number | null }): string {
  const name = title === "" ? "a film without a title" : title.replaceAll(/\p{Cc}+/gu, " ");
  return year === null ? name : `${name} (${year})`;
}

/** Of each film of a list an id as it can be typed, "tmdb:949", where another one of the list has its name; else null. */
export function idsThatTell(films: readonly DirectoryFilm[]): (string | null)[] {
  const names = films.map(filmName);
  return films.map((film, k) => {
    const namesakes = films.filter((_, other) => other !== k && names[other] === names[k]);
    if (namesakes.length === 0) return null;
    const known = idKinds.filter((kind) => idOf(film, kind) !== null);
    const kind = known.find((each) => namesakes.every((other) => idOf(other, each) !== idOf(film, each))) ?? known[0];
    return kind === undefined ? null : `${kind}:${idOf(film, kind)}`;
  });
}
