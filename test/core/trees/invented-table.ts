// Tables for the tests of trees: written out, or invented from a seed.
import { createRandom } from "../../../src/core/random/random.ts";
import type { Matrix } from "../../../src/core/trees/matrix.ts";

export function tableOf(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, data: Float32Array.from(rows.flat()) };
}

/** Whole numbers from -8 to 8 with some gaps; the target hangs on the first two columns, crosswise, and on chance. */
export function inventedTable(rows: number, columns: number, seed: number): { matrix: Matrix; targets: number[] } {
  const random = createRandom(seed, 1);
  const data = Float32Array.from({ length: rows * columns }, () =>
    random.next() < 0.1 ? Number.NaN : random.below(17) - 8,
  );
  const at = (row: number, column: number) => data[row * columns + column] || 0;
  const targets = Array.from(
    { length: rows },
    (_, row) => at(row, 0) + (at(row, 1) > 2 ? 3 : -1) * Math.sign(at(row, 0)) + random.normal() / 4,
  );
  return { matrix: { rows, columns, data }, targets };
}

export function meanSquare(predictions: ArrayLike<number>, truth: readonly number[]): number {
  return truth.reduce((sum, value, i) => sum + ((predictions[i] as number) - value) ** 2, 0) / truth.length;
}
