// A greedy choice of rows that are unlike each other.
import { doublesOf } from "../doubles-of.ts";
import type { LikenessTable } from "../kernels.ts";

/** See Kernels.chooseVarious. Every candidate is looked at for every place. */
export function chooseVarious(
  places: Int32Array,
  worths: Float32Array,
  strength: number,
  { size, likenesses }: LikenessTable,
  chosen: Int32Array,
): void {
  const alone = doublesOf(worths);
  const sums = new Float64Array(places.length);
  const left = new Set(places.keys());
  for (let length = 0; length < chosen.length; length++) {
    let [best, highest] = [-1, Number.NEGATIVE_INFINITY];
    for (const rank of left) {
      const value = length === 0 ? alone[rank] : alone[rank] - (strength * sums[rank]) / length;
      if (value > highest) [best, highest] = [rank, value];
    }
    chosen[length] = best;
    left.delete(best);
    for (const rank of left) sums[rank] += likenesses[places[rank] * size + places[best]];
  }
}
