// One step of Adam over a flat array of weights (Kingma & Ba 2015, algorithm 1, as Keras writes it).
import type { AdamStep } from "../kernels.ts";

/** See Kernels.adam. */
export function adam(
  length: number,
  w: Float32Array,
  g: Float32Array,
  s: Float32Array | null,
  m: Float32Array,
  v: Float32Array,
  step: AdamStep,
): void {
  const { stepSize, epsilon } = step;
  const rate1 = 1 - step.beta1;
  const rate2 = 1 - step.beta2;
  for (let i = 0; i < length; i++) {
    const gi = g[i];
    const mi = m[i] + (gi - m[i]) * rate1;
    const square = s === null ? gi * gi : s[i];
    const vi = v[i] + (square - v[i]) * rate2;
    m[i] = mi;
    v[i] = vi;
    w[i] -= (stepSize * mi) / (Math.sqrt(vi) + epsilon);
  }
}
