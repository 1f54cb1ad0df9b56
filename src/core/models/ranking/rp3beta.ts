// Where a walk ends that goes from a film to one of its people and on to one of that person's films, with what is popular anyway
// discounted: RP3beta (Paudel et al. 2017, "Updatable, accurate, diverse, and scalable recommendations for interactive
// applications"; Christoffel et al. 2015, "Blockbusters and wallflowers").
//   S_ji = sum over people u of (x_uj / d_j)^alpha (x_ui / d_u)^alpha / d_i^beta, d the sums of a film's or a person's weights
// for the `neighbours` films j from which each film i is likeliest reached; score(i | h) = sum over j in h of w_j S_ji.
// alpha 1 walks by the chances themselves. Cost: find-neighbours.ts. What is kept is films x neighbours.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { numberBetween, type OptionRules, wholeFrom } from "../options/resolve-options.ts";
import { asSayings, findNeighbours, neighbourMemory } from "./find-neighbours.ts";
import type { RankingModel } from "./ranking-model.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { type SparseScorer, sparseScorer } from "./sparse-scorer.ts";
import { type WeighOptions, weighDefaults, weighRatings } from "./weigh.ts";

export interface Rp3BetaOptions extends WeighOptions {
  /** Most films from which a film is reached. */
  readonly neighbours: number;
  /** Exponent of the chances of a step: above 1 the likely ones count more. */
  readonly alpha: number;
  /** Exponent of the popularity that a film's score is divided by: 0 leaves it as it is. */
  readonly beta: number;
}

const defaults: Rp3BetaOptions = Object.freeze({ ...weighDefaults, neighbours: 100, alpha: 0.55, beta: 0.45 });

const rules: OptionRules<Rp3BetaOptions> = {
  neighbours: wholeFrom(1),
  alpha: numberBetween(0, 4),
  beta: numberBetween(0, 4),
};

export const rp3Beta: RankingModel<Rp3BetaOptions> = {
  id: "rp3beta",
  defaults,
  search: {
    neighbours: { from: 20, to: 500, log: true, whole: true },
    alpha: { from: 0.3, to: 1.1 },
    beta: { from: 0, to: 0.8 },
  },
  readsTraits: false,
  resolve: (given) => resolveRankingOptions("rp3beta", defaults, rules, given),
  memory: (size, { neighbours }) => neighbourMemory(size, neighbours),
  async fit(ratings, options, work): Promise<SparseScorer> {
    const { neighbours, alpha, beta } = options;
    const weights = weighRatings(ratings, options);
    const byFilm = transposed(weights);
    const popularity = sumsOf(byFilm);
    const nearness = {
      values: powered(weights, alpha),
      left: transposed(powered(chances(weights), alpha)),
      own: popularity.map((sum) => sum ** beta),
      other: popularity.map((sum) => sum ** alpha),
      shrink: 0,
    };
    return sparseScorer(asSayings(await findNeighbours("rp3beta", nearness, neighbours, work)), options);
  },
};

/** The sum of each row; 1 for an empty one, from which nothing is reached. */
function sumsOf({ rows, indptr, data }: SparseRows): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) sum += data[k] as number;
    return sum || 1;
  });
}

/** Rows divided by their sums. */
function chances(matrix: SparseRows): SparseRows {
  const sums = sumsOf(matrix);
  const data = matrix.data.slice();
  for (let row = 0; row < matrix.rows; row++) {
    for (let k = matrix.indptr[row] as number; k < (matrix.indptr[row + 1] as number); k++) {
      data[k]! /= sums[row] as number;
    }
  }
  return { ...matrix, data };
}

/** Entries to a power. */
function powered(matrix: SparseRows, exponent: number): SparseRows {
  return { ...matrix, data: matrix.data.map((value) => value ** exponent) };
}
