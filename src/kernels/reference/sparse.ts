// Sparse rows added to a dense one.

/** See Kernels.addSparseRows. */
export function addSparseRows(
  count: number,
  rows: Int32Array,
  weights: Float32Array,
  starts: Int32Array,
  columns: Int32Array,
  data: Float32Array | null,
  out: Float32Array,
): void {
  for (let t = 0; t < count; t++) {
    for (let k = starts[rows[t]]; k < starts[rows[t] + 1]; k++) {
      out[columns[k]] += data === null ? weights[t] : Math.fround(weights[t] * data[k]);
    }
  }
}
