// What people did as one rating a person and item: the latest, or a like where nobody gave a number.
import { describeSeen } from "../catalogue/field-fault.ts";
import { InputError } from "../errors/input-error.ts";
import { momentSeconds } from "../ratings/parse/time-bytes.ts";
import { isEarlier } from "../ratings/sort-rows.ts";
import type { FitEvent } from "./fit-data.ts";
import { GivenFields } from "./given-fields.ts";
import { writtenMoment } from "./given-moment.ts";
import { checkedId } from "./read-items.ts";

/** What counts of a person and an item. */
export interface CountedEvent {
  /** On the owner's scale; null where none was given. */
  readonly rating: number | null;
  /** Seconds since 1970; NaN where unknown. */
  readonly at: number;
}

export interface ReadEvents {
  /** By the person, in the order in which they first occur; then by the item's place. */
  readonly people: ReadonlyMap<string, ReadonlyMap<number, CountedEvent>>;
  /** Events of items that are not among the items, and the first few of their ids. */
  readonly unknown: { readonly count: number; readonly examples: readonly string[]; readonly hasMore: boolean };
}

const cannot = "Cannot fit";
const mostExamples = 5;
/** Whatever is larger is no rating, and would leave nothing between the others. */
const mostRating = 1e9;

/**
 * @param places of items by the text of their ids
 * @throws InputError for an event without a person or an item, a rating that is no number, a moment that is none
 */
export function readEvents(events: readonly FitEvent[], places: ReadonlyMap<string, number>): ReadEvents {
  const people = new Map<string, Map<number, CountedEvent>>();
  let count = 0;
  const unknown = new Set<string>();
  const fields = new GivenFields(["user", "item", "rating", "at"]);
  for (const [k, event] of events.entries()) {
    const name = `events[${k}]`;
    fields.check(event, name);
    const [user, item] = [checkedId(event.user, `${name}.user`), checkedId(event.item, `${name}.item`)];
    const counted = { rating: ratingOf(event.rating, name), at: secondsOf(event.at, name) };
    const place = places.get(item);
    if (place === undefined) {
      count++;
      unknown.add(item);
      continue;
    }
    const own = people.get(user) ?? new Map<number, CountedEvent>();
    people.set(user, own);
    const before = own.get(place);
    if (before === undefined || counts(counted, before)) own.set(place, counted);
  }
  const examples = [...unknown].slice(0, mostExamples);
  return { people, unknown: { count, examples, hasMore: unknown.size > mostExamples } };
}

/** A rating says more than that something happened; of two of a kind the later one counts, of equally late ones the last. */
function counts(event: CountedEvent, before: CountedEvent): boolean {
  if ((event.rating === null) !== (before.rating === null)) return event.rating !== null;
  return !isEarlier(event.at, before.at);
}

function ratingOf(rating: unknown, name: string): number | null {
  if (rating === undefined || rating === null) return null;
  if (typeof rating === "number" && Math.abs(rating) <= mostRating) return rating;
  const needed = `a number of at most ${mostRating.toLocaleString("en-US")}`;
  throw new InputError(cannot, `${name}.rating: ${describeSeen(rating)} was seen; ${needed} was needed`);
}

function secondsOf(at: unknown, name: string): number {
  if (at === undefined || at === null) return Number.NaN;
  const written = writtenMoment(at);
  const seconds = typeof written === "string" ? momentSeconds(written) : Number.NaN;
  if (!Number.isNaN(seconds)) return seconds;
  const needed = "a Date, a day such as 2024-05-01, a moment, or seconds since 1970";
  throw new InputError(cannot, `${name}.at: ${describeSeen(written)} was seen; ${needed} was needed`);
}
