// Fisher-Yates over the house's random numbers.
import type { Random } from "./random.ts";

/** Puts the values into a uniformly random order, in place. */
export function shuffle(values: { [index: number]: number; readonly length: number }, random: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = values[i] as number;
    values[i] = values[j] as number;
    values[j] = held;
  }
}
