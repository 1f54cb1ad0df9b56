// Ids of films in the form in which they are compared. Of IMDb's that is "tt" and at least seven digits: exports and MovieLens
// write 113277, 0113277 or tt0113277 for the same.
import type { FilmIds, IdKind } from "./film-directory.ts";

/** `tt0113277`, however it was written; null for what is no id. */
export function imdbId(written: string | number): string | null {
  const digits = /^\s*(?:tt)?0*([1-9]\d{0,9})\s*$/i.exec(String(written))?.[1];
  return digits === undefined ? null : `tt${digits.padStart(7, "0")}`;
}

/** A film's id of a kind; null where it has none. */
export function idOf(film: FilmIds, kind: IdKind): number | string | null {
  const id = film[kind] ?? null;
  return kind === "imdb" && id !== null ? imdbId(id) : id;
}
