// How much a film's traits count beside people: all alike, or the rare ones more, or so that no film counts more than another
// because more is written about it.
import type { SparseRows } from "../../ratings/sparse-rows.ts";

/** `idf`: times ln(films / films that have it). `unit`: a film's traits have length 1. `idf-unit`: the one, then the other. */
export type TraitWeights = "plain" | "idf" | "unit" | "idf-unit";

export const traitWeightings: readonly TraitWeights[] = ["plain", "idf", "unit", "idf-unit"];

/**
 * @param traits films x traits
 * @param scale what the sum of products of two films' weights is multiplied by
 * @returns of the same shape, without traits that count 0
 */
export function weighTraits(traits: SparseRows, weights: TraitWeights, scale: number): SparseRows {
  const data = Float64Array.from(traits.data);
  if (weights === "idf" || weights === "idf-unit") timesIdf(traits, data);
  if (weights === "unit" || weights === "idf-unit") toUnitRows(traits, data);
  const factor = Math.sqrt(scale);
  return withoutZeros(
    traits,
    Float32Array.from(data, (value) => factor * value),
  );
}

function timesIdf({ rows, columns, indices }: SparseRows, data: Float64Array): void {
  const films = new Float64Array(columns);
  for (const trait of indices) (films[trait] as number) += 1;
  for (let k = 0; k < data.length; k++) (data[k] as number) *= Math.log(rows / (films[indices[k] as number] as number));
}

function toUnitRows({ rows, indptr }: SparseRows, data: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const own = data.subarray(indptr[row], indptr[row + 1]);
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let k = 0; k < own.length; k++) (own[k] as number) /= length;
  }
}

function withoutZeros({ rows, columns, indptr, indices }: SparseRows, data: Float32Array): SparseRows {
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    let count = starts[row] as number;
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) if (data[k] !== 0) count++;
    starts[row + 1] = count;
  }
  return {
    rows,
    columns,
    indptr: starts,
    indices: indices.filter((_, k) => data[k] !== 0),
    data: data.filter((value) => value !== 0),
  };
}
