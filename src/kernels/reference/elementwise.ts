// What happens to every number by itself, and sums down columns. The equations stand in ../kernels.ts.

/** See Kernels.addBias. */
export function addBias(rows: number, columns: number, z: Float32Array, bias: Float32Array, relu: boolean): void {
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      const value = z[at] + bias[j];
      z[at] = relu && value < 0 ? 0 : value; // this way round, NaN passes through
    }
  }
}

/** See Kernels.reluGradient. */
export function reluGradient(length: number, output: Float32Array, gradient: Float32Array): void {
  for (let i = 0; i < length; i++) if (output[i] <= 0) gradient[i] = 0;
}

/** See Kernels.columnSums. */
export function columnSums(rows: number, columns: number, x: Float32Array, sums: Float32Array): void {
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let at = j, end = rows * columns; at < end; at += columns) sum += x[at];
    sums[j] += sum;
  }
}

/** See Kernels.multiply. */
export function multiply(length: number, x: Float32Array, mask: Float32Array, out: Float32Array): void {
  for (let i = 0; i < length; i++) out[i] = x[i] * mask[i];
}
