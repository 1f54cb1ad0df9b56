// Each film explained by its nearest films: sparse linear methods (Ning & Karypis 2011, "SLIM: sparse linear methods for top-N recommender
// systems") with the regression of each film restricted to its nearest by cosine, as its section 3.2 does (fsSLIM), so that no films x films
// matrix is made:
//   N_i = the `neighbours` nearest films of i by x_j . x_i / (|x_j| |x_i| + shrink)
//   S_.i = argmin 1/2 |x_i - X_N w|^2 + regularization / 2 |w|^2 + l1 |w|, w >= 0 if nonnegative; score(i | h) = sum of w_j S_ji
// With all films for neighbours, l1 0 and weights of any sign this is EASE.
// Cost: find-neighbours.ts for N, then films x neighbours^3 / 3. The inner products of the 8,192 films that most people have are
// kept (256 MiB); pairs with any other film are added up from its few people. Positive definite for any regularization above 0,
// since no product is left out. Memory: ratings x 16 bytes, films x neighbours x 12, and the head: 60,000 films with 100
// neighbours and 25 million ratings take .8 GB of the pool. A film costs a third of a millisecond with 100 neighbours.
import { neighbourRows } from "../../../kernels/neighbours/neighbour-rows.ts";
import { regressionRows } from "../../../kernels/neighbours/regression-rows.ts";
import { withinPoolScope } from "../../../kernels/pool/within-pool-scope.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { numberFrom, type OptionRules, wholeBetween } from "../options/resolve-options.ts";
import {
  asSayings,
  mostNeighbours,
  type NeighbourArgs,
  neighbourMemory,
  rowsOfSlots,
  takeNeighbourArgs,
  walkSteps,
} from "./find-neighbours.ts";
import { normsOf } from "./norms-of.ts";
import type { FitWork, RankingModel, RatingsSize } from "./ranking-model.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { runInSpans } from "./run-in-spans.ts";
import { type SparseScorer, sparseScorer } from "./sparse-scorer.ts";
import { takeHead } from "./take-head.ts";
import { type WeighOptions, weighDefaults, weighRatings } from "./weigh.ts";

export interface SlimOptions extends WeighOptions {
  /** Most films that explain a film, 1000 at most: a thread has the inner products of so many in its scratch. */
  readonly neighbours: number;
  /** What is added to the product of two films' norms when the nearest are chosen. */
  readonly shrink: number;
  /** L2: in people, as what is added to a film's number of them. */
  readonly regularization: number;
  /** L1: in people; above 0 it leaves films out. */
  readonly l1: number;
  /** Whether weights below 0 are ruled out. */
  readonly nonnegative: boolean;
}

const defaults: SlimOptions = Object.freeze({
  ...weighDefaults,
  neighbours: 100,
  shrink: 20,
  regularization: 150,
  l1: 0,
  nonnegative: false,
});

const rules: OptionRules<SlimOptions> = {
  neighbours: wholeBetween(1, 1000),
  shrink: numberFrom(0),
  regularization: numberFrom(0),
  l1: numberFrom(0),
};

/** Films whose inner products are kept: 256 MiB. */
const mostHead = 8192;

export const slim: RankingModel<SlimOptions> = {
  id: "slim",
  defaults,
  search: {
    neighbours: { from: 30, to: 400, log: true, whole: true },
    shrink: { from: 3, to: 300, log: true },
    regularization: { from: 10, to: 2000, log: true },
  },
  readsTraits: false,
  resolve: (given) => resolveRankingOptions("slim", defaults, rules, given),
  memory: slimMemory,
  async fit(ratings, options, work): Promise<SparseScorer> {
    const values = weighRatings(ratings, options);
    return sparseScorer(asSayings(await explainFilms(values, options, work)), options);
  },
};

function slimMemory(size: RatingsSize, { neighbours }: SlimOptions): number {
  const head = Math.min(size.items, mostHead);
  const slots = size.items * (8 + 4 * mostNeighbours(size.items, neighbours));
  return neighbourMemory(size, neighbours) + slots + 4 * head * (head + 1);
}

/** films x films: row i holds the weights of the films that explain i. */
function explainFilms(values: SparseRows, options: SlimOptions, work: FitWork): Promise<SparseRows> {
  const { pool, signal, onProgress } = work;
  const films = values.columns;
  return withinPoolScope(pool, async () => {
    const left = transposed(values);
    const norms = normsOf(left);
    const nearness = { values, left, own: norms, other: norms, shrink: options.shrink };
    const near = takeNeighbourArgs(pool, nearness, options.neighbours);
    const args = { ...near, products: takeHead(pool, left, mostHead) };
    const telling = { signal, onProgress };
    await runInSpans(pool, neighbourRows, args, films, walkSteps(values), { what: "slim: neighbours", ...telling });
    const regression = {
      ...pickRegression(args),
      products: args.products,
      people: values.rows,
      ridge: options.regularization,
      l1: options.l1,
      nonnegative: options.nonnegative,
      weights: pool.kernels.floats(films * args.neighbours),
      singular: pool.kernels.integers(films),
    };
    const steps = films * args.neighbours ** 2 * (4 + args.neighbours / 3);
    await runInSpans(pool, regressionRows, regression, films, steps, { what: "slim: weights", ...telling });
    refuseSingular(regression.singular, options);
    return rowsOfSlots(films, args.neighbours, args.found, args.indices, regression.weights);
  });
}

function pickRegression({ table, neighbours, indices, found }: NeighbourArgs) {
  return { table, neighbours, indices, found };
}

function refuseSingular(singular: Int32Array, { regularization }: SlimOptions): void {
  const count = singular.reduce((sum, one) => sum + one, 0);
  if (count === 0) return;
  throw new RangeError(
    `Cannot fit slim: regularization must be higher, got ${regularization}, with which the weights of ${count} of ` +
      `${singular.length} films are not determined`,
  );
}
