// What every implementation refuses of ridge rows, in the same words.
import type { RidgeRows } from "./kernels.ts";

/** @throws RangeError for a dimension that is no multiple of 8: factors are padded with zeros by whoever owns them */
export function checkRidgeRows({ dimension }: RidgeRows): void {
  if (Number.isInteger(dimension) && dimension > 0 && dimension % 8 === 0) return;
  throw new RangeError(`Cannot solve ridge rows: the dimension must be a multiple of 8 above 0, got ${dimension}`);
}
