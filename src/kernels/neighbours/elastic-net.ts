// A small elastic net from inner products alone, by coordinate descent (Friedman, Hastie & Tibshirani 2010, "Regularization paths for
// generalized linear models via coordinate descent", section 2.2, in covariance form).

export interface ElasticNet {
  /** What the absolute weights are multiplied by. */
  readonly l1: number;
  /** Whether weights below 0 are ruled out. */
  readonly nonnegative: boolean;
}

/** More sweeps move nothing that matters: weights are at 1e-4 of the largest long before. */
const mostSweeps = 100;
const precision = 1e-4;

/**
 * Minimises 1/2 w'A w - b'w + l1 |w|. A sweep costs size squared.
 *
 * @param a size x size, symmetric, its diagonal above 0
 * @param b size: becomes the residual b - A w
 * @param w size: where the descent begins, and its result
 */
export function elasticNet(
  size: number,
  a: Float32Array,
  b: Float32Array,
  w: Float32Array,
  { l1, nonnegative }: ElasticNet,
): void {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let [moved, largest] = [0, 0];
    for (let t = 0; t < size; t++) {
      const diagonal = a[t * size + t];
      const wanted = b[t] + diagonal * w[t];
      const shrunk = nonnegative ? Math.max(0, wanted - l1) : Math.sign(wanted) * Math.max(0, Math.abs(wanted) - l1);
      const step = Math.fround(shrunk / diagonal) - w[t];
      if (step !== 0) {
        w[t] += step;
        for (let s = 0; s < size; s++) b[s] -= step * a[t * size + s];
      }
      moved = Math.max(moved, Math.abs(step));
      largest = Math.max(largest, Math.abs(w[t]));
    }
    if (moved <= precision * largest) return;
  }
}
