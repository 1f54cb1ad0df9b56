// What measures beyond accuracy and slices need to know of a fold: how many people rated each film in training, the decile that
// makes, and films as unit vectors of traits.
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";

export interface FoldFacts {
  readonly items: number;
  /** People with a training rating. */
  readonly people: number;
  /** How many of them rated each film. */
  readonly counts: Uint32Array;
  /** 1 to 10 by film; 10 holds the tenth of rated films that most people rated. Films that nobody rated are in 1. */
  readonly deciles: Uint8Array;
  readonly traits: SparseRows | null;
  /** Lengths of the films' trait rows, beside them. */
  readonly traitLengths: Float64Array;
}

/** @throws RangeError where traits are of another number of films */
export function foldFacts({ users, items, indptr, indices }: Ratings, traits: SparseRows | null = null): FoldFacts {
  if (traits !== null && traits.rows !== items.length) {
    throw new RangeError(`Cannot measure lists: traits of ${traits.rows} films were seen; ${items.length} were needed`);
  }
  const counts = new Uint32Array(items.length);
  for (const film of indices) counts[film]!++;
  let people = 0;
  for (let user = 0; user < users.length; user++) if (indptr[user + 1]! > indptr[user]!) people++;
  const lengths = traits === null ? new Float64Array(0) : rowLengths(traits);
  return { items: items.length, people, counts, deciles: decilesOf(counts), traits, traitLengths: lengths };
}

/** Rated films in ascending order of their counts, equal ones the higher index first, in ten parts of one size. */
function decilesOf(counts: Uint32Array): Uint8Array {
  const rated = Array.from(counts.keys()).filter((film) => counts[film]! > 0);
  rated.sort((a, b) => counts[a]! - counts[b]! || b - a);
  const deciles = new Uint8Array(counts.length).fill(1);
  for (const [place, film] of rated.entries()) deciles[film] = 1 + Math.floor((10 * place) / rated.length);
  return deciles;
}

function rowLengths({ rows, indptr, data }: SparseRows): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let squares = 0;
    for (let k = indptr[row]!; k < indptr[row + 1]!; k++) squares += data[k]! * data[k]!;
    return Math.sqrt(squares);
  });
}
