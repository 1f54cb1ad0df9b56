// What a step is worth in one word: whether its paired interval leaves zero out, and to which side.
import type { Gain } from "../../../core/evaluation/gain.ts";

export type Worth = "helps" | "hurts" | "neither";

/** By the gain in R2: "neither" where the 95 % interval holds zero. */
export function worthOf({ ci95: [low, high] }: Gain): Worth {
  if (low > 0) return "helps";
  return high < 0 ? "hurts" : "neither";
}
