// The scorer of models whose weights fill a matrix: score = b + sum over the history of w_j B[j, :]. One pass over a row of B
// for each film of the history.
import type { History } from "../../ratings/history.ts";
import type { Scorer } from "./ranking-model.ts";
import { type WeighOptions, weighHistory } from "./weigh.ts";

/** Weights from film to film. Films that have none are left out of the matrix. */
export interface DenseWeights {
  /** All films, with weights or without. */
  readonly items: number;
  /** The films of the matrix's rows and columns, ascending. */
  readonly films: Uint32Array;
  /** films x films, row-major: what film j (row) adds to the score of film i (column). */
  readonly weights: Float32Array;
  /** One a row: the score of nobody; null for zeros. */
  readonly intercept: Float32Array | null;
}

/** A scorer whose weights can be looked at, pruned and packed. */
export interface DenseScorer extends Scorer {
  readonly dense: DenseWeights;
}

/** @param dense kept, not copied */
export function denseScorer(dense: DenseWeights, options: WeighOptions): DenseScorer {
  const { items, films, weights, intercept } = dense;
  const width = films.length;
  const rowOf = new Int32Array(items).fill(-1);
  for (let row = 0; row < width; row++) rowOf[films[row] as number] = row;
  const sums = new Float64Array(width);

  function score(history: History, out: Float32Array): void {
    if (intercept === null) sums.fill(0);
    else sums.set(intercept);
    const weighed = weighHistory(history, options);
    for (let k = 0; k < weighed.items.length; k++) {
      const row = rowOf[weighed.items[k] as number] as number;
      if (row >= 0) addRow(weights, row * width, weighed.weights[k] as number, sums);
    }
    out.fill(0);
    for (let i = 0; i < width; i++) out[films[i] as number] = sums[i] as number;
  }

  return { items, dense, score };
}

/** sums += weight times the row of the matrix that begins at `first` */
function addRow(matrix: Float32Array, first: number, weight: number, sums: Float64Array): void {
  for (let i = 0; i < sums.length; i++) (sums[i] as number) += weight * (matrix[first + i] as number);
}
