// What an additive covariance of items is made of, as arrays of the kernels' memory: sparse traits in lists, dense columns in
// groups, and points between which the distance counts. The jobs beside this file assemble the covariance and its gradients.

/** All parts; the scales are in them already, but for those of the lists. */
export interface CovarianceParts {
  readonly items: number;
  readonly indptr: Int32Array;
  readonly traits: Int32Array;
  /** Values of the rows, not scaled. */
  readonly values: Float32Array;
  readonly columnStart: Int32Array;
  /** Items of each trait, rising. */
  readonly columnItems: Int32Array;
  readonly columnValues: Float32Array;
  /** The list of each trait. */
  readonly listOf: Int32Array;
  /** Variance of each list's part. */
  readonly listVariance: Float32Array;
  readonly lists: number;
  /** items x denseWidth, scaled. */
  readonly dense: Float32Array;
  readonly denseWidth: number;
  readonly groupOf: Int32Array;
  /** items x pointWidth, in lengths. */
  readonly points: Float32Array;
  readonly pointWidth: number;
  /** Half the squared length of each row of points. */
  readonly halfSquares: Float32Array;
  /** Variance of the part in which all numbers meet. */
  readonly together: number;
}
