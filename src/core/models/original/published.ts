// What the original printed, and what Keras gives on its rows: the figures that a reproduction stands beside. Only for
// the TMDB 5000 split with the notebook's options; anything else has nothing to be compared with.
import type { OriginalModelId } from "../../evaluation/original-result.ts";
import type { RegressionMetrics } from "../../evaluation/regression-metrics.ts";

/** Hash of the notebook's split of its rows (node/reproduce/split-hash.ts): only on these rows can anything be compared. */
export const notebookSplitHash = "sha256:d87c6646abfd55d9fc44645af3443da4db06bae6fa4aaab3590261383a195d96";

/** The notebook's table: one run of each network, no seed. */
export const publishedByOriginal: Readonly<Record<OriginalModelId, RegressionMetrics>> = {
  "original-deep": { mae: 0.9935, rmse: 1.3082, r2: -0.3203 },
  "original-frozen": { mae: 1.3894, rmse: 1.8442, r2: -1.6241 },
  "original-tuned": { mae: 1.193, rmse: 1.4838, r2: -0.6986 },
};

/** A measure over ten seeds in another program. */
export interface PeerFigure {
  readonly mean: number;
  readonly sd: number;
}
/** A peer's figures for each network. */
export type PeerTable = Readonly<Record<OriginalModelId, Readonly<Record<keyof RegressionMetrics, PeerFigure>>>>;

/**
 * Keras 3.15 on TensorFlow 2.21, `set_random_seed` 0 to 9: every epoch goes through the rows in the same order. The word
 * vectors are the 10,361 most frequent words of glove.6B.50d.
 */
export const kerasRepeatedOrder: PeerTable = {
  "original-deep": {
    mae: { mean: 0.941, sd: 0.07 },
    rmse: { mean: 1.304, sd: 0.085 },
    r2: { mean: -0.317, sd: 0.177 },
  },
  "original-frozen": {
    mae: { mean: 1.226, sd: 0.206 },
    rmse: { mean: 1.539, sd: 0.176 },
    r2: { mean: -0.852, sd: 0.43 },
  },
  "original-tuned": {
    mae: { mean: 1.568, sd: 0.509 },
    rmse: { mean: 1.837, sd: 0.465 },
    r2: { mean: -1.77, sd: 1.549 },
  },
};

/** Keras 3.15 on TensorFlow 2.21 without a seed, ten runs: every epoch draws an order of its own. The same word vectors. */
export const kerasFreshOrder: PeerTable = {
  "original-deep": {
    mae: { mean: 0.982, sd: 0.027 },
    rmse: { mean: 1.302, sd: 0.024 },
    r2: { mean: -0.307, sd: 0.048 },
  },
  "original-frozen": {
    mae: { mean: 1.119, sd: 0.037 },
    rmse: { mean: 1.433, sd: 0.032 },
    r2: { mean: -0.584, sd: 0.07 },
  },
  "original-tuned": {
    mae: { mean: 1.103, sd: 0.071 },
    rmse: { mean: 1.386, sd: 0.06 },
    r2: { mean: -0.485, sd: 0.129 },
  },
};
