// What a network is trained to make small. A loss returns the sum over the batch and writes the gradient of its mean.
// Rows may carry weights; the mean is then over weights.

/** The rows of a batch: order[from] to order[from + rows - 1] of all the data. */
export interface LossBatch {
  readonly rows: number;
  /** rows x 1. */
  readonly predictions: Float32Array;
  /** One a row of all the data. */
  readonly targets: Float32Array;
  /** One a row of all the data, or null for 1 each. */
  readonly weights: Float32Array | null;
  readonly order: Int32Array;
  readonly from: number;
  /** rows x 1, overwritten. */
  readonly gradient: Float32Array;
}

/** Returns the weighted sum of losses over the batch, and writes the gradient of their weighted mean. */
export type Loss = (batch: LossBatch) => number;

/** (prediction - target)^2: the loss of the original's networks. */
export const squaredError: Loss = rowLoss(
  (error) => error * error,
  (error) => 2 * error,
);

/**
 * Huber 1964: squared error / 2 within `delta` of the target, growing linearly beyond it, so that single far rows pull less.
 *
 * @throws RangeError unless delta is above 0
 */
export function huber(delta: number): Loss {
  if (!(delta > 0)) throw new RangeError(`Cannot make a Huber loss: delta must be above 0, got ${delta}`);
  return rowLoss(
    (error) => (Math.abs(error) <= delta ? (error * error) / 2 : delta * (Math.abs(error) - delta / 2)),
    (error) => Math.max(-delta, Math.min(delta, error)),
  );
}

/** A loss from what one row loses at an error, and its derivative. */
function rowLoss(loss: (error: number) => number, slope: (error: number) => number): Loss {
  return ({ rows, predictions, targets, weights, order, from, gradient }) => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const row = order[from + i] as number;
      const weight = weights === null ? 1 : (weights[row] as number);
      const error = (predictions[i] as number) - (targets[row] as number);
      sum += weight * loss(error);
      total += weight;
      gradient[i] = weight * slope(error);
    }
    for (let i = 0; i < rows && total > 0; i++) gradient[i] = (gradient[i] as number) / total;
    return sum;
  };
}
