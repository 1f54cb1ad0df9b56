// Facts of films as a plain table for trees: numbers as they are, with their gaps, and a column of 0 and 1 for every trait that enough
// films of the catalogue have. Trees find their own bends, so that nothing is scaled. Looks at no rating.
import { type FactTable, factColumns } from "../../traits/fact-table.ts";
import type { TraitListId } from "../../traits/film-lists.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import type { Matrix } from "../../trees/matrix.ts";

/** A list whose traits become columns, and how many films of the catalogue must have one of them. */
export interface FlagList {
  readonly id: TraitListId;
  readonly leastFilms: number;
}

export class FilmTreeColumns {
  /** One a column: `runtime`, `genre: Drama`. */
  readonly names: readonly string[];
  private readonly numbers: readonly string[];
  /** Column by the trait's number in the index. */
  private readonly columnOf: ReadonlyMap<number, number>;

  constructor(index: TraitIndex, numbers: readonly string[], lists: readonly FlagList[]) {
    this.numbers = numbers;
    const names = [...numbers];
    const columnOf = new Map<number, number>();
    const least = new Map(lists.map(({ id, leastFilms }) => [id, leastFilms]));
    for (const [list, { id }] of index.lists.entries()) {
      const leastFilms = least.get(id) ?? Number.POSITIVE_INFINITY;
      const end = index.starts[list + 1]!;
      for (let number = index.starts[list]!; number < end && index.filmCounts[number]! >= leastFilms; number++) {
        columnOf.set(number, names.length);
        names.push(index.label(number)); // the most frequent come first
      }
    }
    this.names = names;
    this.columnOf = columnOf;
  }

  /** Rows of the table x columns; NaN where a number is not known. */
  rows(facts: FactTable, rows: ArrayLike<number>): Matrix {
    const own = factColumns(facts, this.numbers);
    const columns = this.names.length;
    const data = new Float32Array(rows.length * columns);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      for (const [k, column] of own.entries())
        data[i * columns + k] = facts.numbers[row * facts.names.length + column]!;
      for (let e = facts.indptr[row]!; e < facts.indptr[row + 1]!; e++) {
        const column = this.columnOf.get(facts.traits[e]!);
        if (column !== undefined) data[i * columns + column] = 1;
      }
    }
    return { rows: rows.length, columns, data };
  }
}
