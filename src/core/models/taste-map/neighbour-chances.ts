// How much each film belongs to each of its neighbours: chances that fall with distance, by a width of their own for every film, such that all films
// have as many neighbours that count (the perplexity). In a dense part of the taste space that width is small, in a sparse one large.
//   p_j|i = exp(-b_i d_ij) / sum over neighbours k of exp(-b_i d_ik),   b_i such that 2^entropy = perplexity
//   p_ij  = (p_j|i + p_i|j) / 2n
// van der Maaten & Hinton 2008, equations 1 and 2, over the nearest films alone (van der Maaten 2014).
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import type { NearestFilms } from "./nearest-films.ts";

/** @returns films x films, symmetric, adding up to 1 */
export function neighbourChances(nearest: NearestFilms, perplexity: number): SparseRows {
  const { films, k, neighbours, distances } = nearest;
  const data = new Float32Array(films * k);
  const chances = new Float64Array(k);
  for (let film = 0; film < films; film++) {
    spread(distances.subarray(film * k, (film + 1) * k), Math.log(perplexity), chances);
    for (let at = 0; at < k; at++) data[film * k + at] = chances[at]! / (2 * films);
  }
  const indptr = Uint32Array.from({ length: films + 1 }, (_, film) => film * k);
  return withTransposed(ascendingRows({ rows: films, columns: films, indptr, indices: neighbours, data }));
}

/** Chances of one film's neighbours, by halving the interval that its width lies in. */
function spread(distances: Float64Array, entropy: number, out: Float64Array): void {
  const nearest = distances[0]!; // what all have in common does not change chances, and keeps exp() from reaching 0 everywhere
  let [low, high, sharpness] = [0, Number.POSITIVE_INFINITY, 1];
  for (let step = 0; step < 60; step++) {
    let [sum, weighted] = [0, 0];
    for (let at = 0; at < distances.length; at++) {
      const far = distances[at]! - nearest;
      out[at] = Math.exp(-sharpness * far);
      sum += out[at]!;
      weighted += far * out[at]!;
    }
    const seen = Math.log(sum) + (sharpness * weighted) / sum;
    for (let at = 0; at < out.length; at++) out[at]! /= sum;
    if (Math.abs(seen - entropy) < 1e-5) return;
    if (seen > entropy) low = sharpness;
    else high = sharpness;
    sharpness = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
  }
}

/** A matrix transposed twice has its rows in order. */
function ascendingRows(matrix: SparseRows): SparseRows {
  return transposed(transposed(matrix));
}

/** A + A'. Both have their rows in order. */
function withTransposed(a: SparseRows): SparseRows {
  const b = transposed(a);
  const indptr = new Uint32Array(a.rows + 1);
  const indices = new Uint32Array(2 * a.indices.length);
  const data = new Float32Array(2 * a.indices.length);
  let end = 0;
  for (let row = 0; row < a.rows; row++) {
    let [p, q] = [a.indptr[row]!, b.indptr[row]!];
    const [pEnd, qEnd] = [a.indptr[row + 1]!, b.indptr[row + 1]!];
    while (p < pEnd || q < qEnd) {
      const [left, right] = [p < pEnd ? a.indices[p]! : a.columns, q < qEnd ? b.indices[q]! : a.columns];
      indices[end] = Math.min(left, right);
      data[end++] = (left <= right ? a.data[p]! : 0) + (right <= left ? b.data[q]! : 0);
      if (left <= right) p++;
      if (right <= left) q++;
    }
    indptr[row + 1] = end;
  }
  return { rows: a.rows, columns: a.columns, indptr, indices: indices.slice(0, end), data: data.slice(0, end) };
}
