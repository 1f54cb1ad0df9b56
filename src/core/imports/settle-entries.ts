// From what a person says in many entries to what counts of each film: one rating, or that it was watched, or the later of
// watchlisted and dismissed. Every film ends in one place only, as none may weigh twice.
import type { History } from "../ratings/history.ts";
import { isEarlier } from "../ratings/sort-rows.ts";
import { describePlace, type HistoryEvent, type PlacedEntry } from "./history-entry.ts";
import type { MatchRemarks } from "./match-notes.ts";

/** Films of one event, side by side. */
export interface EventFilms {
  /** Film indices, ascending, none twice. */
  readonly items: Uint32Array;
  /** Seconds since 1970, beside `items`; NaN where unknown. */
  readonly times: Float64Array;
}

/** What a person said of films without rating them; no film is in two of them, and none that is rated in any. */
export type EventsOfHistory = Readonly<Record<HistoryEvent, EventFilms>>;

export interface SettledHistory {
  /** Films that were rated. `times` is left out where no rating has one. */
  readonly history: History;
  readonly events: EventsOfHistory;
}

/** An entry and the film that it means. */
export interface MatchedEntry {
  readonly film: number;
  readonly entry: PlacedEntry;
}

/** The entries of one film that count. */
interface FilmEntries {
  rated: PlacedEntry | null;
  watched: PlacedEntry | null;
  /** Watchlisted or dismissed. */
  listed: PlacedEntry | null;
}

/**
 * What counts. A later entry counts before an earlier one, one with a time before one without, else the later in the order given.
 *
 * @param nameOf a film as notes call it
 */
export function settleEntries(
  matched: readonly MatchedEntry[],
  nameOf: (film: number) => string,
  remarks: MatchRemarks,
): SettledHistory {
  const byFilm = new Map<number, FilmEntries>();
  for (const { film, entry } of matched) {
    const said = byFilm.get(film) ?? { rated: null, watched: null, listed: null };
    byFilm.set(film, said);
    take(said, entry, () => nameOf(film), remarks);
  }
  const ascending = [...byFilm].sort(([a], [b]) => a - b);
  const rated: MatchedEntry[] = [];
  const events: Record<HistoryEvent, MatchedEntry[]> = { watched: [], watchlisted: [], dismissed: [] };
  for (const [film, { rated: rating, watched, listed }] of ascending) {
    const seen = rating ?? watched;
    if (seen !== null && listed !== null) remarks.add("seen", () => nameOf(film));
    if (rating !== null) rated.push({ film, entry: rating });
    else if (watched !== null) events.watched.push({ film, entry: watched });
    else if (listed !== null) events[listed.event as HistoryEvent].push({ film, entry: listed });
  }
  const { watched, watchlisted, dismissed } = events;
  return {
    history: historyOf(rated),
    events: { watched: filmsOf(watched), watchlisted: filmsOf(watchlisted), dismissed: filmsOf(dismissed) },
  };
}

function take(said: FilmEntries, entry: PlacedEntry, name: () => string, remarks: MatchRemarks): void {
  if (entry.rating !== null) {
    const [counts, other] = later(said.rated, entry);
    if (other !== null && other.rating !== counts.rating) {
      remarks.add(
        "rating",
        () => `${name()} ${counts.rating} (${describePlace(counts)}), not ${other.rating} (${describePlace(other)})`,
      );
    }
    said.rated = counts;
  }
  if (entry.event === "watched") [said.watched] = later(said.watched, entry);
  else if (entry.event !== null) {
    const [counts, other] = later(said.listed, entry);
    if (other !== null && other.event !== counts.event) {
      remarks.add("event", () => `${name()} ${counts.event} (${describePlace(counts)})`);
    }
    said.listed = counts;
  }
}

/** Which of two entries counts, and which does not; `entry` stands behind `before`. */
function later(before: PlacedEntry | null, entry: PlacedEntry): [counts: PlacedEntry, other: PlacedEntry | null] {
  if (before === null) return [entry, null];
  return isEarlier(timeOf(entry), timeOf(before)) ? [before, entry] : [entry, before];
}

function timeOf({ at }: PlacedEntry): number {
  return at ?? Number.NaN;
}

function historyOf(rated: readonly MatchedEntry[]): History {
  const { items, times } = filmsOf(rated);
  const ratings = Float32Array.from(rated, ({ entry }) => entry.rating as number);
  return times.every(Number.isNaN) ? { items, ratings } : { items, ratings, times };
}

function filmsOf(entries: readonly MatchedEntry[]): EventFilms {
  return {
    items: Uint32Array.from(entries, ({ film }) => film),
    times: Float64Array.from(entries, ({ entry }) => timeOf(entry)),
  };
}
