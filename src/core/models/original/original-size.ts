// How much memory training one of the original's networks takes, before any of it is taken.
import type { OriginalData } from "./original-data.ts";
import type { OriginalOptions } from "./original-options.ts";

/** Bytes for the largest of the three networks: weights, gradients, Adam's moments and squares, and one batch. */
export function originalBytes(data: OriginalData, options: OriginalOptions): number {
  const { filmDimension, lengthDimension, lengthRows, titleLength, hidden, batchSize } = options;
  const wordDimension = data.wordVectors?.dimension ?? 0;
  const tables = (data.filmCount + 1) * filmDimension + lengthRows * lengthDimension + data.wordRows * wordDimension;
  const inputs = filmDimension + Math.max(lengthDimension, titleLength * wordDimension);
  const widths = [inputs, ...hidden, 1];
  const dense = widths.slice(1).reduce((sum, units, k) => sum + ((widths[k] as number) + 1) * units, 0);
  const batch = Math.min(batchSize, data.train.targets.length) * widths.reduce((sum, width) => sum + width, 0);
  // the tuned network is built while the frozen one still stands
  return 4 * (2 * 5 * (tables + dense) + 2 * 6 * batch);
}
