// Films as facts: the numbers of their traits, and what can be measured on them. Everything that models of films read, and
// all that an artifact keeps of a film for them, so that a film of the catalogue and one that somebody wrote down go the same way.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";
import type { TraitIndex } from "./trait-index.ts";

export interface FactTable {
  readonly films: number;
  /** Film i has traits[indptr[i]] to traits[indptr[i + 1] - 1], by their number in the index, rising, so that a list's lie together. */
  readonly indptr: Int32Array;
  readonly traits: Int32Array;
  /** films x lists: traits of a film that the index does not know. */
  readonly strangers: Uint16Array;
  /** films x numbers; NaN where it is not known. */
  readonly numbers: Float32Array;
  /** What each column of numbers is called. */
  readonly names: readonly string[];
}

/** Reads films into facts. */
export function readFacts(films: readonly Film[], index: TraitIndex, numbers: readonly FilmNumber[]): FactTable {
  const lists = index.lists.length;
  const indptr = new Int32Array(films.length + 1);
  const traits: number[] = [];
  const strangers = new Uint16Array(films.length * lists);
  const values = new Float32Array(films.length * numbers.length);
  for (const [i, film] of films.entries()) {
    for (const [l, list] of index.lists.entries()) {
      const numbers = list.read(film).map(({ key }) => index.find(l, key));
      const known = numbers.filter((number) => number >= 0).sort((a, b) => a - b);
      strangers[i * lists + l] = numbers.length - known.length;
      for (const number of known) traits.push(number);
    }
    indptr[i + 1] = traits.length;
    for (const [k, { read }] of numbers.entries()) values[i * numbers.length + k] = read(film) ?? Number.NaN;
  }
  const names = numbers.map(({ id }) => id);
  return { films: films.length, indptr, traits: Int32Array.from(traits), strangers, numbers: values, names };
}

/** Some rows of a table, in the order asked for. */
export function pickFacts(table: FactTable, rows: ArrayLike<number>): FactTable {
  const { names } = table;
  const lists = table.strangers.length / Math.max(table.films, 1);
  const indptr = new Int32Array(rows.length + 1);
  const strangers = new Uint16Array(rows.length * lists);
  const numbers = new Float32Array(rows.length * names.length);
  const traits: Int32Array[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const own = table.traits.subarray(table.indptr[row]!, table.indptr[row + 1]!);
    traits.push(own);
    indptr[i + 1] = indptr[i]! + own.length;
    strangers.set(table.strangers.subarray(row * lists, (row + 1) * lists), i * lists);
    numbers.set(table.numbers.subarray(row * names.length, (row + 1) * names.length), i * names.length);
  }
  const joined = new Int32Array(indptr[rows.length]!);
  for (const [i, own] of traits.entries()) joined.set(own, indptr[i]!);
  return { films: rows.length, indptr, traits: joined, strangers, numbers, names };
}

/**
 * The columns of some names.
 *
 * @throws RangeError for a name that the table does not have
 */
export function factColumns({ names }: FactTable, wanted: readonly string[]): number[] {
  return wanted.map((name) => {
    const column = names.indexOf(name);
    if (column < 0) throw new RangeError(`Cannot read facts of films: there is no number ${JSON.stringify(name)}`);
    return column;
  });
}
