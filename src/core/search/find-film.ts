// The film that a person means by what is typed: a title, a title with its year, or an id. A typo is forgiven where only one film
// comes into question; several films are told and never one picked among them.
import { type IdKind, idKinds } from "./film-directory.ts";
import type { FilmFinder } from "./film-finder.ts";
import { imdbId } from "./film-ids.ts";
import { matchTitle, type TitleMeaning } from "./match-title.ts";

/** An id that was typed. */
export interface TypedId {
  readonly kind: IdKind;
  readonly id: number | string;
}

/** A longer text is no title. */
const mostCharacters = 400;
/** So many are told that may have been meant; of those that hold the words so many come before the others. */
const mostNear = 5;
const mostHolding = 3;

/**
 * What was typed means.
 *
 * @param text "heat", "Heat (1995)", "heat 1995", "tmdb:949", "imdb:tt0113277", "tt0113277" or "movielens:6"
 */
export function findFilm(finder: FilmFinder, text: string): TitleMeaning {
  if (text.length > mostCharacters) return { kind: "none", near: [] };
  const typed = typedId(text);
  if (typed === null) return found(finder, text);
  const [film, ...others] = finder.withId(typed.kind, typed.id);
  if (film === undefined) return { kind: "none", near: [] };
  return others.length === 0 ? { kind: "one", film, isNear: false } : { kind: "several", films: [film, ...others] };
}

/** The id that a text is; null for a text that is a title. */
export function typedId(text: string): TypedId | null {
  const trimmed = text.trim();
  const alone = /^tt\d{5,10}$/i.test(trimmed) ? imdbId(trimmed) : null;
  if (alone !== null) return { kind: "imdb", id: alone };
  const [, name, digits] = /^(tmdb|imdb|movielens):\s?((?:tt)?\d{1,15})$/i.exec(trimmed) ?? [];
  const kind = idKinds.find((each) => each === name?.toLowerCase());
  if (kind === undefined || digits === undefined) return null;
  const id = kind === "imdb" ? imdbId(digits) : Number(digits);
  return id === null || Number.isNaN(id) ? null : { kind, id };
}

/** By the title; where no film is meant, those that hold the words come into question beside those that are a typo away. */
function found(finder: FilmFinder, text: string): TitleMeaning {
  const meaning = matchTitle(finder, text, null, "checked");
  if (meaning.kind !== "none") return meaning;
  const { holding } = finder.titles.find(text);
  const near = new Set([...holding.slice(0, mostHolding), ...meaning.near, ...holding]);
  return { kind: "none", near: [...near].slice(0, mostNear) };
}
