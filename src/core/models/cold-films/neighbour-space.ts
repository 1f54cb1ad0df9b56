// EASE's weights of films in few numbers: coordinates of each film, and for every film of the table what a like of it adds in each direction
// (score-subspace.ts has how directions are found).
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { parallelGemm } from "../../../kernels/pool/parallel-gemm.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import { easeWeights } from "../ranking/ease/ease-weights.ts";
import type { EaseOptions } from "../ranking/ease.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { ratedFilms } from "../ranking/rated-films.ts";
import { takeFloats } from "../ranking/take-table.ts";
import { leadingDirections } from "./score-subspace.ts";

export interface NeighbourSpace {
  readonly rank: number;
  /** films x rank: of the films that were asked for. */
  readonly coordinates: Float32Array;
  /** Films of the table x rank; zeros for a film that nobody likes. */
  readonly basis: Float32Array;
}

/**
 * @param table people x films
 * @param films those whose coordinates are wanted, ascending
 * @param rank at most as many
 * @throws as easeWeights
 */
export async function learnNeighbours(
  table: SparseRows,
  films: Uint32Array,
  { regularization }: Pick<EaseOptions, "regularization">,
  rank: number,
  work: FitWork,
): Promise<NeighbourSpace> {
  const { pool, seed, signal } = work;
  const { films: rated, rows } = ratedFilms(table);
  const ridge = new Float64Array(rated.length).fill(regularization);
  const weights = columnsOf(await easeWeights("ease", { rows, ridge, centred: false }, 1, work), rated, films);
  return await withinPoolScope(pool, async () => {
    const scores = scoresOf(pool, rows, weights, films.length);
    const coordinates = await leadingDirections(
      pool,
      { people: rows.rows, films: films.length, scores },
      rank,
      seed,
      signal,
    );
    const directions = pool.kernels.floats(rated.length * rank);
    const a = { data: takeFloats(pool, weights), transposed: false };
    const b = { data: takeFloats(pool, coordinates), transposed: false };
    await parallelGemm(pool, rated.length, rank, films.length, a, b, directions, false, signal);
    const basis = new Float32Array(table.columns * rank);
    for (const [row, film] of rated.entries()) {
      basis.set(directions.subarray(row * rank, (row + 1) * rank), film * rank);
    }
    return { rank, coordinates, basis };
  });
}

/** Of a matrix rated x rated the columns of some films, rated x films; zeros for a film that is not rated. */
function columnsOf(weights: Float32Array, rated: Uint32Array, films: Uint32Array): Float32Array {
  const placeOf = new Map(Array.from(rated, (film, place) => [film, place] as const));
  const columns = Int32Array.from(films, (film) => placeOf.get(film) ?? -1);
  const picked = new Float32Array(rated.length * films.length);
  for (let row = 0, at = 0; row < rated.length; row++) {
    const own = weights.subarray(row * rated.length, (row + 1) * rated.length);
    for (const column of columns) picked[at++] = column < 0 ? 0 : own[column]!;
  }
  return picked;
}

/** Everybody's scores: people x films. */
function scoresOf({ kernels }: KernelPool, rows: SparseRows, weights: Float32Array, films: number): Float32Array {
  const scores = kernels.floats(rows.rows * films);
  const sums = new Float64Array(films);
  for (let user = 0; user < rows.rows; user++) {
    sums.fill(0);
    for (let k = rows.indptr[user]!; k < rows.indptr[user + 1]!; k++) {
      const [value, first] = [rows.data[k]!, rows.indices[k]! * films];
      for (let i = 0; i < films; i++) sums[i]! += value * weights[first + i]!;
    }
    scores.set(sums, user * films);
  }
  return scores;
}
