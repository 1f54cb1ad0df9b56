// Films that the same people watch: item-based nearest neighbours with the cosine of weighed columns (Sarwar et al. 2001,
// "Item-based collaborative filtering recommendation algorithms"; Deshpande & Karypis 2004).
//   S_ji = x_j . x_i / (|x_j| |x_i| + shrink), for the `neighbours` films j nearest to each film i; score(i | h) = sum of w_j S_ji
// The shrinkage stands in the denominator, in units of a product of norms: for likes, the geometric mean of two films' numbers of
// likes, so that films with far fewer than `shrink` are near to nothing. A person's idf is log(1 + films / films of the person).
// Cost: find-neighbours.ts. What is kept is films x neighbours.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { numberFrom, type OptionRules, wholeFrom } from "../options/resolve-options.ts";
import { asSayings, findNeighbours, neighbourMemory } from "./find-neighbours.ts";
import { normsOf } from "./norms-of.ts";
import type { RankingModel } from "./ranking-model.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { type SparseScorer, sparseScorer } from "./sparse-scorer.ts";
import { type WeighOptions, weighDefaults, weighRatings } from "./weigh.ts";
import { type Weighting, weighPeople, weightingNames } from "./weigh-people.ts";

export interface ItemKnnOptions extends WeighOptions {
  /** Most neighbours of a film. */
  readonly neighbours: number;
  /** What is added to the product of two films' norms. */
  readonly shrink: number;
  /** How much people count: alike, or more the fewer films they have. */
  readonly weighting: Weighting;
  /** Divides what is said of a film by all that its neighbours could say. */
  readonly normalised: boolean;
}

const defaults: ItemKnnOptions = Object.freeze({
  ...weighDefaults,
  neighbours: 100,
  shrink: 50,
  weighting: "tf-idf",
  normalised: false,
});

const rules: OptionRules<ItemKnnOptions> = {
  neighbours: wholeFrom(1),
  shrink: numberFrom(0),
  weighting: weightingNames,
};

export const itemKnn: RankingModel<ItemKnnOptions> = {
  id: "item-knn",
  defaults,
  search: {
    neighbours: { from: 20, to: 500, log: true, whole: true },
    shrink: { from: 3, to: 300, log: true },
    weighting: { of: weightingNames },
  },
  readsTraits: false,
  resolve: (given) => resolveRankingOptions("item-knn", defaults, rules, given),
  memory: (size, { neighbours }) => neighbourMemory(size, neighbours),
  async fit(ratings, options, work): Promise<SparseScorer> {
    const values = weighPeople(weighRatings(ratings, options), options.weighting);
    const left = transposed(values);
    const norms = normsOf(left);
    const nearness = { values, left, own: norms, other: norms, shrink: options.shrink };
    const nearest = await findNeighbours("item-knn", nearness, options.neighbours, work);
    if (options.normalised) shareOut(nearest);
    return sparseScorer(asSayings(nearest), options);
  },
};

/** Rows sum to 1, in place. */
function shareOut({ rows, indptr, data }: SparseRows): void {
  for (let row = 0; row < rows; row++) {
    const own = data.subarray(indptr[row], indptr[row + 1]);
    const sum = own.reduce((total, value) => total + value, 0);
    for (let k = 0; k < own.length; k++) own[k]! /= sum;
  }
}
