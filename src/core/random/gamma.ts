// Gamma and chi-squared numbers from uniform and normal ones (Marsaglia & Tsang 2000, "A simple method for generating gamma variables").

import { logarithm } from "../elementary/logarithm.ts";
import type { Random } from "./random.ts";

/**
 * A gamma variable with mean shape / rate.
 *
 * @throws RangeError for a shape or a rate that is not above 0
 */
export function drawGamma(random: Random, shape: number, rate: number): number {
  if (!(shape > 0) || !(rate > 0)) {
    throw new RangeError(`Cannot draw a gamma variable: shape and rate must be above 0, got ${shape} and ${rate}`);
  }
  // section 6: a shape below 1 is one higher, times a power of a uniform number
  if (shape < 1) return drawGamma(random, shape + 1, rate) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.next();
    if (logarithm(u) < 0.5 * x * x + d - d * v + d * logarithm(v)) return (d * v) / rate;
  }
}
