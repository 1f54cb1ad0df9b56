// From the members' scores to an answer: weights of the trees beside the Gaussian process, and the chance that anybody votes, both
// learnt from predictions that left the film out. Where nobody votes the files say 0, so the answer is chance times rating.
import { fitLogistic, type LogisticWeights, logisticChance, solve } from "./logistic-regression.ts";
import type { QualityScores } from "./quality-scores.ts";

export interface Combiner {
  /** rating = process + blend[0] + blend[1] (trees - process) */
  readonly blend: readonly number[];
  /** Of expected attention and the trees' score; null where votes are seen. */
  readonly chance: LogisticWeights | null;
}

export interface CombineInput {
  readonly scores: QualityScores;
  readonly ratings: Float64Array;
  readonly votes: Float64Array;
}

/** @param rows the films to learn from; their scores must have been made without them */
export function fitCombiner({ scores, ratings, votes }: CombineInput, rows: readonly number[]): Combiner {
  const rated = rows.filter((row) => votes[row]! > 0);
  const { attention, chance } = scores;
  return {
    blend: leastSquares(
      rated.map((row) => [1, scores.trees[row]! - scores.process[row]!]),
      rated.map((row) => ratings[row]! - scores.process[row]!),
    ),
    chance:
      attention && chance
        ? fitLogistic(
            rows.map((row) => [attention[row]!, chance[row]!]),
            rows.map((row) => (votes[row]! > 0 ? 1 : 0)),
          )
        : null,
  };
}

export interface Combined {
  /** The rating if anybody votes, 0 to 10. */
  readonly rating: number;
  /** That anybody does. */
  readonly chance: number;
}

/** @param voted whether the film is known to have votes; null where the track does not see them */
export function combine(
  { blend, chance }: Combiner,
  scores: QualityScores,
  row: number,
  voted: boolean | null,
): Combined {
  const rating = scores.process[row]! + blend[0]! + blend[1]! * (scores.trees[row]! - scores.process[row]!);
  const known = voted === null ? null : voted ? 1 : 0;
  const guess = () =>
    chance && scores.attention && scores.chance
      ? logisticChance(chance, [scores.attention[row]!, scores.chance[row]!])
      : 1;
  return { rating: Math.max(0, Math.min(10, rating)), chance: known ?? guess() };
}

/** A little ridge, so that columns that say the same do not run away. */
function leastSquares(rows: readonly (readonly number[])[], wanted: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0;
  const square = Array.from({ length: width }, (_, k) => Array.from({ length: width }, (_, l) => (k === l ? 1e-3 : 0)));
  const right = new Array<number>(width).fill(0);
  for (const [i, row] of rows.entries()) {
    for (let k = 0; k < width; k++) {
      right[k]! += row[k]! * wanted[i]!;
      for (let l = 0; l < width; l++) square[k]![l]! += row[k]! * row[l]!;
    }
  }
  return solve(square, right);
}
