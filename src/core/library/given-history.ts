// A person's history as callers of the library write it: a list of plain objects, each read as strictly as a file's entries are.

import { filmFields } from "../imports/entry-fields.ts";
import type { HistoryEvent } from "../imports/history-entry.ts";
import { type MatchedHistory, matchHistory } from "../imports/match-history.ts";
import { readHistoryValue } from "../imports/read-history-json.ts";
import type { OwnItems } from "../recommend/asking/own-items.ts";
import { shownValue } from "../recommend/shown-value.ts";
import type { FilmFinder } from "../search/film-finder.ts";
import type { FilmFields } from "./film-reference.ts";
import { writtenMoment } from "./given-moment.ts";
import type { OwnIds } from "./own-ids.ts";
import { isOnScale, starsOfRating } from "./own-scale.ts";

/** What somebody says of a film: a rating, an event, or both. */
export interface GivenEntry extends FilmFields {
  /** The film, where it is not written beside the rating. */
  readonly film?: FilmFields | undefined;
  /** 0.5 to 5; of own items on the scale on which they were rated. */
  readonly rating?: number | null | undefined;
  readonly event?: HistoryEvent | null | undefined;
  /** A Date, `2024-05-01`, `2024-05-01T20:00:00Z`, or seconds since 1970. */
  readonly at?: string | number | Date | null | undefined;
}

/** Where entries are of somebody's own items. */
export interface OwnEntries {
  readonly items: OwnItems;
  readonly ids: OwnIds;
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws TypeError for anything but a list; InputError for one that is too long */
export function givenHistory(entries: unknown, finder: FilmFinder, own: OwnEntries | null): MatchedHistory {
  if (!Array.isArray(entries)) {
    throw new TypeError(`Cannot read the history: ${shownValue(entries)} was seen; a list of entries was needed`);
  }
  const known = new Map<number, number | string>();
  const written = entries.map((entry: unknown, k) => {
    if (!isFields(entry)) return entry;
    const nested = nestedEntry(entry);
    return own === null ? nested : ownEntry(nested, own, (film) => known.set(k + 1, film));
  });
  const read = readHistoryValue({ version: 1, entries: written }, "history");
  const matched = matchHistory(read.entries, finder, ({ entry }) => known.get(entry) ?? null);
  const unmatched = [...matched.unmatched, ...read.faults].sort((a, b) => a.entry - b.entry);
  return { ...matched, unmatched, notes: [...read.notes, ...matched.notes] };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The film's fields under `film`, as files have them. */
function nestedEntry(entry: Fields): Fields {
  const { film, at, ...others } = defined(entry);
  if (film !== undefined)
    return { ...others, film: isFields(film) ? defined(film) : film, at: writtenMoment(at ?? null) };
  const isOfFilm = (name: string) => name === "id" || (filmFields as readonly string[]).includes(name);
  const pick = (takes: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(others).filter(([name]) => takes(name)));
  return { ...pick((name) => !isOfFilm(name)), film: pick(isOfFilm), at: writtenMoment(at ?? null) };
}

const defined = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The entry with its rating in stars; `tell` gets the item that its id means, or why there is none. */
function ownEntry(entry: Fields, { items, ids }: OwnEntries, tell: (film: number | string) => void): Fields {
  const { film, rating = null } = entry;
  const { stars, why } = ownRating(rating, items.scale);
  const said = { ...entry, ...(why === null ? { rating: stars } : { rating: null, event: "watched" }) };
  if (why !== null) tell(why);
  if (!isFields(film) || film["id"] === undefined) return said;
  const { id, ...others } = film;
  if (why === null) tell(ids.find(id as string) ?? `no item has the id ${shownValue(id)}`);
  const isName = typeof id === "string" && id.trim() !== "";
  const name = (isName ? id : shownValue(id)).slice(0, mostName); // what stands for the title of a film that is known by its id
  return { ...said, film: { ...others, title: name } };
}

const mostName = 100;

/** In stars, or why it is none. Where ratings are stars as they are, whoever reads the entry checks them. */
function ownRating(
  rating: unknown,
  scale: OwnItems["scale"],
): { readonly stars: unknown; readonly why: string | null } {
  if (scale === null || rating === null) return { stars: rating, why: null };
  if (typeof rating === "number" && isOnScale(rating, scale)) return { stars: starsOfRating(rating, scale), why: null };
  const needed = `a number from ${scale[0]} to ${scale[1]} was needed`;
  return { stars: null, why: `the rating ${shownValue(rating)} was seen; ${needed}` };
}
