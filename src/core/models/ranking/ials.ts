// Taste as a few numbers for each film: implicit matrix factorisation by alternating least squares (factors/learn-factors.ts has the
// objective and its sources). Film factors alone are kept; whoever asks is folded in (factors/factor-scorer.ts).

import type { Ratings } from "../../ratings/ratings.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import {
  numberAbove,
  numberBetween,
  numberFrom,
  type OptionRules,
  wholeBetween,
  wholeFrom,
} from "../options/resolve-options.ts";
import { BestSweep } from "./factors/best-sweep.ts";
import { type FactorScorer, factorScorerBytes, reloadableScorer } from "./factors/factor-scorer.ts";
import { type FactorSettings, widthOf } from "./factors/factor-settings.ts";
import { factorsMemory, learnFactors, type Sweep } from "./factors/learn-factors.ts";
import { learnableWeights } from "./factors/learnable-weights.ts";
import { watchPeople } from "./factors/watched-people.ts";
import type { FitWork, RankingModel } from "./ranking-model.ts";
import { resolveRankingOptions } from "./resolve-ranking-options.ts";
import { type WeighOptions, weighDefaults } from "./weigh.ts";

export type IalsSolver = "auto" | "exact" | "conjugate";

export interface IalsOptions extends WeighOptions {
  /** Numbers of a person's and of a film's factor; 1024 at most. Of a small table no more are used than a fifth of its films. */
  readonly factors: number;
  /** What a pair without a rating weighs, where a like weighs 1; 0 to 10^6. */
  readonly alpha0: number;
  /** L2 of a factor, for each unit of the row's weight to the power of `exponent`; 0 to 10^6. */
  readonly regularization: number;
  /** How regularization grows with a row's weight: 0 not at all, 1 in proportion (Rendle et al. 2022, section 4.1). */
  readonly exponent: number;
  /** Sweeps at most. */
  readonly sweeps: number;
  /** `exact` by Cholesky, `conjugate` by conjugate gradients; `auto`: exact up to 128 factors. */
  readonly solver: IalsSolver;
  /** Steps of conjugate gradients in each half of a sweep. */
  readonly steps: number;
  /** How far apart the films' factors begin: sd initialSpread / sqrt(factors) a number; above 0, 10^6 at most. */
  readonly initialSpread: number;
  /** Days after which a rating weighs half, beside the person's latest that weighs anything; 0: age does not matter. */
  readonly halfLife: number;
  /**
   * Sweeps without a better validation NDCG after which learning ends, with the best films so far; 0: all sweeps, and nobody
   * is held out. Above 0 one person in twenty of those with five likes is held out of the table to validate on, 500 at most.
   */
  readonly patience: number;
}

const defaults: IalsOptions = Object.freeze({
  ...weighDefaults,
  factors: 128,
  alpha0: 0.3,
  regularization: 0.006,
  exponent: 1,
  sweeps: 6,
  solver: "auto",
  steps: 3,
  initialSpread: 0.3,
  halfLife: 0,
  patience: 0,
});

const rules: OptionRules<IalsOptions> = {
  factors: wholeBetween(1, 1024),
  alpha0: numberBetween(0, 1e6),
  regularization: numberBetween(0, 1e6),
  exponent: numberBetween(0, 2),
  sweeps: wholeFrom(1),
  solver: ["auto", "exact", "conjugate"],
  steps: wholeFrom(1),
  initialSpread: numberAbove(0, 1e6),
  halfLife: numberFrom(0),
  patience: wholeFrom(0),
};

/** Factors up to which systems are solved exactly unless options say otherwise. */
const mostExact = 128;

export const ials: RankingModel<IalsOptions, FactorScorer> = {
  id: "ials",
  defaults,
  search: Object.freeze({
    factors: { of: [64, 128, 256, 512] },
    alpha0: { from: 0.1, to: 0.6, log: true },
    regularization: { from: 0.003, to: 0.012, log: true },
    sweeps: { from: 2, to: 12, log: true, whole: true },
  }),
  readsTraits: false,
  resolve: resolveIals,
  memory: ({ users, items, ratings }, options) => factorsMemory(users, items, ratings, factorsFor(items, options)),
  besides: ({ users, items, ratings }, options) => {
    const width = widthOf(factorsFor(items, options));
    // the table by person and by film, and what it is made of; people's and films' factors as they are copied; the scorer's
    return 24 * ratings + 4 * width * (users + 3 * items) + factorScorerBytes(items, width);
  },
  fit: (ratings, options, work) => fitIals(ratings, options, work),
};

function resolveIals(given: Readonly<Record<string, unknown>>): IalsOptions {
  const options = resolveRankingOptions("ials", defaults, rules, given);
  const { alpha0, regularization } = options;
  // A like is then no system that could be solved; steps of conjugate gradients would not notice until somebody asks.
  if (Math.fround(alpha0) > 0 || Math.fround(regularization) > 0) return options;
  throw new RangeError(
    `Cannot fit ials: regularization must be above 0 where alpha0 is 0 in float32, got ${regularization} with alpha0 ${alpha0}`,
  );
}

async function fitIals(ratings: Ratings, options: IalsOptions, work: FitWork): Promise<FactorScorer> {
  const { pool, seed, signal, enough, onProgress } = work;
  signal?.throwIfAborted();
  const items = ratings.items.length;
  const factors = factorsFor(items, options);
  const shape = { items, width: widthOf(factors), factors };
  const scorer = reloadableScorer(shape, options); // first: what it has no room for is said before anything is learnt
  const { rest, cases } =
    options.patience > 0 ? watchPeople(ratings, options.likedFrom, seed) : { rest: ratings, cases: [] };
  const best = new BestSweep(scorer, cases, options.patience);
  const tell = (done: number, total: number, note?: string) =>
    onProgress?.({ what: "ials", done, total, unit: "sweeps", note });
  let swept = 0;
  const table = learnableWeights(rest, options);
  const learnt = await learnFactors(table, settingsOf(factors, options), {
    pool,
    seed,
    signal,
    onSweep: (sweep) => {
      swept = sweep.sweep;
      tell(swept, options.sweeps, sweepNote(sweep, best.look(sweep)));
      return !best.isOver && !enough?.aborted;
    },
  });
  const end = endOf(best, swept, options.sweeps);
  if (end !== null) tell(swept, swept, end);
  const films = best.films ?? learnt.films;
  scorer.load(films);
  const notes = notesOn(shape, table, options);
  return {
    ...shape,
    films,
    foldIn: scorer.foldIn,
    shares: scorer.shares,
    score: scorer.score,
    ...(notes.length > 0 && { learnt: { notes } }),
  };
}

function notesOn(
  { items, factors }: { readonly items: number; readonly factors: number },
  { data }: SparseRows,
  { factors: asked, weights, likedFrom }: IalsOptions,
): string[] {
  const fewer = `${factors} factors were learnt in place of ${asked}, as no more are used than a fifth of ${items} films.`;
  const nothing = `no rating weighs anything (weights ${weights}, likedFrom ${likedFrom}), so every film scores 0.`;
  return [...(factors < asked ? [fewer] : []), ...(data.length === 0 ? [nothing] : [])];
}

/** Null where all sweeps were made and the films are those of the last one: nothing is left to tell. */
function endOf(best: BestSweep, swept: number, sweeps: number): string | null {
  const isEarly = swept < sweeps;
  const keepsAnother = best.films !== null && best.sweep !== swept;
  if (!isEarly && !keepsAnother) return null;
  const why = best.isOver ? "validation got no better" : isEarly ? "it was enough" : "all sweeps were made";
  return `${isEarly ? "ended early: " : ""}${why}${keepsAnother ? `, the films of sweep ${best.sweep} are kept` : ""}`;
}

function sweepNote({ loss }: Sweep, ndcg: number | null): string {
  const validation = ndcg === null ? "" : `, validation ndcg@100 ${ndcg.toFixed(4)}`;
  return `loss ${loss.toPrecision(7)}${validation}`;
}

/** With nearly as many factors as films everybody is fitted and nothing is learnt. */
function factorsFor(items: number, { factors }: IalsOptions): number {
  return Math.max(1, Math.min(factors, Math.ceil(items / 5)));
}

function settingsOf(factors: number, options: IalsOptions): FactorSettings {
  const { solver } = options;
  const exact = solver === "exact" || (solver === "auto" && factors <= mostExact);
  return { ...options, factors, solver: exact ? "exact" : "conjugate", added: 0, powerSteps: 2 };
}
