// What is learnt of films from people, film by film, before traits are looked at: factors of iALS, coordinates of EASE's weights, and how
// many like the film. The targets that traits are mapped to, and what folds a history in.
import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { EaseOptions } from "../ranking/ease.ts";
import { ease } from "../ranking/ease.ts";
import type { FactorScorer } from "../ranking/factors/factor-scorer.ts";
import { type IalsOptions, ials } from "../ranking/ials.ts";
import type { FitWork } from "../ranking/ranking-model.ts";
import { type WeighOptions, weighRatings } from "../ranking/weigh.ts";
import { learnNeighbours, type NeighbourSpace } from "./neighbour-space.ts";

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

export interface TasteTargets extends NeighbourSpace {
  readonly scorer: FactorScorer;
  /** Films that are learnt from, as they were handed in. */
  readonly films: Uint32Array;
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
  const space = await learnNeighbours(weights, films, easeOptions, Math.min(rank, films.length), work);
  return {
    scorer,
    films,
    ...space,
    likes: sumsOf(weights),
    weighing: easeOptions,
  };
}

function sumsOf({ columns, indices, data }: SparseRows): Float64Array {
  const sums = new Float64Array(columns);
  for (const [k, film] of indices.entries()) sums[film]! += data[k]!;
  return sums;
}
