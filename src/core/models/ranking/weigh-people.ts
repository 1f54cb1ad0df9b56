// How much a person's ratings count beside another's, for neighbours: whoever has watched everything says little about any pair.
// Weightings of text retrieval with people for words and films for documents.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";

export type Weighting = "none" | "tf-idf" | "bm25";

export const weightingNames: readonly Weighting[] = ["none", "tf-idf", "bm25"];

/** Robertson & Zaragoza 2009, "The probabilistic relevance framework": their usual constants. */
const [k1, b] = [1.2, 0.75];

/**
 * Weights of people x films, weighed anew:
 *   tf-idf  x_ui = v_ui idf_u, idf_u = log(1 + films / films of u)
 *   bm25    x_ui = idf_u v_ui (k1 + 1) / (v_ui + k1 (1 - b + b people of i / their mean))
 *
 * @returns the same entries; `weights` itself for "none"
 */
export function weighPeople(weights: SparseRows, weighting: Weighting): SparseRows {
  if (weighting === "none") return weights;
  const { rows, columns, indptr, indices, data } = weights;
  const damping = weighting === "bm25" ? dampingOf(weights) : null;
  const weighed = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [indptr[row] as number, indptr[row + 1] as number];
    const idf = Math.log1p(columns / Math.max(1, to - from));
    for (let k = from; k < to; k++) {
      const value = data[k] as number;
      const damped =
        damping === null ? value : (value * (k1 + 1)) / (value + (damping[indices[k] as number] as number));
      weighed[k] = idf * damped;
    }
  }
  return { ...weights, data: weighed };
}

/** k1 (1 - b + b people of i / their mean), by film. */
function dampingOf(weights: SparseRows): Float64Array {
  const { indptr } = transposed(weights);
  const mean = weights.indices.length / Math.max(1, weights.columns) || 1;
  return Float64Array.from({ length: weights.columns }, (_, film) => {
    const people = (indptr[film + 1] as number) - (indptr[film] as number);
    return k1 * (1 - b + (b * people) / mean);
  });
}
