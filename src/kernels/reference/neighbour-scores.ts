// Scores of films from whole-numbered weights of the films that somebody knows.
import type { NeighbourTable } from "../kernels.ts";

/** See Kernels.scoreNeighbours. */
export function scoreNeighbours(
  count: number,
  rows: Int32Array,
  weights: Float32Array,
  { starts, entries, scales, offsets }: NeighbourTable,
  out: Float32Array,
): void {
  const sums = new Float64Array(scales.length);
  for (let t = 0; t < count; t++) {
    for (let k = starts[rows[t]]; k < starts[rows[t] + 1]; k++) {
      sums[entries[k] >>> 8] += weights[t] * ((entries[k] << 24) >> 24);
    }
  }
  for (let i = 0; i < scales.length; i++) out[i] = scales[i] * sums[i] + (offsets === null ? 0 : offsets[i]);
}
