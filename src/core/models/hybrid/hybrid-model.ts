// The recommender that serves, as plain data: typed arrays and plain JSON, nothing that a file could not hold. One linear scorer,
//   score(i | h) = sum over parts p of  w_p(length of h) (z_p(i | h) - mean_p(h)) / sd_p(h)
//   neighbours, newcomers   z = b_i + s_i sum over j in h of  g_j W_ji  +  sum over k of  B_ik u_k sum over j in h of  g_j A_jk
//                           W, A, B whole numbers, of W a few a film; s one scale a film, u one a direction
//   factors                 z = q_i . x(h),  x(h) the history folded in     q_i = t_i V_i, V whole numbers
//   prior                   z = what everybody gets
// with mean and deviation over the films that are counted. Films behind these (extend-hybrid.ts) have factors and a prior and no
// neighbours, and their factors count what neighbours, newcomers and factors count together. Every z but the prior is a sum over the history, so a score can be taken
// apart (hybrid-contributions.ts). Learnt by learn-hybrid.ts, answered by hybrid-scorer.ts, packed by pack-hybrid.ts.
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import type { FoldInOptions } from "../ranking/factors/factor-scorer.ts";
import type { WeighOptions } from "../ranking/weigh.ts";

/** The parts, in the order of their weights. */
export type HybridPartId = "neighbours" | "newcomers" | "factors" | "prior";

export const hybridPartIds: readonly HybridPartId[] = ["neighbours", "newcomers", "factors", "prior"];

/** Numbers as they are kept: whole ones in 8 bits that a scale makes weights of, or the weights themselves. */
export type KeptNumbers = Int8Array | Float32Array;

/** Weights from film to film, a few for each film that they add to. */
export interface KeptWeights {
  /** What a rating of the history counts. */
  readonly weigh: WeighOptions;
  /** films + 1: what film j adds stands at starts[j] up to, not including, starts[j + 1]. */
  readonly starts: Uint32Array;
  /** The film i that is added to, ascending within a row. */
  readonly others: Uint16Array | Uint32Array;
  /** W_ji, beside `others`. */
  readonly weights: KeptNumbers;
  /** One a film: s_i. */
  readonly scales: Float32Array;
  /** One a film: b_i, what it gets from nobody's history; null for zeros. */
  readonly intercept: Float32Array | null;
}

/** What the kept weights leave out, along a few directions: from film j to film i, sum over k of  u_k A_jk B_ik. */
export interface DirectionPart {
  /** films x directions, A: what a film of a history adds in each. */
  readonly basis: KeptNumbers;
  /** films x directions, B: what a film has of each. */
  readonly coordinates: KeptNumbers;
  /** One a direction: u_k. */
  readonly units: Float32Array;
}

/** What films add to films: weights, and beside them what these leave out. */
export interface NeighbourPart extends KeptWeights {
  /** Null where nothing is kept of what is left out. */
  readonly directions: DirectionPart | null;
}

/** Films as points; a history is one, too. */
export interface FactorPart {
  /** How a history is folded in. */
  readonly fold: FoldInOptions;
  /** Numbers of a film, a multiple of 8, and how many of them are in use. */
  readonly width: number;
  readonly factors: number;
  /** films x width: V. */
  readonly values: KeptNumbers;
  /** One a film: t_i. */
  readonly scales: Float32Array;
}

/** NDCG@100 of a part, or of all together, as it was learnt and as it is kept. */
export interface KeepLoss {
  readonly of: HybridPartId | "hybrid";
  readonly learnt: number;
  readonly kept: number;
}

/** What is to be told of the learning; plain JSON. */
export interface LearntFacts {
  /** People that weights rest on. */
  readonly people: number;
  /** What pruning and few bits cost on them. */
  readonly losses: readonly KeepLoss[];
  /** Of all arrays. */
  readonly bytes: number;
}

export interface HybridModel {
  readonly films: number;
  /** The first so many films make mean and deviation of a part's scores: films that are added behind them move no other's score. */
  readonly counted: number;
  readonly neighbours: NeighbourPart;
  /** The same form, learnt for short histories, with an intercept. */
  readonly newcomers: NeighbourPart;
  readonly factors: FactorPart;
  /** One a film. */
  readonly prior: Float32Array;
  /** w, one a part in the order of `hybridPartIds`, by length of the history. */
  readonly bands: BlendWeights;
  readonly learnt: LearntFacts;
}
