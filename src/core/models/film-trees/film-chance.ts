// Boosted trees of the logistic loss that estimate whether anybody will vote for a film at all. One film in seventy has no vote, and the
// files write 0 for it: that single question is a third of the variance of the ratings as they stand in the files.
import { fitTrees } from "../../trees/fit-trees.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
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

export function fitFilmChance(
  source: FilmTreesSource,
  { rows, votes, attention, seed, signal }: FilmChanceInput,
  { chance, members }: FilmTreesOptions,
): readonly TreeModel[] {
  const matrix = filmChanceRows(source, rows, attention);
  const voted = Array.from(rows, (_, i) => (votes[i]! > 0 ? 1 : 0));
  return Array.from({ length: members }, (_, k) =>
    fitTrees(matrix, voted, { ...chance, loss: "logistic", seed: 2 ** 32 + seed * members + k }, { signal }),
  );
}

export function filmChanceRows(
  { facts, columns }: FilmTreesSource,
  rows: ArrayLike<number>,
  attention: ArrayLike<number>,
): Matrix {
  const expected: Matrix = { rows: rows.length, columns: 1, data: Float32Array.from(attention) };
  return joinColumns(columns.rows(facts, rows), expected);
}
