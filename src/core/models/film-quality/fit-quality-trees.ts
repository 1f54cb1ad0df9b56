// The trees of a film quality model, for one set of films to learn from: on what the Gaussian process leaves of the rating, and on
// whether anybody votes. What the other models expect are columns like any other; of a film that is learnt from it was made without
// that film, so that the trees see it as they will see it of a new film.
import { fitTrees } from "../../trees/fit-trees.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { predictTrees } from "../../trees/predict-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { TreeOptions } from "../../trees/tree-options.ts";
import { filmColumns } from "./film-columns.ts";
import { type QualityFilms, trackNumbers } from "./quality-films.ts";
import type { QualityOptions } from "./quality-options.ts";
import type { QualityTrack } from "./quality-tracks.ts";

export interface QualityTrees {
  readonly residual: readonly TreeModel[];
  /** Null where the track sees votes. */
  readonly chance: readonly TreeModel[] | null;
}

/** What the trees read of some films, in their order. */
export interface TreeRows {
  readonly films: ArrayLike<number>;
  /** What the Gaussian processes expect. */
  readonly process: ArrayLike<number>;
  readonly attention: ArrayLike<number> | null;
}

/** Names of the numbers that the trees on the residual, and those of the chance, read; columns behind them are `TreeRows`'s. */
export function treeNames(
  films: QualityFilms,
  track: QualityTrack,
): { readonly residual: readonly string[]; readonly chance: readonly string[] } {
  const { names } = films;
  const residual = [...trackNumbers(names, track), ...names.flags];
  return { residual, chance: [...residual, ...names.attention] };
}

export function fitQualityTrees(
  films: QualityFilms,
  track: QualityTrack,
  options: QualityOptions,
  rows: TreeRows,
  seed: number,
  signal?: AbortSignal,
): QualityTrees {
  const learnt = Array.from({ length: rows.films.length }, (_, i) => i);
  const rated = learnt.filter((i) => films.votes[rows.films[i]!]! > 0);
  const pick = (values: ArrayLike<number>) => rated.map((i) => values[i]!);
  const ratedRows: TreeRows = {
    films: pick(rows.films),
    process: pick(rows.process),
    attention: rows.attention && pick(rows.attention),
  };
  const left = rated.map((i, k) => films.ratings[rows.films[i]!]! - (ratedRows.process[k] ?? 0));
  const weights = rated.map((i) => 1 / (1 + options.voteNoise / films.votes[rows.films[i]!]!));
  const members = (fit: (seed: number) => TreeModel) =>
    Array.from({ length: options.members }, (_, k) => fit(options.seed + seed * options.members + k));
  const residualRows = residualMatrix(films, track, ratedRows);
  const residual = members((seed) => fitTrees(residualRows, left, { ...options.residual, seed }, { weights, signal }));
  if (rows.attention === null) return { residual, chance: null };
  const chanceRows = chanceMatrix(films, track, rows);
  const voted = learnt.map((i) => (films.votes[rows.films[i]!]! > 0 ? 1 : 0));
  const how: Partial<TreeOptions> = { ...options.chance, loss: "logistic" };
  return { residual, chance: members((seed) => fitTrees(chanceRows, voted, { ...how, seed }, { signal })) };
}

export function residualMatrix(
  films: QualityFilms,
  track: QualityTrack,
  { films: own, process, attention }: TreeRows,
): Matrix {
  const more = attention === null ? [process] : [process, attention];
  return filmColumns(films.facts, treeNames(films, track).residual, own, more);
}

export function chanceMatrix(films: QualityFilms, track: QualityTrack, { films: own, attention }: TreeRows): Matrix {
  return filmColumns(films.facts, treeNames(films, track).chance, own, attention === null ? [] : [attention]);
}

/** Mean score of some models. */
export function meanScores(models: readonly TreeModel[], matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.rows);
  for (const model of models) {
    for (const [row, score] of predictTrees(model, matrix).entries()) sums[row]! += score / models.length;
  }
  return sums;
}
