// How a film is called in a sentence or a list.
import { type DirectoryFilm, idKinds } from "./film-directory.ts";

/** "Heat (1995)", "Heat" where no year is known, "a film without a title (2027)". */
export function filmName({ title, year }: { readonly title: string; readonly year: number | null }): string {
  const name = title === "" ? "a film without a title" : title.replaceAll(/\p{Cc}+/gu, " ");
  return year === null ? name : `${name} (${year})`;
}

/** Of each film of a list its id as it can be typed, "tmdb:949", where another one of the list has its name; else null. */
export function idsThatTell(films: readonly DirectoryFilm[]): (string | null)[] {
  const names = films.map(filmName);
  return films.map((film, k) => {
    const isUnique = names.indexOf(names[k] as string) === names.lastIndexOf(names[k] as string);
    const kind = idKinds.find((each) => (film[each] ?? null) !== null);
    return isUnique || kind === undefined ? null : `${kind}:${film[kind]}`;
  });
}
