// From a table to the weights of EASE and its kin: P = A^-1, B = -P / (factor diag(P)) with a zero diagonal (P_ij by P_jj: a
// column by its own). A is assembled into tiles on the pool and inverted in place; B is written out of it.
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { bytesOfLinkedRows, linkRows } from "../../../kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../kernels/sparse/sparse-gram.ts";
import { floatsOfSweep, sweep } from "../../../kernels/symmetric/sweep.ts";
import {
  firstOfTile,
  floatsOfTiles,
  type SymmetricTiles,
  takeTiles,
  tileAt,
} from "../../../kernels/symmetric/tiles.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { isSolved } from "./check-solution.ts";
import type { EaseSystem } from "./ease-system.ts";
import type { FitWork, RatingsSize } from "./ranking-model.ts";

/** What 32-bit addresses of a pool's memory reach. */
const mostBytes = 2 ** 32;

/** Bytes of kernel memory that solving takes. */
export function bytesOfSolution({ users, items, ratings }: RatingsSize): number {
  const floats = floatsOfTiles(items) + floatsOfSweep(items) + 2 * items;
  return 4 * floats + bytesOfLinkedRows(users, items, ratings) + 128;
}

/** Bytes of B, which stays when the pool's memory is given back. */
export const bytesOfWeights = ({ items }: RatingsSize): number => 4 * items ** 2;

/**
 * @param what the model, for messages
 * @param factor what the weights are divided by
 * @returns B, films x films, row-major
 * @throws RangeError where A is not positive definite in float32, or takes more memory than a pool can have; what `KernelPool.run` throws
 */
export async function easeWeights(
  what: string,
  system: EaseSystem,
  factor: number,
  work: FitWork,
): Promise<Float32Array> {
  const { pool, signal, onProgress } = work;
  const { rows, diagonal, centre } = system;
  checkSize(what, rows);
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const size = rows.columns;
    const arrays = { centre: kernels.floats(size), diagonal: kernels.floats(size) };
    if (centre !== undefined) arrays.centre.set(centre);
    arrays.diagonal.set(diagonal);
    const matrix = takeTiles(kernels, size);
    await sparseGram(pool, { x: linkRows(kernels, rows), scale: 1, matrix, ...arrays }, signal);
    const report = (done: number, total: number) => onProgress?.({ what, done, total, unit: "blocks" });
    const swept = await sweep(pool, matrix, signal, report);
    if (swept < size) throw singular(what);
    const variances = diagonalOf(matrix).map((value) => -value);
    const weights = weightsOf(matrix, variances, factor);
    if (!isSolved(system, factor, weights, variances)) throw singular(what);
    return weights;
  });
}

function checkSize(what: string, { rows, columns, indices }: SparseRows): void {
  const bytes = bytesOfSolution({ users: rows, items: columns, ratings: indices.length });
  if (bytes <= mostBytes) return;
  throw new RangeError(
    `Cannot fit ${what}: ${columns} films need ${(bytes / 2 ** 30).toFixed(1)} GiB of kernel memory, and there are at most 4; ` +
      "take slim, which needs no matrix of films by films, or fewer films",
  );
}

function singular(what: string): RangeError {
  return new RangeError(
    `Cannot fit ${what}: with this regularization the films' matrix is singular in float32, needed a larger regularization`,
  );
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
