// Boosted trees that learn from films how good a film is. They learn from films with votes alone, each weighing 1 / (1 + noise / votes),
// since a rating of few votes is noise. Whether anybody votes at all is somebody else's question (film-chance.ts).
import { createRandom } from "../../random/random.ts";
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { fitTrees } from "../../trees/fit-trees.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { predictTrees } from "../../trees/predict-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { FilmTreeColumns } from "./film-tree-columns.ts";
import { checkFilmTreesOptions, type FilmTreesOptions } from "./film-trees-options.ts";
import { type RatedRows, type TraitMeans, traitMeans, traitRatingRows } from "./trait-ratings.ts";

/** What the trees read. */
export interface FilmTreesSource {
  readonly index: TraitIndex;
  readonly facts: FactTable;
  readonly columns: FilmTreeColumns;
}

/** Trees that read films; their models are averaged. */
export interface FilmTrees {
  readonly models: readonly TreeModel[];
  /** How the training films with a trait were rated. */
  readonly means: TraitMeans;
}

export interface FilmTreesInput {
  /** Rows of the table: films with votes. */
  readonly rows: ArrayLike<number>;
  readonly ratings: ArrayLike<number>;
  readonly votes: ArrayLike<number>;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** @throws RangeError where there is no film to learn from, or an option is out of range; the signal's reason when cancelled */
export function fitFilmTrees(
  { index, facts, columns }: FilmTreesSource,
  { rows, ratings, votes, seed, signal }: FilmTreesInput,
  options: FilmTreesOptions,
): FilmTrees {
  checkFilmTreesOptions(options);
  if (rows.length === 0) throw new RangeError("Cannot train trees on films: no film has votes, some were needed");
  const { ratedLists, shrinkage, parts, members, voteNoise } = options;
  const random = createRandom(seed, 92);
  const rated: RatedRows = {
    rows,
    values: ratings,
    weights: Array.from(rows, (_, i) => 1 / (1 + voteNoise / votes[i]!)),
    partOf: Array.from(rows, () => random.below(parts)),
  };
  const means = (without: number | null) => traitMeans(index, facts, rated, ratedLists, shrinkage, without);
  const byPart = Array.from({ length: parts }, (_, part) => means(part));
  const told = traitRatingRows(index, facts, rows, ratedLists, (i) => byPart[rated.partOf[i]!]!);
  const matrix = joinColumns(columns.rows(facts, rows), told);
  const fitOne = (k: number) =>
    fitTrees(matrix, ratings, { ...options.rating, seed: seed * members + k }, { weights: rated.weights, signal });
  return { models: Array.from({ length: members }, (_, k) => fitOne(k)), means: means(null) };
}

/** What the trees read of films that they did not learn from. */
export function filmTreeRows(
  { index, facts, columns }: FilmTreesSource,
  { means }: FilmTrees,
  rows: ArrayLike<number>,
  { ratedLists }: FilmTreesOptions,
): Matrix {
  return joinColumns(
    columns.rows(facts, rows),
    traitRatingRows(index, facts, rows, ratedLists, () => means),
  );
}

/** Mean score of models that are alike but for their seeds. */
export function meanScores(models: readonly TreeModel[], matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.rows);
  for (const model of models) {
    for (const [row, score] of predictTrees(model, matrix).entries()) sums[row]! += score / models.length;
  }
  return sums;
}
