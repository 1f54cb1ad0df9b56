// What can be turned on the original's three networks. The defaults are the notebook's.
import type { RowOrder } from "../../network/train.ts";

export interface OriginalOptions {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Numbers a film's own embedding has. */
  readonly filmDimension: number;
  /** Numbers the embedding of a title's length has (the deep network). */
  readonly lengthDimension: number;
  /** Rows of that embedding: lengths from 0 to one less. */
  readonly lengthRows: number;
  /** Units of the hidden layers, from the inputs on; dropout stands behind the first. */
  readonly hidden: readonly number[];
  readonly dropout: number;
  /** Words kept from the training titles, as Keras's Tokenizer counts (the most frequent, less one). */
  readonly maxWords: number;
  /** Words a title is cut or padded to. */
  readonly titleLength: number;
  /**
   * "fresh": every epoch draws its own order of the rows, as Keras does in the notebook, which sets no seed. "repeated":
   * all epochs use the first one's order; that is what Keras on TensorFlow does once `set_random_seed` was called,
   * because its shuffle then starts anew from the same seed with every epoch (docs/guide/original.md).
   */
  readonly order: RowOrder;
}

export const originalDefaults: OriginalOptions = Object.freeze({
  epochs: 10,
  batchSize: 64,
  learningRate: 0.001,
  filmDimension: 50,
  lengthDimension: 50,
  lengthRows: 5000,
  hidden: Object.freeze([128, 64]),
  dropout: 0.3,
  maxWords: 5000,
  titleLength: 15,
  order: "repeated",
});

/**
 * Completes and checks options, once.
 *
 * @throws RangeError that names the option, what was seen and what was needed
 */
export function resolveOriginalOptions(options: Partial<OriginalOptions> = {}): OriginalOptions {
  const resolved = { ...originalDefaults, ...options };
  const whole = ["epochs", "batchSize", "filmDimension", "lengthDimension", "lengthRows", "maxWords", "titleLength"];
  for (const name of whole as (keyof OriginalOptions)[]) mustBeCount(name, resolved[name]);
  for (const units of resolved.hidden) mustBeCount("hidden", units);
  if (!(resolved.learningRate > 0 && resolved.learningRate <= 10)) {
    throw new RangeError(`Cannot train: learningRate must be above 0 and at most 10, got ${resolved.learningRate}`);
  }
  if (!(resolved.dropout >= 0 && resolved.dropout < 1)) {
    throw new RangeError(`Cannot train: dropout must be from 0 to below 1, got ${resolved.dropout}`);
  }
  return resolved;
}

function mustBeCount(name: string, value: unknown): void {
  if (Number.isInteger(value) && (value as number) >= 1) return;
  throw new RangeError(`Cannot train: ${name} must be a whole number from 1, got ${value}`);
}
