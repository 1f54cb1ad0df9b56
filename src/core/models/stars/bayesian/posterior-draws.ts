// What is kept of a Gibbs sampler: draws of everything that a person's own posterior needs. A history is folded in by each draw: the
// person's vector is normal given the films, so that its mean is known exactly, and only films are averaged over draws.

import type { RowShape } from "./gibbs-side.ts";
import type { RowPrior } from "./hyper-prior.ts";

/** A prior without need of what rows are drawn by. */
export type ServedPrior = Omit<RowPrior, "root"> & Partial<RowPrior>;

/** One draw; copies. */
export interface PosteriorDraw {
  /** films x width: factors, the bias, zeros. */
  readonly films: Float32Array;
  /** Of people. */
  readonly prior: ServedPrior;
  /** features x width: how people's features move the mean of the prior; null where there are none. */
  readonly links: Float32Array | null;
  /** Precision of a rating's noise. */
  readonly alpha: number;
}

export interface Posterior {
  readonly shape: RowShape;
  readonly items: number;
  /** Mean of all ratings. */
  readonly mean: number;
  /** What draws count in: a quarter of the scale that was seen, a star of five. */
  readonly unit: number;
  /**
   * features long: what features people who were learnt from have in the mean; null where nothing is linked. Features of somebody new
   * are between theirs and these.
   */
  readonly meanFeatures: Float32Array | null;
  /** How many of the features are films; the others are traits. */
  readonly filmFeatures: number;
  /** Degrees of freedom of people's own noise; 0: all have the same. */
  readonly noiseFreedom: number;
  readonly draws: readonly PosteriorDraw[];
}
