// Logistic regression on a few columns by Newton's method (iteratively reweighted least squares; Hastie et al. 2009, section 4.4):
// how scores become a chance that can be believed.

/** Weights of the columns, the constant last. */
export type LogisticWeights = readonly number[];

/**
 * @param rows one array of columns a row
 * @param happened 0 or 1 a row
 * @param ridge keeps the weights finite where a line parts the rows
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  happened: ArrayLike<number>,
  ridge = 0.1,
): LogisticWeights {
  const width = (rows[0]?.length ?? 0) + 1;
  let weights = new Array<number>(width).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, k) => (k < width - 1 ? -ridge * weight : 0));
    const hessian = weights.map((_, k) =>
      weights.map((_, l) => (k === l && k < width - 1 ? ridge : k === l ? 1e-9 : 0)),
    );
    for (const [i, row] of rows.entries()) {
      const p = logisticChance(weights, row);
      const x = [...row, 1];
      for (let k = 0; k < width; k++) {
        gradient[k]! += (happened[i]! - p) * x[k]!;
        for (let l = 0; l < width; l++) hessian[k]![l]! += p * (1 - p) * x[k]! * x[l]!;
      }
    }
    const move = solve(hessian, gradient);
    weights = weights.map((weight, k) => weight + move[k]!);
    if (Math.hypot(...move) < 1e-8) break;
  }
  return weights;
}

export function logisticChance(weights: LogisticWeights, row: readonly number[]): number {
  const score = row.reduce((sum, value, k) => sum + value * weights[k]!, weights[row.length]!);
  return 1 / (1 + Math.exp(-score));
}

/** Solves A x = b by elimination with pivots; A is overwritten. */
export function solve(a: number[][], b: readonly number[]): number[] {
  const x = [...b];
  for (let k = 0; k < x.length; k++) {
    let pivot = k;
    for (let i = k + 1; i < x.length; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    [x[k], x[pivot]] = [x[pivot]!, x[k]!];
    for (let i = k + 1; i < x.length; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j < x.length; j++) a[i]![j]! -= factor * a[k]![j]!;
      x[i]! -= factor * x[k]!;
    }
  }
  for (let k = x.length - 1; k >= 0; k--) {
    for (let j = k + 1; j < x.length; j++) x[k]! -= a[k]![j]! * x[j]!;
    x[k]! /= a[k]![k]!;
  }
  return x;
}
