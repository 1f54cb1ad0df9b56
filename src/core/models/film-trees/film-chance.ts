// Boosted trees of the logistic loss that estimate whether anybody will vote for a film at all. One film in seventy has no vote, and the
// files write 0 for it: that single question is a third of the variance of the ratings as they stand in the files.
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { fitTreeJob, type TreeJob } from "../../trees/tree-job.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { FilmTreesOptions } from "./film-trees-options.ts";
import type { FilmTreesSource } from "./fit-film-trees.ts";

export interface FilmChanceInput {
  /** Rows of the table. */
  readonly rows: ArrayLike<number>;
  readonly votes: ArrayLike<number>;
  /** One a row: the votes that another model expects, logarithmic, which it must say without having seen the film. */
  readonly attention: ArrayLike<number>;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** Trees that are still to be fitted, one job a member. */
export function prepareFilmChance(
  source: FilmTreesSource,
  { rows, votes, attention, seed }: FilmChanceInput,
  { chance, members }: FilmTreesOptions,
): TreeJob[] {
  const matrix = filmChanceRows(source, rows, attention);
  const targets = Float64Array.from(rows, (_, i) => (votes[i]! > 0 ? 1 : 0));
  return Array.from({ length: members }, (_, k): TreeJob => {
    const own = { ...chance, loss: "logistic", seed: 2 ** 32 + seed * members + k } as const;
    return { matrix, targets, options: own, weights: null };
  });
}

/** @throws the signal's reason when cancelled */
export function fitFilmChance(
  source: FilmTreesSource,
  input: FilmChanceInput,
  options: FilmTreesOptions,
): readonly TreeModel[] {
  return prepareFilmChance(source, input, options).map((job) => fitTreeJob(job, input.signal));
}

export function filmChanceRows(
  { facts, columns }: FilmTreesSource,
  rows: ArrayLike<number>,
  attention: ArrayLike<number>,
): Matrix {
  const expected: Matrix = { rows: rows.length, columns: 1, data: Float32Array.from(attention) };
  return joinColumns(columns.rows(facts, rows), expected);
}
