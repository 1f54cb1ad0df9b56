// The weights of EASE and its kin where a table has fewer rows than films. With D = diag(ridge), V = X D^-1 and Woodbury's identity
//   (D + X'X)^-1 = D^-1 - V'K^-1 V,   K = I + X V' (rows x rows),
// and where means are taken off, H = I - 11'/n on either side of K leaves
//   A^-1 = D^-1 - V'N V,   N = K^-1 - k k' / (1'k), k = K^-1 1.
// Off the diagonal B_ij = V_i . (N V_j) / (factor P_jj), V_i the few people of film i: a multiply-add for every rating and film,
// panel by panel of columns, so that neither P nor all of N V is ever held.

import { dualColumns } from "../../../../kernels/dual/dual-columns.ts";
import { rowCombinations } from "../../../../kernels/factors/row-combinations.ts";
import type { Kernels, WeightedRows } from "../../../../kernels/kernels.ts";
import { withinPoolScope } from "../../../../kernels/pool/within-pool-scope.ts";
import { bytesOfLinkedRows, linkRows } from "../../../../kernels/sparse/linked-rows.ts";
import { sparseGram } from "../../../../kernels/sparse/sparse-gram.ts";
import { floatsOfSweep, sweep } from "../../../../kernels/symmetric/sweep.ts";
import { copyTiles, floatsOfTiles, takeTiles } from "../../../../kernels/symmetric/tiles.ts";
import { type SparseRows, transposed } from "../../../ratings/sparse-rows.ts";
import type { FitWork } from "../ranking-model.ts";
import type { EaseSolution } from "./ease-solution.ts";
import { type EaseSystem, squaresOfColumns } from "./ease-system.ts";
import { bytesOfSweep } from "./sweep-weights.ts";

/** Films of a panel at most: of some hundred rows a panel fits a processor's cache. */
const widest = 1024;
/** Films whose weights are made at a time. */
const tallest = 1024;
/** Multiply-adds that make a chunk. */
const chunkWork = 2 ** 20;
/** What a multiply-add of a sparse table takes beside one of a product of matrices. */
const sparseCost = 6;

/** Whether the inverse of rows by rows is less work, and takes no more memory. */
export function rowsPay(table: SparseRows): boolean {
  const { rows, columns, indices } = table;
  const sparse = sparseCost * indices.length * (columns + 2 * rows);
  if (rows ** 3 / 2 + sparse >= columns ** 3 / 2) return false;
  return bytesOfRows(table) <= bytesOfSweep({ users: rows, items: columns, ratings: indices.length });
}

function bytesOfRows({ rows, columns, indices }: SparseRows): number {
  const { dimension, width, height } = shapeOf(rows, columns);
  const inverting = 4 * (floatsOfTiles(rows) + floatsOfSweep(rows) + 2 * rows);
  const small = inverting + bytesOfLinkedRows(columns, rows, indices.length) + 128;
  const panels = 4 * (dimension * width + height * width + 3 * columns + 1 + 2 * indices.length) + 256;
  return 4 * dimension ** 2 + Math.max(small, panels);
}

function shapeOf(rows: number, columns: number) {
  const width = 4 * Math.ceil(Math.min(widest, columns) / 4);
  const height = Math.min(tallest, 8 * Math.ceil(columns / 32));
  return { dimension: 4 * Math.ceil(rows / 4), width, height };
}

/** Within a scope of the pool. Returns null where A is not positive definite in float32. */
export async function rowsWeights(
  what: string,
  system: EaseSystem,
  factor: number,
  work: FitWork,
): Promise<EaseSolution | null> {
  const { pool, signal, onProgress } = work;
  const { kernels } = pool;
  const { rows: people, columns: size } = system.rows;
  const { dimension, width, height } = shapeOf(people, size);
  const small = kernels.floats(dimension ** 2);
  if (!(await invertRows(system, small, dimension, work))) return null;
  const panel = kernels.floats(dimension * width);
  const out = kernels.floats(height * width);
  const [inverses, diagonal] = [kernels.floats(size), kernels.floats(size)];
  inverses.set(system.ridge.map((value) => 1 / value));
  const table = { ...tableOf(kernels, system), dimension };
  const weights = new Float32Array(size * size);
  const chunkOf = (items: number, madds: number) => Math.max(1, Math.floor((chunkWork * items) / Math.max(1, madds)));
  const entries = system.rows.indices.length;
  for (let first = 0; first < size; first += width) {
    const count = Math.min(width, size - first);
    const columns = { table: { ...table, factors: small }, first, width, panel, inverses, diagonal, factor };
    await pool.run(
      dualColumns,
      columns,
      { items: count, chunk: Math.min(64, chunkOf(size, entries * dimension)) },
      signal,
    );
    for (let top = 0; top < size; top += height) {
      const tall = Math.min(height, size - top);
      const starts = table.starts.subarray(top, top + tall + 1);
      const rows: WeightedRows = { ...table, starts, dimension: width, factors: panel };
      await pool.run(rowCombinations, { rows, out }, { items: tall, chunk: chunkOf(size, entries * width) }, signal);
      for (let r = 0; r < tall; r++) {
        weights.set(out.subarray(r * width, r * width + count), (top + r) * size + first);
      }
    }
    onProgress?.({ what, done: Math.floor(first / width) + 1, total: Math.ceil(size / width), unit: "blocks" });
  }
  for (let i = 0; i < size; i++) weights[i * size + i] = 0;
  const variances = Float64Array.from(diagonal);
  return variances.every((value) => value > 0) ? { weights, variances } : null;
}

/** N into `small`. Returns whether K could be inverted. */
async function invertRows(
  system: EaseSystem,
  small: Float32Array,
  dimension: number,
  { pool, signal }: FitWork,
): Promise<boolean> {
  const people = system.rows.rows;
  const scaled = withScale(system, (ridge) => 1 / Math.sqrt(ridge));
  return withinPoolScope(pool, async () => {
    const { kernels } = pool;
    const [centre, diagonal] = [kernels.floats(people), kernels.floats(people)];
    diagonal.set(squaresOfColumns(scaled).map((square) => 1 + square));
    const matrix = takeTiles(kernels, people);
    await sparseGram(pool, { x: linkRows(kernels, scaled), scale: 1, centre, diagonal, matrix }, signal);
    if ((await sweep(pool, matrix, signal)) < people) return false;
    copyTiles(matrix, -1, small, dimension);
    return !system.centred || centreInverse(people, small, dimension);
  });
}

/** N = K^-1 - k k' / (1'k), k = K^-1 1. Returns whether 1'k is above 0, as it is but for rounding. */
function centreInverse(people: number, small: Float32Array, dimension: number): boolean {
  const sums = Float64Array.from({ length: people }, (_, u) =>
    small.subarray(u * dimension, u * dimension + people).reduce((sum, value) => sum + value, 0),
  );
  const total = sums.reduce((sum, value) => sum + value, 0);
  for (let u = 0; u < people; u++) {
    const scaled = (sums[u] as number) / total;
    for (let v = 0; v < people; v++) (small[u * dimension + v] as number) -= scaled * (sums[v] as number);
  }
  return total > 0;
}

/** X' with each film's values times a function of its ridge. */
function withScale({ rows, ridge }: EaseSystem, scaleOf: (ridge: number) => number): SparseRows {
  const data = rows.data.map((value, k) => value * scaleOf(ridge[rows.indices[k] as number] as number));
  return transposed({ ...rows, data });
}

/** V', films x rows. */
function tableOf(kernels: Kernels, system: EaseSystem): Pick<WeightedRows, "starts" | "columns" | "weights"> {
  const { indptr, indices, data } = withScale(system, (ridge) => 1 / ridge);
  const [starts, columns] = [kernels.integers(indptr.length), kernels.integers(indices.length)];
  const weights = kernels.floats(data.length);
  starts.set(indptr);
  columns.set(indices);
  weights.set(data);
  return { starts, columns, weights };
}
