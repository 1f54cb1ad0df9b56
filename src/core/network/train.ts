// The training loop: epochs of shuffled batches, mean squared error, Adam; what Keras's `fit` does with shuffle=True and
// no early stopping. It reports after every epoch and can be cancelled between batches.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Random } from "../random/random.ts";
import { shuffle } from "../random/shuffle.ts";
import { Adam, type AdamOptions } from "./adam.ts";
import { meanSquaredError } from "./mean-squared-error.ts";
import type { Network, NetworkRows } from "./network.ts";

/** How the rows of the epochs after the first are ordered. */
export type RowOrder = "fresh" | "repeated";

export interface TrainOptions {
  readonly epochs: number;
  /** Whether every epoch draws an order of its own, or all go through the rows in the first one's. Default "fresh". */
  readonly order?: RowOrder;
  readonly adam?: Partial<AdamOptions>;
  /** Orders the rows of every epoch. */
  readonly random: Random;
  /** Called after every epoch with the mean loss over its rows, as seen while learning (dropout on). */
  readonly onEpoch?: (epoch: number, trainLoss: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains in place for all epochs; the last epoch's weights stay.
 *
 * @param targets one a row
 * @throws RangeError where options or rows are out of range; the signal's reason when cancelled
 */
export function train(
  kernels: Kernels,
  network: Network,
  rows: NetworkRows,
  targets: Float32Array,
  options: TrainOptions,
): void {
  checkTraining(network, rows, targets, options);
  const adam = new Adam(kernels, network.parameters, options.adam);
  const order = Int32Array.from({ length: targets.length }, (_, i) => i);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    if (epoch === 1 || options.order !== "repeated") shuffle(order, options.random);
    let squares = 0;
    for (let from = 0; from < order.length; from += network.batchRows) {
      options.signal?.throwIfAborted();
      squares += trainBatch(network, adam, rows, targets, order, from);
    }
    options.onEpoch?.(epoch, squares / order.length);
  }
}

/** One step on rows order[from] and on; returns the sum of squared errors before the step. */
export function trainBatch(
  network: Network,
  adam: Adam,
  rows: NetworkRows,
  targets: Float32Array,
  order: Int32Array,
  from: number,
): number {
  const to = Math.min(from + network.batchRows, order.length);
  const { head } = network;
  network.forward(rows, order, from, to, true);
  const squares = meanSquaredError(to - from, head.output, targets, order, from, head.gradient);
  network.backward(to - from);
  adam.step();
  return squares;
}

function checkTraining(network: Network, rows: NetworkRows, targets: Float32Array, options: TrainOptions): void {
  if (!Number.isInteger(options.epochs) || options.epochs < 1) {
    throw new RangeError(`Cannot train: epochs must be a whole number from 1, got ${options.epochs}`);
  }
  if (targets.length === 0) throw new RangeError("Cannot train: there are no rows");
  network.check(rows);
  for (const [k, input] of network.inputs.entries()) {
    const seen = (rows[k] as Int32Array).length;
    if (seen === targets.length * input.width) continue;
    throw new RangeError(
      `Cannot train: ${input.name} has ${seen} numbers, needed ${targets.length} rows of ${input.width}`,
    );
  }
}
