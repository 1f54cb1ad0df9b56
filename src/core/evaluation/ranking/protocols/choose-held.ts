// A share of somebody's ratings, chosen by chance: what protocols hold back.
import type { Random } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";

/**
 * How many of `n` a share comes to: rounded down, as published protocols do, within `least` and `most`.
 *
 * @param share 0 to 1
 */
export function shareOf(n: number, share: number, least = 0, most: number = n): number {
  const count = Math.floor(n * share + 1e-9); // .29 x 100 is 28.999999999999996
  return Math.min(Math.max(count, least), most);
}

/** `count` of the places by chance, in the order in which they are drawn. @param places not changed */
export function drawPlaces(places: ArrayLike<number>, count: number, random: Random): Uint32Array {
  const drawn = Uint32Array.from(places);
  shuffle(drawn, random);
  return drawn.subarray(0, count);
}
