// How often films with a trait are watched by everybody: what a person's own habit is held against.
import type { TraitNumbers } from "../likeness/trait-numbers.ts";

/** By trait, the share of all ratings in training that its films have; of films, where nobody rated any. */
export function traitShares({ films, indptr, indices, firsts }: TraitNumbers): Float64Array {
  const { ratings } = films.columns;
  const total = ratings.reduce((sum, count) => sum + count, 0);
  const shares = new Float64Array(firsts.at(-1)!);
  for (let film = 0; film < films.size; film++) {
    const weight = total === 0 ? 1 / films.size : ratings[film]! / total;
    for (let k = indptr[film]!; k < indptr[film + 1]!; k++) shares[indices[k]!]! += weight;
  }
  return shares;
}
