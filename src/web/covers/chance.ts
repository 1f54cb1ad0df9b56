// The chance of covers: splitmix32 over a count. Not core's createRandom, which brings normal numbers and a logarithm of its own
// along, 1.2 kB in every page that covers have no use for.
import { splitmix32 } from "../../core/random/splitmix32.ts";

export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
}

/** @param stream tells apart the uses of one seed */
export function chance(seed: number, stream = 0): Chance {
  let state = splitmix32(seed ^ splitmix32(stream));
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return splitmix32(state) * 2 ** -32;
  };
  return { next, below: (n) => Math.floor(next() * n) };
}
