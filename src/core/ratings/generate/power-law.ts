// Few get most: weights that fall with a power of the rank (Zipf, Mandelbrot), and a number of things dealt out by weight.

/** Ranks are counted from this share of the count on, so that the very first do not get everything. */
const shiftShare = 0.01;

/** (rank + shift)^-exponent for ranks 1 to count, descending; sum 1. */
export function powerLaw(count: number, exponent: number): Float64Array {
  const weights = Float64Array.from({ length: count }, (_, k) => (k + 1 + shiftShare * count) ** -exponent);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Deals out `total` things: everybody at least `least` and at most `most`, what is more by weight. The sum is exact.
 *
 * @param weights descending, above 0
 * @throws RangeError where the bounds leave no way
 */
export function dealOut(total: number, weights: Float64Array, least: number, most: number): Uint32Array {
  const room = most - least;
  let left = total - weights.length * least;
  if (left < 0 || left > weights.length * room) {
    const needed = `${weights.length * least} to ${weights.length * most} were needed`;
    throw new RangeError(`Cannot deal out ${total} things among ${weights.length}: ${needed}`);
  }
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  let full = 0; // the first of them get all they may: their share by weight is more
  while (full < weights.length && (left * (weights[full] as number)) / weightLeft > room) {
    left -= room;
    weightLeft -= weights[full++] as number;
  }
  const shares = Uint32Array.from(weights, (weight, k) =>
    k < full ? room : Math.min(room, Math.floor((left * weight) / weightLeft)),
  );
  return handRest(shares, total - weights.length * least, room).map((share) => share + least);
}

/** What rounding left over: one more for each that has room, from the first on, as often as it takes. */
function handRest(shares: Uint32Array, total: number, room: number): Uint32Array {
  let rest = total - shares.reduce((sum, share) => sum + share, 0);
  while (rest > 0) {
    for (let k = 0; k < shares.length && rest > 0; k++) {
      if ((shares[k] as number) >= room) continue;
      shares[k]!++;
      rest--;
    }
  }
  return shares;
}
