// The loss of the original's networks: the mean over the batch of (prediction - target)^2.

/**
 * Returns the sum of squared errors over the batch, and writes the gradient of their mean.
 *
 * @param predictions rows x 1
 * @param targets one a row of all the data
 * @param order which rows of the data stand in the batch: order[from] to order[from + rows - 1]
 * @param gradient rows x 1, overwritten: 2 (prediction - target) / rows
 */
export function meanSquaredError(
  rows: number,
  predictions: Float32Array,
  targets: Float32Array,
  order: Int32Array,
  from: number,
  gradient: Float32Array,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const error = (predictions[i] as number) - (targets[order[from + i] as number] as number);
    sum += error * error;
    gradient[i] = (2 * error) / rows;
  }
  return sum;
}
