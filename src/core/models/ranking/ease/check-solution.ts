// Whether an inverse in float32 is one: A (P v) beside v for one vector of ones and minus ones, the product with A by the sparse table,
// which the inversion did not touch. A regularization that is tiny beside what people agree on leaves an inverse of rounding alone, all
// of it finite; this finds it in films^2 steps.
import type { EaseSolution } from "./ease-solution.ts";
import { centreOf, type EaseSystem } from "./ease-system.ts";

/** How far A (P v) may be from v. What a usual regularization leaves is a thousand times smaller. */
const tolerance = 0.1;

/** Whether weights and the diagonal of P, which say what P is, solve the system. */
export function isSolved(system: EaseSystem, factor: number, { weights, variances }: EaseSolution): boolean {
  const v = Float64Array.from(variances, (_, i) => (Math.imul(i + 1, 0x9e3779b1) < 0 ? -1 : 1));
  const seen = timesSystem(system, timesInverse(factor, weights, variances, v));
  return seen.every((value, i) => Math.abs(value - (v[i] as number)) < tolerance);
}

/** P v, where P_ij = -factor B_ij P_jj off the diagonal. */
function timesInverse(factor: number, weights: Float32Array, variances: Float64Array, v: Float64Array): Float64Array {
  const size = v.length;
  const scaled = variances.map((variance, j) => variance * (v[j] as number));
  return scaled.map((own, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (weights[i * size + j] as number) * (scaled[j] as number);
    return own - factor * sum;
  });
}

/** A y = ridge y + X'X y - c c'y */
function timesSystem(system: EaseSystem, y: Float64Array): Float64Array {
  const { rows: x, ridge } = system;
  const centre = centreOf(system);
  const along = centre.reduce((sum, c, i) => sum + c * (y[i] as number), 0);
  const out = ridge.map((value, i) => value * (y[i] as number) - along * (centre[i] as number));
  for (let row = 0; row < x.rows; row++) {
    let sum = 0;
    const [from, to] = [x.indptr[row] as number, x.indptr[row + 1] as number];
    for (let k = from; k < to; k++) sum += (x.data[k] as number) * (y[x.indices[k] as number] as number);
    for (let k = from; k < to; k++) (out[x.indices[k] as number] as number) += (x.data[k] as number) * sum;
  }
  return out;
}
