// A layout has no up or right of its own: the same taste may come out turned or mirrored. Turned so that one number of the films grows towards the east and another, as far as it can, towards
// the north, a map looks alike from training to training, and its directions mean something; by up to an eighth of a turn more or less, where it then fills its frame better.

/**
 * Turns and mirrors places in place.
 *
 * @param places points x 2: east, north
 * @param east one a point: grows towards the east
 * @param north one a point: its mean grows towards the north, if only a little
 */
export function turnMap(places: Float64Array, east: ArrayLike<number>, north: ArrayLike<number>): void {
  const [x, y] = [slope(places, 0, east), slope(places, 1, east)];
  if (x !== 0 || y !== 0) turn(places, Math.atan2(y, x));
  turn(places, fullestTurn(places));
  if (slope(places, 1, north) < 0) for (let at = 1; at < places.length; at += 2) places[at] = -places[at]!;
}

/** The least angle, one of some to either side, whose frame is the smallest. */
function fullestTurn(places: Float64Array): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const degrees of tried) {
    const angle = (degrees * Math.PI) / 180;
    const area = frameOf(places, angle);
    if (area < least * 0.999) [best, least] = [angle, area];
  }
  return best;
}

const tried: readonly number[] = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45].flatMap((angle) => [angle, -angle]);

function frameOf(places: Float64Array, angle: number): number {
  const turned = places.slice();
  turn(turned, angle);
  let [left, right, low, high] = [turned[0]!, turned[0]!, turned[1]!, turned[1]!];
  for (let at = 0; at < turned.length; at += 2) {
    left = Math.min(left, turned[at]!);
    right = Math.max(right, turned[at]!);
    low = Math.min(low, turned[at + 1]!);
    high = Math.max(high, turned[at + 1]!);
  }
  return (right - left) * (high - low);
}

/** Covariance of an axis with a number, but for a constant factor. */
function slope(places: Float64Array, axis: number, numbers: ArrayLike<number>): number {
  let [mean, sum] = [0, 0];
  for (let point = 0; point < numbers.length; point++) mean += numbers[point]! / numbers.length;
  for (let point = 0; point < numbers.length; point++) sum += places[2 * point + axis]! * (numbers[point]! - mean);
  return sum;
}

/** Such that what lay at an angle from the east lies in the east. */
function turn(places: Float64Array, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let at = 0; at < places.length; at += 2) {
    const [a, b] = [places[at]!, places[at + 1]!];
    places[at] = a * cos + b * sin;
    places[at + 1] = b * cos - a * sin;
  }
}
