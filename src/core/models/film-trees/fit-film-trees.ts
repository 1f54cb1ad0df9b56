// Boosted trees that learn from films how good a film is. They learn from films with votes alone, each weighing 1 / (1 + noise / votes),
// since a rating of few votes is noise. Whether anybody votes at all is somebody else's question (film-chance.ts).
import { createRandom } from "../../random/random.ts";
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { predictTrees } from "../../trees/predict-trees.ts";
import { fitTreeJob, type TreeJob } from "../../trees/tree-job.ts";
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

/** Trees that are still to be fitted: what a farm takes. */
export interface PreparedFilmTrees {
  /** One a member. */
  readonly jobs: readonly TreeJob[];
  readonly means: TraitMeans;
}

/** @throws RangeError where there is no film to learn from, or an option is out of range */
export function prepareFilmTrees(
  { index, facts, columns }: FilmTreesSource,
  { rows, ratings, votes, seed }: FilmTreesInput,
  options: FilmTreesOptions,
): PreparedFilmTrees {
  checkFilmTreesOptions(options);
  if (rows.length === 0) throw new RangeError("Cannot train trees on films: no film has votes, some were needed");
  const { ratedLists, shrinkage, parts, members } = options;
  const random = createRandom(seed, 92);
  const trainingWeights = weightsOf(votes, options);
  const rated: RatedRows = {
    rows,
    values: ratings,
    weights: trainingWeights,
    partOf: Int32Array.from(rows, () => random.below(parts)),
  };
  const means = (without: number) => traitMeans(index, facts, rated, ratedLists, shrinkage, without);
  const byPart = Array.from({ length: parts }, (_, part) => means(part));
  const told = traitRatingRows(index, facts, rows, ratedLists, (i) => byPart[rated.partOf[i]!]!);
  const matrix = joinColumns(columns.rows(facts, rows), told);
  const targets = Float64Array.from(ratings);
  const jobs = Array.from({ length: members }, (_, k): TreeJob => {
    const own = { ...options.rating, seed: seed * members + k };
    return { matrix, targets, options: own, weights: trainingWeights };
  });
  return { jobs, means: filmTraitMeans(index, facts, { rows, ratings, votes }, options) };
}

/** How films with a trait were rated, by all films that there are to learn from: what trees are told of films that they did not see. */
export function filmTraitMeans(
  index: TraitIndex,
  facts: FactTable,
  { rows, ratings, votes }: Pick<FilmTreesInput, "rows" | "ratings" | "votes">,
  options: Pick<FilmTreesOptions, "ratedLists" | "shrinkage" | "voteNoise">,
): TraitMeans {
  const rated: RatedRows = { rows, values: ratings, weights: weightsOf(votes, options), partOf: [] };
  return traitMeans(index, facts, rated, options.ratedLists, options.shrinkage, null);
}

const weightsOf = (votes: ArrayLike<number>, { voteNoise }: Pick<FilmTreesOptions, "voteNoise">) =>
  Float64Array.from(votes, (count) => 1 / (1 + voteNoise / count));

/** @throws RangeError where there is no film to learn from; the signal's reason when cancelled */
export function fitFilmTrees(source: FilmTreesSource, input: FilmTreesInput, options: FilmTreesOptions): FilmTrees {
  const { jobs, means } = prepareFilmTrees(source, input, options);
  return { models: jobs.map((job) => fitTreeJob(job, input.signal)), means };
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
