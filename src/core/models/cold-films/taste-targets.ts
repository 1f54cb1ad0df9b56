// What is learnt of films from people, film by film, before traits are looked at: factors of iALS, coordinates of EASE's weights, and how
// many like the film. The targets that traits are mapped to, and what folds a history in.
import type { KernelPool } from "../../../kernels/pool/kernel-pool.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { EaseOptions } from "../ranking/ease.ts";
import { ease, squaresOfColumns } from "../ranking/ease.ts";
import { easeWeights } from "../ranking/ease-weights.ts";
import type { FactorScorer } from "../ranking/factors/factor-scorer.ts";
import { type IalsOptions, ials } from "../ranking/ials.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { ratedFilms } from "../ranking/rated-films.ts";
import { type WeighOptions, weighRatings } from "../ranking/weigh.ts";
import { leadingDirections } from "./score-subspace.ts";

export interface TasteOptions {
  readonly ials: IalsOptions;
  readonly ease: EaseOptions;
  /** Directions of EASE's scores. */
  readonly rank: number;
}

/**
 * iALS and EASE as films without ratings are best mapped to them: factors with little weight on pairs without a rating and held down
 * more than those that rank warm films best (docs/guide/cold-films.md).
 *
 * @param set by model: what is not as usual
 * @throws as `RankingModel.resolve`
 */
export function resolveTaste(
  set: Readonly<Partial<Record<"ials" | "ease", Readonly<Record<string, unknown>>>>>,
): Omit<TasteOptions, "rank"> {
  return {
    ials: ials.resolve({ factors: 128, alpha0: 0.1, regularization: 0.01, sweeps: 8, ...set.ials }),
    ease: ease.resolve({ regularization: 200, ...set.ease }),
  };
}

export interface TasteTargets {
  readonly scorer: FactorScorer;
  /** Films that are learnt from, as they were handed in. */
  readonly films: Uint32Array;
  /** films x rank. */
  readonly coordinates: Float32Array;
  readonly rank: number;
  /** Films of the table x rank; zeros for a film that nobody likes. */
  readonly basis: Float32Array;
  /** Likes of each film of the table. */
  readonly likes: Float64Array;
  /** What a rating counts among neighbours. */
  readonly weighing: WeighOptions;
}

/** @param films those with traits and ratings, ascending */
export async function learnTaste(
  ratings: Ratings,
  films: Uint32Array,
  { ials: ialsOptions, ease: easeOptions, rank }: TasteOptions,
  work: FitWork,
): Promise<TasteTargets> {
  const scorer = (await ials.fit(ratings, ialsOptions, work)) as FactorScorer;
  const weights = weighRatings(ratings, easeOptions);
  const space = await neighbourSpace(weights, films, easeOptions, Math.min(rank, films.length), work);
  return {
    scorer,
    films,
    ...space,
    likes: sumsOf(weights),
    weighing: easeOptions,
  };
}

async function neighbourSpace(
  table: SparseRows,
  films: Uint32Array,
  { regularization }: EaseOptions,
  rank: number,
  work: FitWork,
): Promise<Pick<TasteTargets, "coordinates" | "rank" | "basis">> {
  const { films: rated, rows } = ratedFilms(table);
  const diagonal = squaresOfColumns(rows).map((square) => square + regularization);
  const weights = await easeWeights("ease", { rows, diagonal }, 1, work);
  const columnOf = new Int32Array(table.columns).fill(-1);
  for (const [column, film] of rated.entries()) columnOf[film] = column;
  const columns = Int32Array.from(films, (film) => columnOf[film]!);
  const coordinates = await withinPoolScope(work.pool, async () => {
    const scores = scoresOf(work.pool, rows, weights, columns);
    return await leadingDirections(
      work.pool,
      { people: rows.rows, films: films.length, scores },
      rank,
      work.seed,
      work.signal,
    );
  });
  const basis = new Float32Array(table.columns * rank);
  const row = new Float64Array(rank);
  for (const [place, film] of rated.entries()) {
    row.fill(0);
    for (let i = 0; i < columns.length; i++) {
      if (columns[i]! < 0) continue;
      const weight = weights[place * rated.length + columns[i]!]!;
      for (let k = 0; k < rank; k++) row[k]! += weight * coordinates[i * rank + k]!;
    }
    basis.set(row, film * rank);
  }
  return { coordinates, rank, basis };
}

/** Everybody's scores of some films: people x columns; a column below 0 has zeros. */
function scoresOf({ kernels }: KernelPool, rows: SparseRows, weights: Float32Array, columns: Int32Array): Float32Array {
  const scores = kernels.floats(rows.rows * columns.length);
  const sums = new Float64Array(rows.columns);
  for (let user = 0; user < rows.rows; user++) {
    sums.fill(0);
    for (let k = rows.indptr[user]!; k < rows.indptr[user + 1]!; k++) {
      const [value, first] = [rows.data[k]!, rows.indices[k]! * rows.columns];
      for (let i = 0; i < sums.length; i++) sums[i]! += value * weights[first + i]!;
    }
    for (const [i, column] of columns.entries()) scores[user * columns.length + i] = column < 0 ? 0 : sums[column]!;
  }
  return scores;
}

function sumsOf({ columns, indices, data }: SparseRows): Float64Array {
  const sums = new Float64Array(columns);
  for (const [k, film] of indices.entries()) sums[film]! += data[k]!;
  return sums;
}
