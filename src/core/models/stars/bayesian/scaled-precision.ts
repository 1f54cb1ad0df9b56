// A prior's precision as systems have it: in parts of a rating's, whose noise has precision alpha.
import type { RowPrior } from "./hyper-prior.ts";

/** L / alpha in the corner of a width x width matrix, ones on the diagonal of what only pads. */
export function scaledPrecision(
  base: Float32Array,
  { size, precision }: Pick<RowPrior, "size" | "precision">,
  width: number,
  alpha: number,
): Float32Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) base[i * width + j] = precision[i * size + j]! / alpha;
  }
  for (let j = size; j < width; j++) base[j * (width + 1)] = 1;
  return base;
}
