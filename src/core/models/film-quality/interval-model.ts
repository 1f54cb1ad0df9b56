// How far an answer may be off, film by film: trees estimate the size of the error from what is known of the film, and the share that is
// to be covered is then reached by the quantiles of errors in units of that size, among films that were left out (split conformal
// prediction with normalised scores: Lei et al. 2018, section 5.2). Films of small, middling and large sizes have quantiles of their own
// (Mondrian, Vovk et al. 2005, section 4.5), since the errors of hardly known films have heavier tails. A plain interval fails exactly there.
import { quantile } from "../../evaluation/spread.ts";
import type { FactTable } from "../../traits/fact-table.ts";
import { fitTrees } from "../../trees/fit-trees.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { predictTrees } from "../../trees/predict-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { TreeOptions } from "../../trees/tree-options.ts";
import type { FilmTreeColumns } from "../film-trees/film-tree-columns.ts";
import type { Combined } from "./combine-scores.ts";
import type { QualityScores } from "./quality-scores.ts";

/** What the width of an interval is told by. */
export interface IntervalSource {
  readonly facts: FactTable;
  readonly columns: FilmTreeColumns;
}

export interface IntervalModel {
  /** Estimates the logarithm of the error's size. */
  readonly size: TreeModel;
  /** By group of sizes, smallest first. */
  readonly groups: readonly IntervalGroup[];
}

/** Films whose errors are about as large. */
export interface IntervalGroup {
  /** Up to this logarithm of the size; null for the last group. */
  readonly upTo: number | null;
  /** Below the answer, and above it, in sizes. */
  readonly low: number;
  readonly high: number;
}

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** Errors smaller than this are alike. */
const smallest = 0.1;
/** Shares of the films at which a group of sizes ends. */
const groupEnds = [0.5, 0.8, 1] as const;
/** Parts by which the quantiles are made from sizes that did not see the film. */
const parts = 4;

/**
 * @param matrix what is told of the films to learn from (intervalRows)
 * @param errors truth less answer, of answers that were made without the film
 * @param level share to be covered, 0 to 1
 */
export function fitIntervals(
  matrix: Matrix,
  errors: readonly number[],
  level: number,
  options: Partial<TreeOptions>,
): IntervalModel {
  const targets = errors.map((error) => Math.log(Math.max(smallest, Math.abs(error))));
  const sizes = new Float64Array(errors.length);
  for (let part = 0; part < parts; part++) {
    // the films of other parts alone teach the sizes, so that the quantiles are not those of films learnt by heart
    const weights = targets.map((_, i) => (i % parts === part ? 0 : 1));
    const seen = predictTrees(fitTrees(matrix, targets, options, { weights }), matrix);
    for (let i = part; i < errors.length; i += parts) sizes[i] = seen[i]!;
  }
  const order = Int32Array.from(sizes.keys()).sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  let from = 0;
  const groups = groupEnds.map((end): IntervalGroup => {
    const to = Math.round(end * order.length);
    const inSizes = Float64Array.from(order.subarray(from, to), (i) => errors[i]! / Math.exp(sizes[i]!)).sort();
    from = to;
    return {
      upTo: end === 1 ? null : sizes[order[to - 1]!]!,
      low: quantile(inSizes, (1 - level) / 2),
      high: quantile(inSizes, (1 + level) / 2),
    };
  });
  return { size: fitTrees(matrix, targets, options), groups };
}

/** What the width is told by: the film's numbers, and what the members say of it. */
export function intervalRows(
  { facts, columns }: IntervalSource,
  rows: ArrayLike<number>,
  scores: QualityScores,
  combined: readonly Combined[],
): Matrix {
  const said = combined.map(({ rating, chance }, i) => [
    rating * chance,
    chance,
    scores.process[i]! - scores.trees[i]!,
    scores.attention?.[i] ?? 0,
  ]);
  const more: Matrix = { rows: rows.length, columns: 4, data: Float32Array.from(said.flat()) };
  return joinColumns(columns.rows(facts, rows), more);
}

/** One an answer, within 0 to 10. */
export function intervalsOf(model: IntervalModel, matrix: Matrix, answers: ArrayLike<number>): Interval[] {
  return Array.from(predictTrees(model.size, matrix), (size, i) => {
    const width = Math.exp(size);
    const { low, high } = model.groups.find(({ upTo }) => upTo === null || size <= upTo) as IntervalGroup;
    const within = (value: number) => Math.max(0, Math.min(10, value));
    return { lo: within(answers[i]! + low * width), hi: within(answers[i]! + high * width) };
  });
}
