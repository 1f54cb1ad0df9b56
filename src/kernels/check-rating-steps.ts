// What every implementation refuses of steps down ratings, in the same words.
import type { RatedRows } from "./kernels.ts";

/** @throws RangeError for a dimension that is no multiple of 4: factors are padded with zeros by whoever owns them */
export function checkRatingSteps({ dimension }: Pick<RatedRows, "dimension">): void {
  if (Number.isInteger(dimension) && dimension > 0 && dimension % 4 === 0) return;
  throw new RangeError(`Cannot descend ratings: the dimension must be a multiple of 4 above 0, got ${dimension}`);
}
