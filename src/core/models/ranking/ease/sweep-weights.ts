// The weights of EASE and its kin by the inverse of the films' matrix: A is assembled into tiles on the pool and inverted in place,
// films^3 flops and 2 films^2 bytes whatever stands in the table; B is written out of it.
import { bytesOfLinkedRows, linkRows } from "../../../../kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../../kernels/sparse/sparse-gram.ts";
import { floatsOfSweep, sweep } from "../../../../kernels/symmetric/sweep.ts";
import {
  firstOfTile,
  floatsOfTiles,
  type SymmetricTiles,
  takeTiles,
  tileAt,
} from "../../../../kernels/symmetric/tiles.ts";
import type { FitWork, RatingsSize } from "../ranking-model.ts";
import type { EaseSolution } from "./ease-solution.ts";
import { centreOf, type EaseSystem, squaresOfColumns } from "./ease-system.ts";

/** Bytes of kernel memory that it takes. */
export function bytesOfSweep({ users, items, ratings }: RatingsSize): number {
  const floats = floatsOfTiles(items) + floatsOfSweep(items) + 2 * items;
  return 4 * floats + bytesOfLinkedRows(users, items, ratings) + 128;
}

/** Within a scope of the pool. Returns null where A is not positive definite in float32. */
export async function sweepWeights(
  what: string,
  system: EaseSystem,
  factor: number,
  { pool, signal, onProgress }: FitWork,
): Promise<EaseSolution | null> {
  const { kernels } = pool;
  const { rows, ridge } = system;
  const size = rows.columns;
  const [centre, diagonal] = [kernels.floats(size), kernels.floats(size)];
  centre.set(centreOf(system));
  const squares = squaresOfColumns(rows);
  diagonal.set(ridge.map((value, i) => value + (squares[i] as number) - (centre[i] as number) ** 2));
  const matrix = takeTiles(kernels, size);
  await sparseGram(pool, { x: linkRows(kernels, rows), scale: 1, centre, diagonal, matrix }, signal);
  const report = (done: number, total: number) => onProgress?.({ what, done, total, unit: "blocks" });
  const swept = await sweep(pool, matrix, signal, report);
  if (swept < size) return null;
  const variances = diagonalOf(matrix).map((value) => -value);
  return { weights: weightsOf(matrix, variances, factor), variances };
}

function diagonalOf({ size, tile, data }: SymmetricTiles): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => {
    const block = Math.floor(j / tile);
    return data[firstOfTile(tile, block, block) + (j - block * tile) * (tile + 1)] as number;
  });
}

/** B_ij = R_ij / (factor P_jj) from R = -P and the diagonal of P. */
function weightsOf({ size, tile, tiles, data }: SymmetricTiles, variances: Float64Array, factor: number): Float32Array {
  const scale = variances.map((variance) => 1 / (factor * variance));
  const weights = new Float32Array(size * size);
  for (let at = 0; at < (tiles * (tiles + 1)) / 2; at++) {
    const { row, column } = tileAt(at);
    const values = data.subarray(at * tile * tile, (at + 1) * tile * tile);
    writeTile(values, tile, row * tile, column * tile, size, scale, weights);
  }
  return weights;
}

/** The weights of one tile, and of the one that mirrors it. */
function writeTile(
  values: Float32Array,
  tile: number,
  firstRow: number,
  firstColumn: number,
  size: number,
  scale: Float64Array,
  weights: Float32Array,
): void {
  const [rows, columns] = [Math.min(tile, size - firstRow), Math.min(tile, size - firstColumn)];
  for (let r = 0; r < rows; r++) {
    const i = firstRow + r;
    for (let c = firstRow === firstColumn ? r + 1 : 0; c < columns; c++) {
      const j = firstColumn + c;
      const value = values[r * tile + c] as number;
      weights[i * size + j] = value * (scale[j] as number);
      weights[j * size + i] = value * (scale[i] as number);
    }
  }
}
