// What every implementation refuses of vectors that are read four numbers at a time.
/** @throws RangeError for a dimension that is no multiple of 4: vectors are padded with zeros by whoever owns them */
export function checkQuads(dimension: number): void {
  if (Number.isInteger(dimension) && dimension > 0 && dimension % 4 === 0) return;
  throw new RangeError(`Cannot add products: the dimension must be a multiple of 4 above 0, got ${dimension}`);
}
