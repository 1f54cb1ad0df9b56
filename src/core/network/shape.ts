// Shapes of rows: [15, 50] is fifteen vectors of fifty numbers.

/** The number of values in a row of this shape. */
export function widthOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
