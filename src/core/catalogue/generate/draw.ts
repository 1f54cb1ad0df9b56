// The few ways in which the generator draws: one of a list, one by weight, few of them often and many of them seldom.
import type { Random } from "../../random/random.ts";

/** One of the values, each as likely as the others. @throws RangeError for an empty list */
export function drawOne<T>(values: readonly T[], random: Random): T {
  return values[random.below(values.length)] as T;
}

/** One of the values, as likely as its weight says. @throws RangeError unless the weights' sum is above 0 */
export function drawByWeight<T>(values: readonly T[], weightOf: (value: T) => number, random: Random): T {
  const sum = values.reduce((total, value) => total + weightOf(value), 0);
  if (!(sum > 0)) throw new RangeError(`Cannot draw by weight: the weights' sum must be above 0, got ${sum}`);
  let left = random.next() * sum;
  for (const value of values) {
    left -= weightOf(value);
    if (left < 0) return value;
  }
  return values[values.length - 1] as T; // rounding left a crumb
}

/**
 * A whole number below n, the low ones more often: the busy few and the long tail.
 *
 * @param skew 1 for all alike; the higher, the fewer share most of the draws
 */
export function drawSkewed(n: number, skew: number, random: Random): number {
  return Math.floor(n * random.next() ** skew);
}

/** True with this probability. */
export function happens(probability: number, random: Random): boolean {
  return random.next() < probability;
}

/** A normal number with this mean and standard deviation. */
export function drawNormal(mean: number, deviation: number, random: Random): number {
  return mean + deviation * random.normal();
}
