// How far predictions of a number lie from the truth: MAE, RMSE and R2, as scikit-learn defines them.

/** Mean absolute error, root of the mean squared error, and share of variance explained. */
export interface RegressionMetrics {
  readonly mae: number;
  readonly rmse: number;
  /** 1 - squared error / squared error of the truth's own mean; below 0 where that mean would have done better. */
  readonly r2: number;
}

/** The three names, in the order of the original's table. */
export const regressionMetricNames = ["mae", "rmse", "r2"] as const;
export type RegressionMetricName = (typeof regressionMetricNames)[number];

/**
 * Errors of one set of predictions.
 *
 * @throws RangeError where there is no row, or lengths differ; R2 is NaN where all truths are equal
 */
export function regressionMetrics(truth: ArrayLike<number>, predictions: ArrayLike<number>): RegressionMetrics {
  if (truth.length === 0 || truth.length !== predictions.length) {
    throw new RangeError(`Cannot measure errors: ${truth.length} true values, ${predictions.length} predictions`);
  }
  const sums = emptySums();
  for (let i = 0; i < truth.length; i++) addRow(sums, truth[i] as number, predictions[i] as number);
  return fromSums(sums);
}

/** The sums that the three measures come from; a bootstrap adds rows to these. */
export interface ErrorSums {
  rows: number;
  truth: number;
  truthSquared: number;
  absolute: number;
  squared: number;
}

export function emptySums(): ErrorSums {
  return { rows: 0, truth: 0, truthSquared: 0, absolute: 0, squared: 0 };
}

function addRow(sums: ErrorSums, truth: number, prediction: number): void {
  const error = prediction - truth;
  sums.rows++;
  sums.truth += truth;
  sums.truthSquared += truth * truth;
  sums.absolute += Math.abs(error);
  sums.squared += error * error;
}

/** The measures of some rows from their sums. */
export function fromSums({ rows, truth, truthSquared, absolute, squared }: ErrorSums): RegressionMetrics {
  const total = truthSquared - (truth * truth) / rows;
  return {
    mae: absolute / rows,
    rmse: Math.sqrt(squared / rows),
    r2: total > rows * 1e-12 ? 1 - squared / total : Number.NaN,
  };
}
