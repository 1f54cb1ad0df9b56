// A history with something changed: what if this were rated otherwise, had never been seen, were turned down?
import type { EventFilms } from "../../imports/settle-entries.ts";
import { filmName } from "../../search/film-name.ts";
import type { ServedFilms } from "../films/served-films.ts";
import type { Person } from "./person.ts";

/** Films by index; each in one of the three at most. All may be left out. */
export interface HistoryChange {
  /** What was not rated, or otherwise. From .5 to 5 stars. */
  readonly rate?: readonly { readonly film: number; readonly rating: number }[] | undefined;
  /** As if nothing had been said of it. */
  readonly remove?: readonly number[] | undefined;
  /** Turned down, whatever was said of it before. */
  readonly dismiss?: readonly number[] | undefined;
}

const cannot = "Cannot change a history";
const leastStars = 0.5;
const mostStars = 5;

/** @throws RangeError for an index that no film has, a rating off the scale, or a film that is changed twice */
export function changePerson(films: ServedFilms, person: Person, change: HistoryChange): Person {
  const { rate = [], remove = [], dismiss = [] } = change;
  const nameOf = (film: number) => filmName(films.film(film));
  const changed = new Set<number>();
  for (const film of [...rate.map((each) => each.film), ...remove, ...dismiss]) {
    films.check(film);
    if (changed.has(film))
      throw new RangeError(`${cannot}: ${nameOf(film)} is changed twice; one change each was needed`);
    changed.add(film);
  }
  for (const { film, rating } of rate) {
    if (rating >= leastStars && rating <= mostStars) continue;
    const needed = `stars from ${leastStars} to ${mostStars} were needed`;
    throw new RangeError(`${cannot}: ${nameOf(film)} has the rating ${rating}; ${needed}`);
  }
  const { history, events } = person;
  const { times } = history;
  const rated = [
    ...Array.from(history.items, (film, k) => ({ film, rating: history.ratings[k]!, time: times?.[k] ?? Number.NaN })),
  ].filter(({ film }) => !changed.has(film));
  const timeOf = new Map(Array.from(history.items, (film, k) => [film, times?.[k] ?? Number.NaN]));
  for (const { film, rating } of rate) rated.push({ film, rating, time: timeOf.get(film) ?? Number.NaN }); // as if then
  rated.sort((a, b) => a.film - b.film);
  return {
    history: {
      items: Uint32Array.from(rated, ({ film }) => film),
      ratings: Float32Array.from(rated, ({ rating }) => rating),
      ...(times && { times: Float64Array.from(rated, ({ time }) => time) }),
    },
    events: {
      watched: eventFilms(events.watched, changed, []),
      watchlisted: eventFilms(events.watchlisted, changed, []),
      dismissed: eventFilms(events.dismissed, changed, dismiss),
    },
  };
}

function eventFilms({ items, times }: EventFilms, without: ReadonlySet<number>, added: readonly number[]): EventFilms {
  const kept = Array.from(items, (film, k) => ({ film, time: times[k]! })).filter(({ film }) => !without.has(film));
  const all = [...kept, ...added.map((film) => ({ film, time: Number.NaN }))].sort((a, b) => a.film - b.film);
  return { items: Uint32Array.from(all, ({ film }) => film), times: Float64Array.from(all, ({ time }) => time) };
}
