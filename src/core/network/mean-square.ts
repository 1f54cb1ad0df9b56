// The mean squared error of predictions: what learning curves show.

/** Mean of (prediction - target)^2 over all targets. */
export function meanSquare(predictions: Float32Array, targets: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < targets.length; i++) sum += ((predictions[i] as number) - (targets[i] as number)) ** 2;
  return sum / targets.length;
}
