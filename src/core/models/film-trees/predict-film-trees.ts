// What the trees expect of films. Their ratings are not looked at; their votes only where the track may see them.
import type { Film } from "../../catalogue/film.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import { predictChances, predictTrees } from "../../trees/predict-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { FilmTrees } from "./train-film-trees.ts";

/** One of each a film. */
export interface FilmTreesPrediction {
  /** The rating that a film is expected to get if anybody votes, 0 to 10. */
  readonly rating: Float32Array;
  /** The chance that anybody votes; 0 or 1 where that is known. */
  readonly chance: Float32Array;
  /** Chance times rating: what the file is expected to say. */
  readonly predicted: Float32Array;
}

/**
 * @param offsets one a film, for trees that were trained with offsets: what the other model expects
 * @throws RangeError where offsets and films are not as many
 */
export function predictFilmTrees(
  trees: FilmTrees,
  films: readonly Film[],
  offsets?: ArrayLike<number>,
): FilmTreesPrediction {
  if (offsets && offsets.length !== films.length) {
    const seen = `${films.length} films have ${offsets.length} offsets`;
    throw new RangeError(`Cannot predict by trees: ${seen}, one each was needed`);
  }
  const rows = trees.table.rows(films);
  const told = joinColumns(rows, trees.traitRatings.rows(films));
  const rating = average(trees.rating, told, predictTrees).map((value, film) =>
    Math.max(0, Math.min(10, value + (offsets?.[film] ?? 0))),
  );
  const chance = trees.chance
    ? average(trees.chance, rows, predictChances)
    : Float32Array.from(films, ({ voteCount }) => (trees.seesVotes && voteCount === 0 ? 0 : 1));
  return { rating, chance, predicted: rating.map((value, film) => value * (chance[film] as number)) };
}

function average(
  models: readonly TreeModel[],
  rows: Matrix,
  predict: (model: TreeModel, rows: Matrix) => Float64Array,
): Float32Array {
  const sums = new Float64Array(rows.rows);
  for (const model of models) for (const [row, value] of predict(model, rows).entries()) sums[row]! += value;
  return Float32Array.from(sums, (sum) => sum / models.length);
}
