// From ratings in the order of a file to rows by person (CSR): where the rows of people stand together they need no sorting,
// else a stable counting sort; then each row by film, of several ratings of one film the latest. Columns are taken block by
// block, so that memory holds one copy of the ratings and a little more.
import type { LineMarks } from "./parse/line-marks.ts";
import { noTime, type RatingRows } from "./parse/rating-rows.ts";
import type { Ratings, RawIds } from "./ratings.ts";
import { type LeftOut, shortened, sortRows } from "./sort-rows.ts";

/** Ratings of a film whose person rated it again. */
export interface Repeats {
  readonly count: number;
  /** The first few that were left out, by person. */
  readonly examples: readonly { readonly line: number; readonly user: number; readonly item: number }[];
}

export interface BuiltRatings {
  readonly ratings: Ratings;
  readonly repeats: Repeats;
}

/**
 * The matrix of the rows, which are used up. Of several ratings of one film by one person the latest is kept; a rating
 * without a time counts as earlier than any with, and of equals the last in the file is kept.
 */
export function buildRatings(rows: RatingRows, users: RawIds, items: RawIds, lines: LineMarks): BuiltRatings {
  const starts = rows.starts(users.length);
  const { size } = rows;
  const unsorted = {
    indptr: starts,
    times: placedTimes(rows, starts), // first, while the others wait in their blocks: it takes the most room
    indices: placed(rows, "items", new Uint32Array(size), starts),
    data: placed(rows, "ratings", new Float32Array(size), starts),
  };
  const { written, leftOut, examples } = sortRows(unsorted, items.length);
  const told = withLines(rows, examples, lines);
  rows.freeUsers();
  const { times, ...others } = leftOut === 0 ? unsorted : shortened(unsorted, written);
  const ratings = { users, items, ...others, ...(times.some((time) => !Number.isNaN(time)) && { times }) };
  return { ratings, repeats: { count: leftOut, examples: told } };
}

type Column = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** A column by user. */
function placed<T extends Column>(rows: RatingRows, column: "items" | "ratings", target: T, starts: Uint32Array): T {
  let done = 0;
  const next = rows.isByUser ? null : starts.slice();
  const users = rows.users();
  for (const part of rows.take(column)) {
    if (next === null) target.set(part, done);
    else scatter(part, users.next().value ?? new Uint32Array(0), target, next);
    done += part.length;
  }
  return target;
}

function scatter(part: Column, users: Uint32Array, target: Column, next: Uint32Array): void {
  for (let k = 0; k < part.length; k++) target[next[users[k] as number]!++] = part[k] as number;
}

/** The times by user, NaN where there is none. */
function placedTimes(rows: RatingRows, starts: Uint32Array): Float64Array<ArrayBuffer> {
  const target = new Float64Array(rows.size);
  let done = 0;
  const next = rows.isByUser ? null : starts.slice();
  const users = rows.users();
  for (const part of rows.take("times")) {
    const none = part instanceof Uint32Array ? noTime : Number.NaN;
    const usersOfPart = users.next().value ?? new Uint32Array(0);
    for (let k = 0; k < part.length; k++) {
      const time = part[k] as number;
      const place = next === null ? done++ : next[usersOfPart[k] as number]!++;
      target[place] = time === none ? Number.NaN : time;
    }
  }
  return target;
}

/** Goes through the users once more where rows are not by user; only the first few are looked for. */
function withLines(rows: RatingRows, examples: readonly LeftOut[], lines: LineMarks): Repeats["examples"] {
  const rowOf = rows.isByUser ? null : rowsOfTurns(rows, examples);
  return examples.map((each) => {
    const { user, item, place } = each;
    return { line: lines.lineOf(rowOf?.get(each) ?? place), user, item };
  });
}

/** Which row of the file each of the ratings was. */
function rowsOfTurns(rows: RatingRows, examples: readonly LeftOut[]): Map<LeftOut, number> {
  const found = new Map<LeftOut, number>();
  const turns = new Map<number, number>(examples.map(({ user }) => [user, 0]));
  let row = 0;
  for (const users of rows.users()) {
    for (let k = 0; k < users.length; k++, row++) {
      const user = users[k] as number;
      const turn = turns.get(user);
      if (turn === undefined) continue;
      turns.set(user, turn + 1);
      for (const each of examples) if (each.user === user && each.turn === turn) found.set(each, row);
    }
  }
  return found;
}
