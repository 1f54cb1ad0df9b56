// A random part of a list, in the list's order: Knuth's selection sampling (The Art of Computer Programming 2, 3.4.2, S).
import type { Random } from "../random/random.ts";

/**
 * Parts a list by chance; a share of 1 draws nothing.
 *
 * @param share how much of the list is taken, above 0 and at most 1; at least one value is
 * @returns what was taken, and the rest: new arrays
 */
export function drawShare(values: Int32Array, share: number, random: Random): [Int32Array, Int32Array] {
  const count = Math.min(values.length, Math.max(1, Math.round(share * values.length)));
  if (count === values.length) return [values.slice(), new Int32Array(0)];
  const taken = new Int32Array(count);
  const rest = new Int32Array(values.length - count);
  let got = 0;
  for (let i = 0; i < values.length; i++) {
    if (random.next() * (values.length - i) < count - got) taken[got++] = values[i] as number;
    else rest[i - got] = values[i] as number;
  }
  return [taken, rest];
}
