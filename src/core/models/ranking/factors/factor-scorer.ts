// What is kept of a factor model: films alone. A person is folded in: the same half-step that people had in training, for one history,
//   x(h) = (alpha0 Q'Q + ridge I + Q_h' W Q_h)^-1 Q_h' w,   score(i | h) = q_i . x(h)
// on kernels of its own with strict SIMD, so that everybody gets the same answer everywhere. Costs history x width^2 + width^3 / 3
// flops, and 2 films x width for the scores. An empty history gives 0 for every film.

import type { RidgeRows } from "../../../../kernels/kernels.ts";
import { servingKernels } from "../../../../kernels/serving-kernels.ts";
import { withinScope } from "../../../../kernels/within-scope.ts";
import type { History } from "../../../ratings/history.ts";
import type { Scorer } from "../ranking-model.ts";
import { type EntryWeightOptions, historyWeights } from "./entry-weights.ts";
import { type FactorShares, factorShares } from "./factor-shares.ts";
import { finishBase, ridgeOf, singularSystem } from "./shared-system.ts";

/** How a person is folded in: as `FactorSettings` has it. */
export interface FoldInOptions extends EntryWeightOptions {
  readonly alpha0: number;
  readonly regularization: number;
  readonly exponent: number;
}

export interface FilmFactors {
  readonly items: number;
  /** The first so many films are what people are folded in among; films behind them are scored, and move nobody. Left out: all. */
  readonly counted?: number;
  /** Numbers of a row; a multiple of 8. */
  readonly width: number;
  /** Those of them that are in use. */
  readonly factors: number;
  /** items x width. */
  readonly films: Float32Array;
}

export interface FactorScorer extends Scorer, FilmFactors {
  /** `width` long: the person's factor; zeros for a history that weighs nothing. */
  foldIn(history: History): Float32Array;
  /** The films of a history that weigh anything, and what each adds to a film's score. */
  shares(history: History): HistoryShares;
}

export interface HistoryShares {
  /** Ascending. */
  readonly items: Uint32Array;
  /** One a film of `items`. */
  readonly of: FactorShares;
}

/** What 32-bit addresses reach. */
const mostBytes = 2 ** 32;

/** Bytes of memory that a scorer reserves: the films, scores, a history of all films, points, squares that a fold-in works in, panels. */
export const factorScorerBytes = (items: number, width: number): number =>
  4 * (items * (width + 9) + 6 * width ** 2 + 200 * width) + 2 ** 21;

/**
 * @param learnt copied
 * @throws as `reloadableScorer` and its `load`
 */
export function factorScorer(learnt: FilmFactors, options: FoldInOptions): FactorScorer {
  const scorer = reloadableScorer(learnt, options);
  scorer.load(learnt.films);
  const { foldIn, shares, score } = scorer;
  return { ...learnt, foldIn, shares, score };
}

/** A scorer whose films can be replaced: while they are learnt, one memory serves all sweeps. */
export interface ReloadableScorer extends Pick<FactorScorer, "items" | "foldIn" | "shares" | "score"> {
  /**
   * @param films items x width
   * @throws RangeError where there are histories that cannot be folded in: alpha0 Q'Q + ridge I is singular in float32 for a like
   */
  load(films: Float32Array): void;
}

/** @throws RangeError where the memory is more than there can be, or cannot be reserved */
export function reloadableScorer(
  { items, counted = items, width, factors }: Omit<FilmFactors, "films">,
  options: FoldInOptions,
): ReloadableScorer {
  const bytes = factorScorerBytes(items, width);
  if (bytes > mostBytes) throw tooLarge(items, factors, bytes);
  const kernels = servingKernels({ pages: Math.ceil(bytes / 65_536) });
  const films = kernels.floats(items * width);
  const base = kernels.floats(width * width);
  const x = kernels.floats(width);
  const scores = kernels.floats(items);
  const all = { dimension: width, starts: kernels.integers(2), columns: kernels.integers(items), factors: films };
  for (let film = 0; film < items; film++) all.columns[film] = film;
  all.starts[1] = items;

  function load(values: Float32Array): void {
    films.set(values);
    kernels.gram(counted, width, films, base, false);
    finishBase(base, width, { alpha0: options.alpha0, factors });
    checkLeastHistory();
  }

  /** One like is what is hardest to fold in: whatever else a history has adds to the matrix. */
  function checkLeastHistory(): void {
    withinScope(kernels, () => {
      const matrix = kernels.floats(width * width);
      matrix.set(base);
      const ridge = ridgeOf(1, counted, options);
      for (let j = 0; j < width; j++) matrix[j * (width + 1)]! += ridge;
      if (kernels.cholesky(width, matrix) < width) throw singularSystem(options);
    });
  }

  /** Into x. */
  function solve(history: History): void {
    withinScope(kernels, () => {
      const row = { ...takeRow(history), dimension: width, added: 0, factors: films, base };
      if (kernels.solveRidgeRows(row, 0, 1, x, kernels.floats(1)) < 1) throw singularSystem(options);
    });
  }

  function takeRow(history: History): Pick<RidgeRows, "starts" | "columns" | "weights" | "ridges"> {
    const weighed = historyWeights(history, options);
    const count = weighed.items.length;
    const row = {
      starts: kernels.integers(2),
      columns: kernels.integers(count),
      weights: kernels.floats(count),
      ridges: kernels.floats(1),
    };
    row.starts[1] = count;
    row.columns.set(weighed.items);
    row.weights.set(weighed.weights);
    row.ridges[0] = ridgeOf(sumOf(weighed.weights), counted, options);
    return row;
  }

  return {
    items,
    load,
    foldIn(history) {
      solve(history);
      return x.slice();
    },
    shares(history) {
      const weighed = historyWeights(history, options);
      const ridge = ridgeOf(sumOf(weighed.weights), counted, options);
      return { items: weighed.items, of: factorShares({ width, films, base, ridge, history: weighed }) };
    },
    score(history, out) {
      solve(history);
      kernels.rowProducts(all, 0, 1, x, scores);
      out.set(scores);
    },
  };
}

function sumOf(weights: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]!;
  return sum;
}

function tooLarge(items: number, factors: number, bytes: number): RangeError {
  const megabytes = (count: number) => Math.ceil(count / 1e6).toLocaleString("en-US");
  const needed = `${items.toLocaleString("en-US")} films of ${factors} factors need ${megabytes(bytes)} MB to be scored in`;
  const most = `and there are at most ${megabytes(mostBytes)}`;
  return new RangeError(`Cannot fit ials: ${needed}, ${most}: fewer factors or films were needed`);
}
