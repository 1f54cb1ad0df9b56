// From ratings in the order of a file to rows by person (CSR): users that come one after the other need no sorting, others
// a stable counting sort; then each row by film, of several ratings of one film the latest. Columns are taken block by
// block, so that memory holds one copy of the ratings and a little more.
import type { LineMarks } from "./parse/line-marks.ts";
import type { RatingRows, RowColumn } from "./parse/rating-rows.ts";
import type { Ratings, RawIds } from "./ratings.ts";
import { sortRows, type UnsortedRows } from "./sort-rows.ts";

/** Ratings of a film that their person rated again. */
export interface Repeats {
  readonly count: number;
  /** The first few that were left out, by person. */
  readonly examples: readonly { readonly line: number; readonly user: number; readonly item: number }[];
}

/** What can be said of the rows as a whole; the rows are used up. */
export interface BuiltRatings {
  readonly ratings: Ratings;
  readonly repeats: Repeats;
}

/**
 * The matrix of the rows. Of several ratings of one film by one person the latest is kept; a rating without a time counts
 * as earlier than any, and of equals the last in the file is kept.
 */
export function buildRatings(rows: RatingRows, users: RawIds, items: RawIds, lines: LineMarks): BuiltRatings {
  const starts = rowStarts(rows, users.length);
  const next = rows.isByUser ? null : () => starts.slice(0, users.length);
  const size = rows.size;
  const unsorted: UnsortedRows = {
    indptr: starts,
    indices: place(rows, "items", new Uint32Array(size), next),
    data: place(rows, "ratings", new Float32Array(size), next),
    times: place(rows, "times", new Float64Array(size), next),
  };
  const { repeats, ...sorted } = sortRows(unsorted, items.length);
  const { times, ...others } = sorted;
  const ratings = { users, items, ...others, ...(times.some((time) => !Number.isNaN(time)) && { times }) };
  return { ratings, repeats: { count: repeats.count, examples: findLines(rows, repeats.examples, lines) } };
}

/** indptr of the rows, repeats and all. */
function rowStarts(rows: RatingRows, users: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(users + 1);
  for (const part of rows.parts("users")) {
    for (let k = 0; k < part.length; k++) starts[(part[k] as number) + 1]!++;
  }
  for (let user = 0; user < users; user++) starts[user + 1]! += starts[user] as number;
  return starts;
}

type Target = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A column by user; `next` gives the first free place of each user, null where the rows are in order. */
function place<T extends Target>(rows: RatingRows, column: RowColumn, target: T, next: (() => Uint32Array) | null): T {
  let done = 0;
  const places = next?.();
  const users = places && rows.parts("users");
  for (const part of rows.take(column)) {
    const usersOfPart = users?.next().value;
    if (places && usersOfPart) {
      for (let k = 0; k < part.length; k++) target[places[usersOfPart[k] as number]!++] = part[k] as number;
    } else target.set(part, done);
    done += part.length;
  }
  return target;
}

interface Place {
  readonly user: number;
  readonly item: number;
  /** Which of the user's rows in the file, from 0. */
  readonly turn: number;
}

/** Goes through the users once more; only the first few repeats are looked for. */
function findLines(rows: RatingRows, places: readonly Place[], lines: LineMarks): Repeats["examples"] {
  if (places.length === 0) return [];
  const turns = new Map<number, number>(places.map(({ user }) => [user, 0]));
  const found: Repeats["examples"][number][] = [];
  let row = 0;
  for (const part of rows.parts("users")) {
    for (let k = 0; k < part.length; k++, row++) {
      const user = part[k] as number;
      const turn = turns.get(user);
      if (turn === undefined) continue;
      turns.set(user, turn + 1);
      const place = places.find((each) => each.user === user && each.turn === turn);
      if (place !== undefined) found.push({ line: lines.lineOf(row), user, item: place.item });
    }
  }
  return found;
}
