// A factor model's score, taken apart. With M the system of a history, score(i | h) = q_i . M^-1 sum of w_j q_j, so that the share of the
// film j is w_j q_j . (M^-1 q_i): one solution a film that is explained, and an inner product for each film of the history. In float64
// on the calling thread, since what is told of a score has to add up to it. Costs history x width^2 + width^3 / 3 flops a history,
// and 2 width (width + history) a film.
import type { WeighedHistory } from "../weigh.ts";

export interface FoldedSystem {
  readonly width: number;
  /** films x width; only looked at during a call. */
  readonly films: Float32Array;
  /** width x width: what all histories share. */
  readonly base: Float32Array;
  readonly ridge: number;
  readonly history: WeighedHistory;
}

/** Shares of a film's score, one a film of the weighed history; they add up to the score, but for its rounding. */
export type FactorShares = (film: number) => Float64Array;

export function factorShares({ width, films, base, ridge, history }: FoldedSystem): FactorShares {
  const rowOf = (film: number) => new Float64Array(films.subarray(film * width, (film + 1) * width));
  const rows = Array.from(history.items, (film) => rowOf(film));
  const lower = cholesky(systemOf(base, ridge, rows, history.weights, width), width);
  return (film) => {
    const solved = rowOf(film);
    solve(lower, width, solved);
    const shares = new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k++) {
      shares[k] = (history.weights[k] as number) * dot(rows[k] as Float64Array, solved);
    }
    return shares;
  };
}

/** base + ridge I + sum of w q q', the lower triangle. */
function systemOf(
  base: Float32Array,
  ridge: number,
  rows: readonly Float64Array[],
  weights: Float32Array,
  width: number,
): Float64Array {
  const matrix = new Float64Array(base);
  for (let a = 0; a < width; a++) (matrix[a * (width + 1)] as number) += ridge;
  for (const [k, row] of rows.entries()) {
    for (let a = 0; a < width; a++) {
      const scaled = (weights[k] as number) * (row[a] as number);
      for (let b = 0; b <= a; b++) (matrix[a * width + b] as number) += scaled * (row[b] as number);
    }
  }
  return matrix;
}

/** A = L L', in place: L below and on the diagonal. Scorers refuse films of which one like has no solution, so A has one. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      const [left, right] = [a * width, b * width];
      let sum = matrix[left + b] as number;
      for (let k = 0; k < b; k++) sum -= (matrix[left + k] as number) * (matrix[right + k] as number);
      matrix[a * width + b] = a === b ? Math.sqrt(sum) : sum / (matrix[b * (width + 1)] as number);
    }
  }
  return matrix;
}

/** x becomes (L L')^-1 x. */
function solve(lower: Float64Array, width: number, x: Float64Array): void {
  for (let a = 0; a < width; a++) {
    let sum = x[a] as number;
    for (let k = 0; k < a; k++) sum -= (lower[a * width + k] as number) * (x[k] as number);
    x[a] = sum / (lower[a * (width + 1)] as number);
  }
  for (let a = width - 1; a >= 0; a--) {
    const value = (x[a] as number) / (lower[a * (width + 1)] as number);
    x[a] = value;
    for (let k = 0; k < a; k++) (x[k] as number) -= (lower[a * width + k] as number) * value;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
