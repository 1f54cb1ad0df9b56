// What solving a system of EASE gives.

export interface EaseSolution {
  /** B, films x films, row-major; zeros on the diagonal. */
  readonly weights: Float32Array;
  /** The diagonal of P = A^-1, one a film: with B it says all of P. */
  readonly variances: Float64Array;
}
