// How the weights of a track's fits lie in a file. Only those of films are kept: what a trait or a column weighs is a sum of them over the
// films that have it, and how films with a trait were rated is told by the ratings of the films that a fit learnt from.

/** Rows of one length, end to end. */
export function packRows(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const packed = new Float32Array(rows.length * width);
  for (const [fit, row] of rows.entries()) packed.set(row, fit * width);
  return packed;
}

/** @throws RangeError unless they are `count` rows of `width` */
export function unpackRows(packed: Float32Array, count: number, width: number): Float32Array[] {
  if (packed.length !== count * width) {
    throw new RangeError(`Cannot read rows of weights: there are ${packed.length}, ${count} of ${width} were needed`);
  }
  return Array.from({ length: count }, (_, fit) => packed.subarray(fit * width, (fit + 1) * width));
}

/**
 * Places of the training films, rising: of those that some fit left out.
 *
 * @param fitOf one a film of the catalogue; films that no fit learnt from have the last
 * @param fits how many; the last learnt from all of them
 */
export function trainingPlaces(fitOf: Uint8Array, fits: number): Int32Array {
  return Int32Array.from(fitOf.keys()).filter((film) => fitOf[film]! < fits - 1);
}
