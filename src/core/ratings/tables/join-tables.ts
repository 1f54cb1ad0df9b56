// Tables of ratings of several sets as one: people of each behind those of the set before, films that are the same as one column. Stars are taken
// as they are given (why: docs/guide/ratings.md), times are kept, people are nobody else's: the same number in two sets is two people.
import type { MovieTitle } from "../movie-title.ts";
import type { Ratings, RawIds } from "../ratings.ts";
import { type SameFilms, sameFilms } from "./same-films.ts";

/** A set of ratings. */
export interface SetTable {
  /** Stands before its people's ids. */
  readonly id: string;
  /** Its films have numbers. */
  readonly ratings: Ratings;
  /** What the set says of its films. */
  readonly movies: readonly MovieTitle[];
}

/** What one table brought to those before it. */
export interface TableJoin extends Omit<SameFilms, "idOf"> {
  readonly id: string;
  /** Rated films that were rated before, and that were not. */
  readonly rated: { readonly before: number; readonly added: number };
  /** Ratings of films that contradict: left out. */
  readonly leftOut: number;
}

export interface JoinedTables {
  readonly ratings: Ratings;
  /** Of all sets, each film once, as the first set that has it writes it. */
  readonly movies: readonly MovieTitle[];
  /** One a table behind the first. */
  readonly joins: readonly TableJoin[];
}

/** Where more of the films that two sets have in common have another title, their numbers do not mean the same films: .5 % of MovieLens 1M and latest small, 99.8 % of 100K and latest small. */
const mostOtherTitles = 0.5;

/** @throws RangeError for no table, two of one id, films without numbers, or sets that do not count films likewise */
export function joinTables(tables: readonly SetTable[]): JoinedTables {
  check(tables);
  const movies: MovieTitle[] = [];
  const columns = new Map<number, number>();
  const placed: Placed[] = [];
  const joins: TableJoin[] = [];
  for (const [k, table] of tables.entries()) {
    const { idOf, ...same } = sameFilms(movies, table.movies);
    checkNumbers(tables.slice(0, k), table, same);
    const before = columns.size;
    const column = numbersOf(table.ratings.items).map((rawId) => columnOf(columns, idOf, rawId));
    placed.push({ table, column });
    movies.push(...newMovies(movies, table.movies, idOf));
    if (k > 0) joins.push({ id: table.id, ...same, ...countsOf(table, column, columns.size - before) });
  }
  return { ratings: stacked(placed, columns), movies, joins };
}

function newMovies(known: readonly MovieTitle[], movies: readonly MovieTitle[], idOf: SameFilms["idOf"]): MovieTitle[] {
  const ids = new Set(known.map(({ rawId }) => rawId));
  return movies.filter(({ rawId }) => idOf.get(rawId) === rawId && !ids.has(rawId));
}

function countsOf(
  { ratings }: SetTable,
  column: readonly number[],
  added: number,
): Pick<TableJoin, "rated" | "leftOut"> {
  const lost = column.filter((film) => film < 0).length;
  const leftOut = ratings.indices.reduce((sum, film) => sum + Number(column[film]! < 0), 0);
  return { rated: { before: column.length - added - lost, added }, leftOut };
}

interface Placed {
  readonly table: SetTable;
  /** By the table's film index the joined one; -1 for a film that is left out. */
  readonly column: readonly number[];
}

function columnOf(columns: Map<number, number>, idOf: SameFilms["idOf"], rawId: number): number {
  const id = idOf.has(rawId) ? idOf.get(rawId)! : rawId; // a film that its own set does not list
  if (id === null) return -1;
  if (!columns.has(id)) columns.set(id, columns.size);
  return columns.get(id)!;
}

function stacked(placed: readonly Placed[], columns: ReadonlyMap<number, number>): Ratings {
  const users: string[] = [];
  const size = placed.reduce((sum, { table }) => sum + table.ratings.data.length, 0);
  const hasTimes = placed.some(({ table }) => table.ratings.times !== undefined);
  const [indices, data, times] = [new Uint32Array(size), new Float32Array(size), new Float64Array(hasTimes ? size : 0)];
  const indptr = [0];
  let count = 0;
  for (const { table, column } of placed) {
    const { ratings } = table;
    for (const [user, rawId] of ratings.users.entries()) {
      users.push(`${table.id}:${rawId}`);
      const places = placesOf(ratings, user).filter((place) => column[ratings.indices[place]!]! >= 0);
      places.sort((a, b) => column[ratings.indices[a]!]! - column[ratings.indices[b]!]!);
      for (const place of places) {
        indices[count] = column[ratings.indices[place]!]!;
        data[count] = ratings.data[place]!;
        if (hasTimes) times[count] = ratings.times?.[place] ?? Number.NaN;
        count++;
      }
      indptr.push(count);
    }
  }
  return {
    users,
    items: Float64Array.from(columns.keys()),
    indptr: Uint32Array.from(indptr),
    indices: indices.slice(0, count),
    data: data.slice(0, count),
    ...(hasTimes && { times: times.slice(0, count) }),
  };
}

function placesOf({ indptr }: Ratings, user: number): number[] {
  const first = indptr[user]!;
  return Array.from({ length: indptr[user + 1]! - first }, (_, k) => first + k);
}

const numbersOf = (items: RawIds): number[] => Array.from<number | string, number>(items, Number);

const cannot = "Cannot join sets of ratings";

function check(tables: readonly SetTable[]): void {
  if (tables.length === 0) throw new RangeError(`${cannot}: none was seen; one at least was needed`);
  for (const [k, { id, ratings }] of tables.entries()) {
    if (tables.findIndex((each) => each.id === id) !== k) throw new RangeError(`${cannot}: ${id} was seen twice`);
    const odd = Array.from<number | string>(ratings.items).find((raw) => !Number.isSafeInteger(Number(raw)));
    if (odd !== undefined) throw new RangeError(`${cannot}: a film of ${id} is "${odd}"; films' numbers were needed`);
  }
}

function checkNumbers(before: readonly SetTable[], { id }: SetTable, same: Omit<SameFilms, "idOf">): void {
  const { shared, otherTitles, contradictions } = same;
  const others = otherTitles.count + contradictions.count;
  if (others <= mostOtherTitles * shared) return;
  const [example] = [...contradictions.examples, ...otherTitles.examples];
  const seen = `of ${shared} numbers that both have ${others} stand for other titles`;
  const first = example && ` (${example.rawId}: "${example.titles[0]}" and "${example.titles[1]}")`;
  const sets = before.map((each) => each.id).join(", ");
  throw new RangeError(`${cannot}: ${sets} and ${id}: ${seen}${first}; sets that count films likewise were needed`);
}
