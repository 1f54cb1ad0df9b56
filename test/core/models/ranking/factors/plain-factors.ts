// What alternating least squares minimises, straight from its definition: every pair of a person and a film, in float64.
import type { FactorSettings } from "../../../../../src/core/models/ranking/factors/factor-settings.ts";
import type { SparseRows } from "../../../../../src/core/ratings/sparse-rows.ts";
import { seededChance } from "../../../../support/seeded-chance.ts";

export interface Factors {
  readonly width: number;
  /** people x width. */
  readonly people: Float32Array;
  /** films x width. */
  readonly films: Float32Array;
}

/** The weights of a table, people x films; 0 where there is no entry. */
export function denseOf({ rows, columns, indptr, indices, data }: SparseRows): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const weights = new Array<number>(columns).fill(0);
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) weights[indices[k] as number] = data[k]!;
    return weights;
  });
}

export function plainLoss(
  table: SparseRows,
  { alpha0, regularization, exponent, added }: FactorSettings,
  { width, people, films }: Factors,
): number {
  const weights = denseOf(table);
  const [peopleSums, filmSums] = [new Float64Array(table.rows), new Float64Array(table.columns)];
  const factor = (x: Float32Array, row: number) => x.subarray(row * width, (row + 1) * width);
  let loss = 0;
  for (let u = 0; u < table.rows; u++) {
    for (let i = 0; i < table.columns; i++) {
      const [x, y, w] = [factor(people, u), factor(films, i), weights[u]![i] as number];
      const said = x.reduce((sum, value, k) => sum + value * (y[k] as number), 0);
      loss += alpha0 * said ** 2;
      if (w > 0) loss += w * said ** 2 - 2 * (w + added) * said + w + added;
      peopleSums[u]! += w;
      filmSums[i]! += w;
    }
  }
  const penalty = (sums: Float64Array, x: Float32Array, others: number) =>
    sums.reduce((total, sum, row) => {
      const ridge = regularization * (sum + alpha0 * others) ** exponent;
      return total + ridge * factor(x, row).reduce((square, value) => square + value ** 2, 0);
    }, 0);
  return loss + penalty(peopleSums, people, table.columns) + penalty(filmSums, films, table.rows);
}

/** A random table: about `share` of the pairs are there, with weights from .1 to 2. */
export function inventedTable(rows: number, columns: number, share: number, seed: number): SparseRows {
  const chance = seededChance(seed);
  const entries = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => ({ column, weight: 0.1 + 1.9 * chance.next() })).filter(
      () => chance.next() < share,
    ),
  );
  const indptr = Uint32Array.from([0, ...entries.map((row) => row.length)]);
  for (let row = 0; row < rows; row++) indptr[row + 1]! += indptr[row] as number;
  return {
    rows,
    columns,
    indptr,
    indices: Uint32Array.from(entries.flat(), ({ column }) => column),
    data: Float32Array.from(entries.flat(), ({ weight }) => weight),
  };
}
