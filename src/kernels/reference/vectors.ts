// Two vectors: their inner product, and one added to the other. Sums run in float64.

/** See Kernels.dot. */
export function dot(length: number, x: Float32Array, y: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += x[i] * y[i];
  return Math.fround(sum);
}

/** See Kernels.axpy. */
export function axpy(length: number, alpha: number, x: Float32Array, y: Float32Array): void {
  const factor = Math.fround(alpha);
  for (let i = 0; i < length; i++) y[i] += factor * x[i];
}
