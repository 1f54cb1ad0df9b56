// Cholesky factors, inverses and products of matrices of some dozen rows, in float64: what the hyper-parameters of a Gibbs sampler are
// drawn with. Square, row-major, `size` rows.

/** R, upper triangular, with R'R = A; zeros below. @throws RangeError where A is not positive definite */
export function upperCholesky(a: Float64Array, size: number): Float64Array {
  const r = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      let sum = a[i * size + j]!;
      for (let k = 0; k < i; k++) sum -= r[k * size + i]! * r[k * size + j]!;
      if (i < j) r[i * size + j] = sum / r[i * size + i]!;
      else if (sum > 0) r[i * size + i] = Math.sqrt(sum);
      else throw new RangeError(`Cannot factor a matrix: pivot ${i} is ${sum}, and must be above 0`);
    }
  }
  return r;
}

/** R^-1, upper triangular, of an upper triangular R. */
export function upperInverse(r: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    inverse[j * size + j] = 1 / r[j * size + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= r[i * size + k]! * inverse[k * size + j]!;
      inverse[i * size + j] = sum / r[i * size + i]!;
    }
  }
  return inverse;
}

/** A B */
export function productOf(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k]!;
      if (factor !== 0) for (let j = 0; j < size; j++) c[i * size + j]! += factor * b[k * size + j]!;
    }
  }
  return c;
}

/** A A' */
export function outerGram(a: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += a[i * size + k]! * a[j * size + k]!;
      c[i * size + j] = sum;
      c[j * size + i] = sum;
    }
  }
  return c;
}
