// Rows of a table by number: reading them, and adding their gradients back.

/** See Kernels.gather. */
export function gather(
  count: number,
  dimension: number,
  table: Float32Array,
  indices: Int32Array,
  out: Float32Array,
): void {
  for (let t = 0; t < count; t++) {
    const from = indices[t] * dimension;
    const to = t * dimension;
    for (let j = 0; j < dimension; j++) out[to + j] = table[from + j];
  }
}

/** See Kernels.scatterAdd. */
export function scatterAdd(
  count: number,
  dimension: number,
  x: Float32Array,
  indices: Int32Array,
  table: Float32Array,
): void {
  for (let t = 0; t < count; t++) {
    const from = t * dimension;
    const to = indices[t] * dimension;
    for (let j = 0; j < dimension; j++) table[to + j] += x[from + j];
  }
}

/** See Kernels.scatterAddSquares. */
export function scatterAddSquares(
  count: number,
  dimension: number,
  x: Float32Array,
  indices: Int32Array,
  table: Float32Array,
): void {
  for (let t = 0; t < count; t++) {
    const from = t * dimension;
    const to = indices[t] * dimension;
    for (let j = 0; j < dimension; j++) table[to + j] += x[from + j] * x[from + j];
  }
}
