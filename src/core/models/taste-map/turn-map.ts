// A layout has no up or right of its own: the same taste may come out turned or mirrored. Turned so that one number of the films grows towards the east and
// another, as far as it can, towards the north, a map looks alike from training to training, and its directions mean something.

/**
 * Turns and mirrors places in place.
 *
 * @param places points x 2: east, north
 * @param east one a point: grows towards the east
 * @param north one a point: its mean grows towards the north, if only a little
 */
export function turnMap(places: Float64Array, east: ArrayLike<number>, north: ArrayLike<number>): void {
  const [x, y] = [slope(places, 0, east), slope(places, 1, east)];
  const length = Math.hypot(x, y);
  if (length > 0) turn(places, x / length, y / length);
  if (slope(places, 1, north) < 0) for (let at = 1; at < places.length; at += 2) places[at] = -places[at]!;
}

/** Covariance of an axis with a number, but for a constant factor. */
function slope(places: Float64Array, axis: number, numbers: ArrayLike<number>): number {
  let [mean, sum] = [0, 0];
  for (let point = 0; point < numbers.length; point++) mean += numbers[point]! / numbers.length;
  for (let point = 0; point < numbers.length; point++) sum += places[2 * point + axis]! * (numbers[point]! - mean);
  return sum;
}

/** Such that the direction (x, y) becomes east. */
function turn(places: Float64Array, x: number, y: number): void {
  for (let at = 0; at < places.length; at += 2) {
    const [a, b] = [places[at]!, places[at + 1]!];
    places[at] = a * x + b * y;
    places[at + 1] = b * x - a * y;
  }
}
