// What every implementation refuses of ridge and Gaussian rows, in the same words.
/** @throws RangeError for a dimension that is no multiple of 8: factors are padded with zeros by whoever owns them */
export function checkRidgeRows({ dimension }: { readonly dimension: number }): void {
  if (Number.isInteger(dimension) && dimension > 0 && dimension % 8 === 0) return;
  throw new RangeError(`Cannot solve rows: the dimension must be a multiple of 8 above 0, got ${dimension}`);
}
