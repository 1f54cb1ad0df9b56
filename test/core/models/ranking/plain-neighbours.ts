// What the neighbour models are compared with: dense arithmetic in float64, one line a formula.

import fc from "fast-check";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import type { SparseScorer } from "../../../../src/core/models/ranking/sparse-scorer.ts";

/** Tables of ratings, 0 where there is none. */
export const tables: fc.Arbitrary<number[][]> = fc.integer({ min: 1, max: 8 }).chain((films) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4, 5), { minLength: films, maxLength: films }), {
    minLength: 1,
    maxLength: 9,
  }),
);

/** The sparse films x films matrix of a scorer, dense: entry j, i is what j says about i. */
export function sayingsOf(scorer: Scorer): number[][] {
  const { rows, columns, indptr, indices, data } = (scorer as SparseScorer).neighbours;
  const dense = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (let row = 0; row < rows; row++) {
    for (let k = indptr[row]; k < indptr[row + 1]; k++) dense[row][indices[k]] = data[k];
  }
  return dense;
}

/** X'X */
export function innerProducts(x: readonly (readonly number[])[]): number[][] {
  const films = x[0].length;
  return Array.from({ length: films }, (_, i) =>
    Array.from({ length: films }, (_, j) => x.reduce((sum, row) => sum + row[i] * row[j], 0)),
  );
}

/** A column's `count` largest entries that are not on the diagonal and above 0; among equals the lower index. */
export function pruned(s: readonly (readonly number[])[], count: number): number[][] {
  const kept = s.map((row) => row.map(() => 0));
  s.forEach((_, i) => {
    const others = [...s.keys()].filter((j) => j !== i && s[j][i] > 0);
    // in float32, as the models keep them: what is equal there is a tie
    others.sort((a, b) => Math.fround(s[b][i]) - Math.fround(s[a][i]) || a - b);
    for (const j of others.slice(0, count)) kept[j][i] = s[j][i];
  });
  return kept;
}

/** The largest difference between two matrices. */
export function distance(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(0, ...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - b[i][j]))));
}
