// What whole-numbered weights of the films that somebody knows add up to.
import { doublesOf } from "../doubles-of.ts";
import type { NeighbourTable } from "../kernels.ts";

/** See Kernels.sumNeighbours. */
export function sumNeighbours(
  count: number,
  rows: Int32Array,
  weights: Float32Array,
  { starts, entries }: NeighbourTable,
  sums: Float32Array,
): void {
  const doubles = doublesOf(sums).fill(0);
  for (let t = 0; t < count; t++) {
    for (let k = starts[rows[t]]; k < starts[rows[t] + 1]; k++) {
      doubles[entries[k] >>> 8] += weights[t] * ((entries[k] << 24) >> 24);
    }
  }
}
