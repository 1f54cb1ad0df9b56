// How other films of the same people, companies and keywords were rated: the one thing that a tree cannot see in a plain table, since
// most directors have too few films for a column of their own. A trait's rating is the weighted mean of its training films, less the
// mean of all, drawn to 0 where they are few (Micci-Barreca 2001); a film's is the mean over its traits. A training film must not
// meet its own rating: films are parted by chance, and each is told what all other parts say.
import type { FactTable } from "../../traits/fact-table.ts";
import { type TraitListId, traitList } from "../../traits/film-lists.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import type { Matrix } from "../../trees/matrix.ts";

/** What the traits say, by their number in the index: NaN where no training film has one. */
export type TraitMeans = Float32Array;

/** Films to learn from. */
export interface RatedRows {
  /** Rows of the table. */
  readonly rows: ArrayLike<number>;
  /** One each: its rating. */
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** One each: the part that it is in, from 0. */
  readonly partOf: ArrayLike<number>;
}

/**
 * Means by trait of all films but those of one part.
 *
 * @param without the part that is left out; null for none
 * @param shrinkage films' weights at which a trait's mean counts half
 */
export function traitMeans(
  index: TraitIndex,
  facts: FactTable,
  { rows, values, weights, partOf }: RatedRows,
  lists: readonly TraitListId[],
  shrinkage: number,
  without: number | null,
): TraitMeans {
  const wanted = index.lists.map(({ id }) => lists.includes(id));
  let [sum, total] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    sum += values[i]! * weights[i]!;
    total += weights[i]!;
  }
  const mean = sum / total;
  const sums = new Float64Array(index.size);
  const totals = new Float64Array(index.size);
  for (let i = 0; i < rows.length; i++) {
    if (partOf[i] === without) continue;
    for (let e = facts.indptr[rows[i]!]!; e < facts.indptr[rows[i]! + 1]!; e++) {
      const trait = facts.traits[e]!;
      if (!wanted[index.listOf[trait]!]) continue;
      sums[trait]! += weights[i]! * (values[i]! - mean);
      totals[trait]! += weights[i]!;
    }
  }
  for (let trait = 0; trait < sums.length; trait++) {
    sums[trait] = totals[trait]! > 0 ? sums[trait]! / (totals[trait]! + shrinkage) : Number.NaN;
  }
  return new Float32Array(sums);
}

/** What some films' traits say together, a column a list; NaN where they say nothing. */
export function traitRatingRows(
  index: TraitIndex,
  facts: FactTable,
  rows: ArrayLike<number>,
  lists: readonly TraitListId[],
  meansOf: (row: number) => TraitMeans,
): Matrix {
  const columns = lists.length;
  const data = new Float32Array(rows.length * columns);
  const place = index.lists.map(({ id }) => lists.indexOf(id));
  const counts = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++) {
    counts.fill(0);
    const own = data.subarray(i * columns, (i + 1) * columns);
    const means = meansOf(i);
    for (let e = facts.indptr[rows[i]!]!; e < facts.indptr[rows[i]! + 1]!; e++) {
      const trait = facts.traits[e]!;
      const column = place[index.listOf[trait]!]!;
      if (column < 0 || Number.isNaN(means[trait]!)) continue;
      own[column]! += means[trait]!;
      counts[column]! += 1;
    }
    for (let k = 0; k < columns; k++) own[k] = counts[k]! > 0 ? own[k]! / counts[k]! : Number.NaN;
  }
  return { rows: rows.length, columns, data };
}

/** What the columns are called: `ratings by director`. */
export function traitRatingNames(lists: readonly TraitListId[]): string[] {
  return lists.map((id) => `ratings by ${traitList(id).label}`);
}
