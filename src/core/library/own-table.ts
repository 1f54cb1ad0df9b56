// Somebody's items and events as what models learn from: a table of stars, one column an item, and the traits of the items.
import { InputError } from "../errors/input-error.ts";
import type { Ratings } from "../ratings/ratings.ts";
import type { SparseRows } from "../ratings/sparse-rows.ts";
import type { OwnItems } from "../recommend/asking/own-items.ts";
import type { FilmFacts } from "../recommend/films/film-facts.ts";
import { type ServedFilms, servedFilms } from "../recommend/films/served-films.ts";
import { TraitNumbers } from "../recommend/likeness/trait-numbers.ts";
import { sparseOnes } from "../traits/sparse-ones.ts";
import type { FitData, FitItem } from "./fit-data.ts";
import { checkList, GivenFields } from "./given-fields.ts";
import { isOnScale, type OwnScale, scaleOfRatings, starsOfRating } from "./own-scale.ts";
import { type CountedEvent, type ReadEvents, readEvents } from "./read-events.ts";
import { type ReadItems, readItems } from "./read-items.ts";

export interface OwnTable {
  readonly ratings: Ratings;
  /** Undefined where nothing is known of the items that two of them share. */
  readonly traits: SparseRows | undefined;
  readonly films: ServedFilms;
  readonly own: OwnItems;
  /** The same without events that have no rating; null where nobody gave a number. */
  readonly rated: Ratings | null;
}

/** Stars of an event without a rating: a like. */
export const likedStars = 4;
/** Items that must have a trait for it to tell anything of them. */
const leastItems = 2;
const cannot = "Cannot fit";

/** @throws InputError for data at fault, or none; RangeError for a scale that is none */
export function ownTable(data: FitData, stated: OwnScale | undefined): OwnTable {
  new GivenFields(["items", "events"]).check(data, "data");
  const { items, events } = data;
  if (items !== undefined) checkList(items, "items");
  checkList(events, "events");
  const read = readItems(items ?? itemsOf(events));
  const said = readEvents(events, read.places);
  if (said.people.size === 0) {
    const seen = events.length === 0 ? "no event" : `${events.length} events, none of an item among the items,`;
    throw new InputError(cannot, `${seen} was seen; one at least was needed`);
  }
  const scale = scaleOfRatings(givenRatings(said), stated);
  if (stated !== undefined) checkOnScale(said, stated);
  const ratings = tableOf(read, said, scale);
  const isRated = !givenRatings(said).next().done;
  const films = servedFilms(withOpinions(read, said, scale));
  return {
    ratings,
    traits: traitsOf(films),
    films,
    own: { ids: read.ids, scale, notes: notesOf(said, scale) },
    rated: isRated ? tableOf(read, said, scale, ({ rating }) => rating !== null) : null,
  };
}

function itemsOf(events: FitData["events"]): FitItem[] {
  const ids = new Map(events.flatMap((event) => (event?.item === undefined ? [] : [[String(event.item), event.item]])));
  return [...ids.values()].map((id) => ({ id }));
}

function* givenRatings({ people }: ReadEvents): Generator<number> {
  for (const own of people.values()) for (const { rating } of own.values()) if (rating !== null) yield rating;
}

function checkOnScale(said: ReadEvents, scale: OwnScale): void {
  for (const rating of givenRatings(said)) {
    if (isOnScale(rating, scale)) continue;
    throw new InputError(cannot, `a rating ${rating} was seen; one from ${scale[0]} to ${scale[1]} was needed`);
  }
}

const starsOf = ({ rating }: CountedEvent, scale: OwnScale | null) =>
  rating === null ? likedStars : starsOfRating(rating, scale);

function tableOf(
  { ids }: ReadItems,
  { people }: ReadEvents,
  scale: OwnScale | null,
  isTaken: (event: CountedEvent) => boolean = () => true,
): Ratings {
  const rows = [...people.values()].map((own) =>
    [...own].filter(([, event]) => isTaken(event)).sort(([a], [b]) => a - b),
  );
  const indptr = new Uint32Array(rows.length + 1);
  for (const [user, row] of rows.entries()) indptr[user + 1] = indptr[user]! + row.length;
  const all = rows.flat();
  const times = Float64Array.from(all, ([, { at }]) => at);
  return {
    users: [...people.keys()],
    items: ids.map(String),
    indptr,
    indices: Uint32Array.from(all, ([item]) => item),
    data: Float32Array.from(all, ([, event]) => starsOf(event, scale)),
    ...(times.some((time) => !Number.isNaN(time)) && { times }),
  };
}

/** How many did anything with an item, and what those gave it who gave a number. */
function withOpinions({ facts }: ReadItems, { people }: ReadEvents, scale: OwnScale | null): FilmFacts[] {
  const [counts, rated, sums] = [
    new Uint32Array(facts.length),
    new Uint32Array(facts.length),
    new Float64Array(facts.length),
  ];
  for (const own of people.values()) {
    for (const [item, event] of own) {
      counts[item]!++;
      if (event.rating === null) continue;
      rated[item]!++;
      sums[item]! += starsOf(event, scale);
    }
  }
  return facts.map((own, item) => {
    const mean = rated[item] === 0 ? null : sums[item]! / rated[item]!;
    return { ...own, ratings: { count: counts[item]!, mean } };
  });
}

function traitsOf(films: ServedFilms): SparseRows | undefined {
  const { indptr, indices } = new TraitNumbers(films);
  const having = new Map<number, number>();
  for (const trait of indices) having.set(trait, (having.get(trait) ?? 0) + 1);
  const shared = [...having].filter(([, count]) => count >= leastItems).map(([trait]) => trait);
  if (shared.length === 0) return undefined;
  const column = new Map(shared.sort((a, b) => a - b).map((trait, k) => [trait, k]));
  const rows = Array.from({ length: films.size }, (_, film) =>
    [...indices.subarray(indptr[film], indptr[film + 1])].flatMap((trait) => column.get(trait) ?? []),
  );
  return sparseOnes(rows, shared.length);
}

function notesOf({ unknown }: ReadEvents, scale: OwnScale | null): string[] {
  const notes: string[] = [];
  if (scale !== null) notes.push(`Ratings from ${scale[0]} to ${scale[1]} were taken as stars from 0.5 to 5.`);
  if (unknown.count > 0) {
    const events = unknown.count === 1 ? "1 event was" : `${unknown.count} events were`;
    const ids = unknown.examples.join(", ");
    notes.push(`${events} left out, as no item has the id: ${ids}${unknown.hasMore ? ", ..." : ""}.`);
  }
  return notes;
}
