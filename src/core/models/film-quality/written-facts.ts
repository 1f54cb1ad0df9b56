// The facts of a film that somebody wrote down, in few words or many. A film of the catalogue without an overview or a homepage is an entry
// that nobody cared for, which says much of whether anybody will vote; who did not write them has said nothing. So a number whose field was
// left out is what is usual, the catalogue's median, and not "none" or "no". What stays a gap, because that does better on films of the
// catalogue with fields taken away (docs/guide/film-quality.md): how much more there would have been to write, and what the public made.
import type { Film } from "../../catalogue/film.ts";
import { type FactTable, readFacts } from "../../traits/fact-table.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { isUntold, isWrittenNumber } from "../../traits/written-numbers.ts";

export interface WrittenFacts {
  /** What the models of the rating and of the chance read. */
  readonly facts: FactTable;
  /** The same with NaN for all that is not known: what may be said of the film, and what tells how sure the answer is. */
  readonly known: FactTable;
}

const byThePublic = /^(votes|popularity|revenue|MovieLens)\b/;

/**
 * @param numbers those of the catalogue's facts, in their order
 * @param usual one a number: what it is taken for where its field was left out
 */
export function writtenFacts(
  film: Film,
  index: TraitIndex,
  numbers: readonly FilmNumber[],
  usual: Float32Array,
): WrittenFacts {
  const told = numbers.map((number): FilmNumber => {
    const { id } = number;
    return isWrittenNumber(id, film) ? number : { id, read: () => null };
  });
  const known = readFacts([film], index, told);
  const filled = known.numbers.map((value, k) => {
    const id = known.names[k] as string;
    return Number.isNaN(value) && !isUntold(id) && !byThePublic.test(id) ? (usual[k] as number) : value;
  });
  return { facts: { ...known, numbers: filled }, known };
}

/** The median of each number over the films that have it; NaN where none has. */
export function usualNumbers({ films, names, numbers }: FactTable): Float32Array {
  return Float32Array.from(names, (_, k) => {
    const column = Float32Array.from({ length: films }, (_, i) => numbers[i * names.length + k] as number);
    const values = column.filter((value) => !Number.isNaN(value)).sort();
    return values[values.length >> 1] ?? Number.NaN;
  });
}
