// Small invented tables of ratings, and dense float64 linear algebra that needs no cleverness.
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

/** People x films from whole rows; 0 is no rating. */
export function ratingsOf(table: readonly (readonly number[])[], items: number = table[0]?.length ?? 0): Ratings {
  const entries = table.map((row) => row.flatMap((rating, film) => (rating > 0 ? [[film, rating] as const] : [])));
  const indptr = Uint32Array.from([0, ...entries.map((row) => row.length)]);
  for (let u = 0; u < table.length; u++) indptr[u + 1] += indptr[u];
  return {
    users: Float64Array.from(table, (_, u) => u + 1),
    items: Float64Array.from({ length: items }, (_, i) => 10 * i),
    indptr,
    indices: Uint32Array.from(entries.flat(), ([film]) => film),
    data: Float32Array.from(entries.flat(), ([, rating]) => rating),
  };
}

/** Ratings from 1 to 5, about `share` of them there; people and films of two tastes. */
export function inventedRatings(users: number, items: number, share: number, seed: number): Ratings {
  const chance = seededChance(seed);
  const table = Array.from({ length: users }, (_, u) =>
    Array.from({ length: items }, (_, i) => {
      const alike = (u + i) % 2 === 0;
      if (chance.next() > share * (alike ? 1.5 : 0.5)) return 0;
      return 1 + Math.floor(5 * (alike ? Math.sqrt(chance.next()) : chance.next()));
    }),
  );
  return ratingsOf(table);
}

/** A x = b by elimination with pivots. */
export function solveDense(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i] as number]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((most, row, i) => (Math.abs(row[k]) > Math.abs(rows[most][k]) ? k + i : most), k);
    [rows[k], rows[best]] = [rows[best], rows[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  return rows.map((row, i) => row[n] / row[i]);
}

/** What the scorer adds for each film of a history: its scores of one film alone, less those of nobody. */
export function weightsOfScorer(
  scorer: {
    readonly items: number;
    score(history: { items: Uint32Array; ratings: Float32Array }, out: Float32Array): void;
  },
  rating = 5,
): { readonly intercept: number[]; readonly weights: number[][] } {
  const scores = (items: readonly number[]) => {
    const out = new Float32Array(scorer.items).fill(Number.NaN);
    scorer.score({ items: Uint32Array.from(items), ratings: new Float32Array(items.length).fill(rating) }, out);
    return [...out];
  };
  const intercept = scores([]);
  const weights = intercept.map((_, j) => scores([j]).map((score, i) => score - intercept[i]));
  return { intercept, weights };
}
