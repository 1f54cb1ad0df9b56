// EASE that reads what films are: traits stand beneath the ratings like people who like every film that has them (CEASE: Jeunen
// et al. 2020, "Closed-Form Models for Collaborative Filtering with Side-Information"). Objective, zero diagonal:
//   ||X - X B||^2 + a ||F' - F' B||^2 + lambda ||B||^2,   F: films x traits
// Solution: that of EASE with G = X'X + a F F' + lambda I. A film without ratings gets weights from its traits, too. Cost: as
// EASE, and a multiply-add for every pair of films that share a trait; where most traits speak of a part of the films alone, the cube of
// that part (ease/join-films.ts).
import type { Ratings } from "../../ratings/ratings.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { numberFrom, type OptionRules } from "../options/resolve-options.ts";
import { type DenseScorer, denseScorer } from "./dense-scorer.ts";
import { bytesOfSolution, bytesOfWeights, easeWeights } from "./ease/ease-weights.ts";
import { type EaseFamilyOptions, regularizationRule } from "./ease-options.ts";
import type { FitWork, RankingModel, RatingsSize } from "./ranking-model.ts";
import { ratedFilms } from "./rated-films.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { weighDefaults, weighRatings } from "./weigh.ts";
import { type TraitWeights, traitWeightings, weighTraits } from "./weigh-traits.ts";

export interface EaseSideOptions extends EaseFamilyOptions {
  /** a: what a trait counts beside a person; 0 leaves traits out. */
  readonly sideWeight: number;
  readonly traitWeights: TraitWeights;
}

const defaults: EaseSideOptions = Object.freeze({
  ...weighDefaults,
  regularization: 500,
  sideWeight: 50,
  traitWeights: "unit",
});

const rules: OptionRules<EaseSideOptions> = {
  regularization: regularizationRule,
  sideWeight: numberFrom(0),
  traitWeights: traitWeightings,
};

/** What `memory` reckons with: traits of a film. A pool that is larger takes more. */
const traitsOfFilm = 256;

export const easeSide: RankingModel<EaseSideOptions, DenseScorer> = {
  id: "ease-side",
  defaults,
  search: Object.freeze({
    regularization: { from: 20, to: 3000, log: true },
    sideWeight: { from: 3, to: 300, log: true },
    traitWeights: { of: traitWeightings },
  }),
  readsTraits: true,
  resolve: (given) => resolveRankingOptions("ease-side", defaults, rules, given),
  memory: ({ users, items, ratings }: RatingsSize) =>
    bytesOfSolution({ users, items, ratings: ratings + traitsOfFilm * items }),
  besides: bytesOfWeights,
  fit: (ratings, options, work) => fitEaseSide(ratings, options, work),
};

async function fitEaseSide(ratings: Ratings, options: EaseSideOptions, work: FitWork): Promise<DenseScorer> {
  const items = ratings.items.length;
  const traits = traitsOf(work, items);
  const side = transposed(weighTraits(traits, options.traitWeights, options.sideWeight));
  const { films, rows } = ratedFilms(stacked(weighRatings(ratings, options), side));
  const ridge = new Float64Array(films.length).fill(options.regularization);
  const weights = await easeWeights("ease-side", { rows, ridge, centred: false }, 1, work);
  return denseScorer({ items, films, weights, intercept: null }, options);
}

/** @throws TypeError without traits; RangeError where their rows are not the table's films */
function traitsOf({ traits }: FitWork, items: number): SparseRows {
  if (traits === undefined) throw new TypeError("Cannot fit ease-side: it reads traits of films, and there are none");
  if (traits.rows !== items) {
    throw new RangeError(`Cannot fit ease-side: traits have ${traits.rows} rows, needed one a film, ${items}`);
  }
  return traits;
}

/** The rows of one matrix, and those of another beneath. */
function stacked(upper: SparseRows, lower: SparseRows): SparseRows {
  const count = upper.indices.length;
  const indptr = new Uint32Array(upper.rows + lower.rows + 1);
  indptr.set(upper.indptr);
  for (let row = 0; row <= lower.rows; row++) indptr[upper.rows + row] = count + (lower.indptr[row] as number);
  const indices = new Uint32Array(count + lower.indices.length);
  indices.set(upper.indices);
  indices.set(lower.indices, count);
  const data = new Float32Array(indices.length);
  data.set(upper.data);
  data.set(lower.data, count);
  return { rows: upper.rows + lower.rows, columns: upper.columns, indptr, indices, data };
}
