// G = X'X: inner products of columns, row after row added up in float64, one triangle computed and mirrored.

/** See Kernels.gram. */
export function gram(rows: number, columns: number, x: Float32Array, g: Float32Array, accumulate: boolean): void {
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      let sum = accumulate ? g[i * columns + j] : 0;
      for (let at = 0, end = rows * columns; at < end; at += columns) sum += x[at + i] * x[at + j];
      g[i * columns + j] = sum;
      g[j * columns + i] = sum;
    }
  }
}
