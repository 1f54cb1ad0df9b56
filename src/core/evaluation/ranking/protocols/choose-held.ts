// A share of somebody's ratings, chosen by chance: what protocols hold back.
import type { Random } from "../../../random/random.ts";
import { shuffle } from "../../../random/shuffle.ts";
import { role } from "../split.ts";

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

/** Makes a share of what is learnt from, by chance, what options are chosen on; `roles` is changed in place. */
export function shareForValidation(roles: Uint8Array, share: number, random: Random): void {
  const train: number[] = [];
  for (let k = 0; k < roles.length; k++) if (roles[k] === role.train) train.push(k);
  for (const k of drawPlaces(train, shareOf(train.length, share), random)) roles[k] = role.trainOrValidation;
}
