// What a row's system is made of beside its own entries, the same where factors are learnt and where a person is folded in: only so does
// somebody who was learnt from get the factor that one more half-sweep would give.

import { power } from "../../../elementary/exponential.ts";
import type { FactorSettings } from "./factor-settings.ts";

/** regularization (sum of the row's weights + alpha0 rows of the other side)^exponent */
export function ridgeOf(
  sum: number,
  others: number,
  { alpha0, regularization, exponent }: Pick<FactorSettings, "alpha0" | "regularization" | "exponent">,
): number {
  return regularization * power(sum + alpha0 * others, exponent);
}

/** From Y'Y (width x width) to alpha0 Y'Y; ones on the diagonal of what only pads, so that a system without ridge has a solution there, too. */
export function finishBase(
  base: Float32Array,
  width: number,
  { alpha0, factors }: Pick<FactorSettings, "alpha0" | "factors">,
): void {
  for (let k = 0; k < base.length; k++) base[k]! *= alpha0;
  for (let j = factors; j < width; j++) base[j * (width + 1)] = 1;
}

/** What a fit says where numbers grew, or shrank, past what float32 holds. */
export function outOfFloat32(
  loss: number,
  sweep: number,
  { alpha0, regularization, exponent, initialSpread }: FactorSettings,
): RangeError {
  const seen = `the loss is ${loss} after sweep ${sweep}, as numbers overflow float32`;
  const set = `alpha0 ${alpha0}, regularization ${regularization}, exponent ${exponent} and initialSpread ${initialSpread}`;
  return new RangeError(`Cannot fit ials: ${seen}: options nearer to the defaults were needed, got ${set}`);
}

/** What a fit says where a row's system has no solution. */
export function singularSystem({
  regularization,
  alpha0,
}: Pick<FactorSettings, "regularization" | "alpha0">): RangeError {
  const seen = `regularization must be higher, got ${regularization} with alpha0 ${alpha0}`;
  return new RangeError(`Cannot fit ials: ${seen}: a system is singular in float32`);
}
