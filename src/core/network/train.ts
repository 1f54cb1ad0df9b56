// The training loop: epochs of shuffled batches, a loss, Adam; what Keras's `fit` does with shuffle=True. It reports after
// every epoch, can be cancelled between batches, and stops early where it is given a validation part.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Random } from "../random/random.ts";
import { shuffle } from "../random/shuffle.ts";
import { Adam, type AdamOptions } from "./adam.ts";
import { EarlyStopping, type ValidationOptions } from "./early-stopping.ts";
import { type Loss, squaredError } from "./loss.ts";
import type { Network, NetworkRows } from "./network.ts";
import { WeightAverage } from "./weight-average.ts";

/** How the rows of the epochs after the first are ordered. */
export type RowOrder = "fresh" | "repeated";

export interface TrainOptions {
  /** Most epochs. */
  readonly epochs: number;
  /** Whether every epoch draws an order of its own, or all go through the rows in the first one's. Default "fresh". */
  readonly order?: RowOrder;
  /** Default: squared error. */
  readonly loss?: Loss;
  /** How much each row counts; default 1 each. */
  readonly weights?: Float32Array;
  readonly adam?: Partial<AdamOptions>;
  /** Whether the learning rate stays, or falls evenly to nothing over all epochs. Default "constant". */
  readonly schedule?: "constant" | "falling";
  /** Without it the last epoch's weights stay; with it the best one's. */
  readonly validation?: ValidationOptions;
  /** Whether an average of the weights over the steps is what is measured and what stays, and how long it remembers. */
  readonly averaged?: number;
  /** Orders the rows of every epoch. */
  readonly random: Random;
  /** Called after every epoch with the mean loss over its rows, as seen while learning (dropout on). */
  readonly onEpoch?: (epoch: number, trainLoss: number) => void;
  readonly signal?: AbortSignal;
}

/** What a network learns from. */
export interface TrainingSet {
  readonly rows: NetworkRows;
  /** One a row. */
  readonly targets: Float32Array;
  readonly weights: Float32Array | null;
}

/**
 * Trains in place and returns the number of the epoch whose weights stayed. Ends early, with the weights as they are, where
 * the loss is no longer a finite number.
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
): number {
  const set: TrainingSet = { rows, targets, weights: options.weights ?? null };
  checkTraining(network, set, options);
  const adam = new Adam(kernels, network.parameters, options.adam);
  const stopping = options.validation && new EarlyStopping(network, options.validation);
  const average = options.averaged === undefined ? null : new WeightAverage(network, options.averaged);
  const order = Int32Array.from({ length: targets.length }, (_, i) => i);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    if (epoch === 1 || options.order !== "repeated") shuffle(order, options.random);
    let loss = 0;
    for (let from = 0; from < order.length; from += network.batchRows) {
      options.signal?.throwIfAborted();
      const done = (epoch - 1 + from / order.length) / options.epochs;
      const share = options.schedule === "falling" ? 1 - done : 1;
      loss += trainBatch(network, adam, set, order, from, options.loss, share);
      average?.add();
    }
    average?.swap();
    options.onEpoch?.(epoch, loss / order.length);
    if (!Number.isFinite(loss)) break; // it never comes back from there
    if (stopping?.shouldEnd(epoch) || epoch === options.epochs) break;
    average?.swap();
  }
  return stopping?.restore() ?? options.epochs;
}

/** One step on rows order[from] and on, of this share of the learning rate; returns the sum of losses before it. */
export function trainBatch(
  network: Network,
  adam: Adam,
  { rows, targets, weights }: TrainingSet,
  order: Int32Array,
  from: number,
  loss: Loss = squaredError,
  share = 1,
): number {
  const to = Math.min(from + network.batchRows, order.length);
  const { output: predictions, gradient } = network.head;
  network.forward(rows, order, from, to, true);
  const sum = loss({ rows: to - from, predictions, targets, weights, order, from, gradient });
  network.backward(to - from);
  adam.step(share);
  return sum;
}

function checkTraining(network: Network, { rows, targets, weights }: TrainingSet, { epochs }: TrainOptions): void {
  if (!Number.isInteger(epochs) || epochs < 1) {
    throw new RangeError(`Cannot train: epochs must be a whole number from 1, got ${epochs}`);
  }
  if (targets.length === 0) throw new RangeError("Cannot train: there are no rows");
  const count = network.check(rows);
  if (count !== targets.length) throw new RangeError(`Cannot train: ${count} rows and ${targets.length} targets`);
  if (weights !== null && weights.length !== count) {
    throw new RangeError(`Cannot train: ${count} rows and ${weights.length} weights`);
  }
}
