// Chance for invented test data that is the same on every run: mulberry32 (Tommy Ettinger, public domain).

export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  /** Normally distributed with mean 0 and standard deviation 1. */
  normal(): number;
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}
