// The inverse of K = I + X D^-1 X', rows by rows, D = diag(ridge): assembled and swept like the matrix of films, only small. Where
// means are taken off it is that of H K H on what H = I - 11'/n leaves:
//   K^-1 - k k' / (1'k),   k = K^-1 1.
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { linkRows } from "../../../../kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../../kernels/sparse/sparse-gram.ts";
import { sweep } from "../../../../kernels/symmetric/sweep.ts";
import { copyTiles, takeTiles } from "../../../../kernels/symmetric/tiles.ts";
import { type SparseRows, transposed } from "../../../ratings/sparse-rows.ts";
import type { FitWork } from "../ranking-model.ts";
import { type EaseSystem, squaresOfColumns } from "./ease-system.ts";

/**
 * @param inverse dimension x dimension, of zeros; overwritten as far as there are rows
 * @returns whether there is one in float32
 */
export async function invertRows(
  { rows: table, ridge, centred }: EaseSystem,
  inverse: Float32Array,
  dimension: number,
  { pool, signal }: Pick<FitWork, "pool" | "signal">,
): Promise<boolean> {
  const size = table.rows;
  const scaled = scaledByFilm(table, (film) => 1 / Math.sqrt(ridge[film] as number));
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const [centre, diagonal] = [kernels.floats(size), kernels.floats(size)];
    diagonal.set(squaresOfColumns(scaled).map((square) => 1 + square));
    const matrix = takeTiles(kernels, size);
    await sparseGram(pool, { x: linkRows(kernels, scaled), scale: 1, centre, diagonal, matrix }, signal);
    if ((await sweep(pool, matrix, signal)) < size) return false;
    copyTiles(matrix, -1, inverse, dimension);
    return !centred || centreInverse(size, inverse, dimension);
  });
}

/** Returns whether 1'k is above 0, as it is but for rounding. */
function centreInverse(size: number, inverse: Float32Array, dimension: number): boolean {
  const sums = Float64Array.from({ length: size }, (_, u) =>
    inverse.subarray(u * dimension, u * dimension + size).reduce((sum, value) => sum + value, 0),
  );
  const total = sums.reduce((sum, value) => sum + value, 0);
  for (let u = 0; u < size; u++) {
    const scaled = (sums[u] as number) / total;
    for (let v = 0; v < size; v++) (inverse[u * dimension + v] as number) -= scaled * (sums[v] as number);
  }
  return total > 0;
}

/** X', films x rows, each film's values times a number. */
export function scaledByFilm(table: SparseRows, scaleOf: (film: number) => number): SparseRows {
  const data = table.data.map((value, k) => value * scaleOf(table.indices[k] as number));
  return transposed({ ...table, data });
}
