// Which film of a recommender somebody means who writes it into a call: a title, an id, a film of an answer.
import { InputError } from "../errors/input-error.ts";
import { type EntryField, filmFields, misspeltField } from "../imports/entry-fields.ts";
import type { EntryFilm } from "../imports/history-entry.ts";
import { EntryMatcher } from "../imports/match-entry.ts";
import { MatchRemarks } from "../imports/match-notes.ts";
import { isEntry, readEntry } from "../imports/read-entry.ts";
import type { ItemId } from "../recommend/asking/own-items.ts";
import { shownValue } from "../recommend/shown-value.ts";
import type { FilmFinder } from "../search/film-finder.ts";
import { filmName } from "../search/film-name.ts";
import { findFilm } from "../search/find-film.ts";
import type { OwnIds } from "./own-ids.ts";

/** A film as callers name it: some of these, null where it is not known. The `film` of an answer is one. */
export interface FilmFields {
  readonly tmdb?: number | null | undefined;
  /** `tt0113277`. */
  readonly imdb?: string | null | undefined;
  readonly movielens?: number | null | undefined;
  readonly title?: string | null | undefined;
  readonly year?: number | null | undefined;
  /** Of somebody's own items. */
  readonly id?: ItemId | undefined;
}

/** Or typed: "Heat", "heat 1995", "Heat (1995)", "tmdb:949", the id of an own item. */
export type FilmReference = string | FilmFields;

const cannot = "Cannot find the film";

/**
 * The film's index.
 *
 * @throws InputError where no film is meant, or several, naming those that may be; TypeError for what names no film
 */
export function filmIndex(reference: FilmReference, finder: FilmFinder, ids: OwnIds | null): number {
  if (typeof reference === "string") return ids?.find(reference) ?? typed(reference, finder);
  if (typeof reference !== "object" || reference === null) {
    throw new TypeError(`${cannot}: ${shownValue(reference)} was seen; a title, an id or a film was needed`);
  }
  if (ids !== null && reference.id !== undefined) {
    const found = ids.find(reference.id);
    if (found !== null) return found;
    throw new InputError(cannot, `no item has the id ${shownValue(reference.id)}; one that was learnt was needed`);
  }
  const found = new EntryMatcher(finder, new MatchRemarks()).match(readFilm(reference), { entry: 1 });
  if (typeof found === "number") return found;
  throw new InputError(cannot, found.includes(";") ? found : `${found}; another title or id was needed`);
}

function typed(text: string, finder: FilmFinder): number {
  const meaning = findFilm(finder, text);
  if (meaning.kind === "one") return meaning.film;
  const names = (films: readonly number[]) =>
    films
      .slice(0, 5)
      .map((film) => filmName(finder.film(film)))
      .join(", ");
  if (meaning.kind === "several") {
    throw new InputError(cannot, `${shownValue(text)} is several: ${names(meaning.films)}; a year or an id was needed`);
  }
  const needed = meaning.near.length === 0 ? "another title or an id was needed" : `was ${names(meaning.near)} meant?`;
  throw new InputError(cannot, `no film is called ${shownValue(text)}; ${needed}`);
}

/** Checked as an entry of a history is: a field that is misspelt would be passed over, and another film be meant. */
function readFilm(reference: FilmFields): EntryFilm {
  for (const field of Object.keys(reference)) {
    const meant = (filmFields as readonly string[]).includes(field) ? null : misspeltField(field, filmFields);
    if (meant !== null) throw new InputError(cannot, `the field ${shownValue(field)} was seen; was ${meant} meant?`);
  }
  const given = filmFields.map((field) => [field, reference[field] ?? null] as const);
  const values = new Map<EntryField, unknown>(given.filter(([, value]) => value !== null && value !== ""));
  values.set("event", "watched"); // an entry has to say something
  const read = readEntry(values, { entry: 1 }, (field) => field);
  if (isEntry(read)) return read.film;
  throw new InputError(cannot, read.why);
}
