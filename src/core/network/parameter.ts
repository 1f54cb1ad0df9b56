// Something a network learns, or is given and keeps: a matrix of weights with its gradient. Two layers may hold the same
// one; two networks may, too (the original's third network takes over the film embedding of its second).
import type { Kernels } from "../../kernels/kernels.ts";
import { widthOf } from "./shape.ts";

export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row-major; the optimiser changes it in place. */
  readonly data: Float32Array;
  /** Of the same length; empty where the parameter is frozen. */
  readonly gradient: Float32Array;
  /** What Adam takes for the squared gradient, of the same length; null where that is the gradient's square. */
  readonly squares: Float32Array | null;
  readonly trainable: boolean;
  /** For a table: the rows that have ever had a gradient, as a range; null where that is not kept count of. */
  readonly touched: RowRange | null;
  /** Decoupled weight decay (Loshchilov & Hutter 2019): each step first shrinks the weights by learning rate x decay. */
  readonly decay: number;
}

/** Rows `from` to `to` - 1. */
export interface RowRange {
  from: number;
  to: number;
}

export interface ParameterOptions {
  /** Default 0. */
  readonly decay?: number;
  /** Default true. */
  readonly trainable?: boolean;
  /**
   * For tables of embeddings: Keras on TensorFlow squares the gradient of every occurrence of a row in a batch before it
   * adds them up (its `square` of IndexedSlices does not merge repeated indices), so Adam sees the sum of squares where
   * the paper has the square of the sum, and rows that occur often take steps that are too long. True does as Keras
   * does; default false, the paper's way.
   */
  readonly squaresByOccurrence?: boolean;
  /**
   * For tables that embeddings alone learn: whether they say which rows they touch. Adam leaves rows outside that range
   * alone, which changes no bit, as their moments are 0: most of 5,000 rows for a title's length never occur. Default false.
   */
  readonly countsTouched?: boolean;
}

/** A parameter of zeros; an initialiser or a copy fills `data`. */
export function createParameter(
  kernels: Kernels,
  name: string,
  shape: readonly number[],
  { trainable = true, squaresByOccurrence = false, countsTouched = false, decay = 0 }: ParameterOptions = {},
): Parameter {
  const length = widthOf(shape);
  return {
    name,
    shape,
    trainable,
    decay,
    touched: countsTouched ? { from: length, to: 0 } : null,
    data: kernels.floats(length),
    gradient: kernels.floats(trainable ? length : 0),
    squares: trainable && squaresByOccurrence ? kernels.floats(length) : null,
  };
}

/** Says that rows of a table got a gradient. */
export function touchRows({ touched }: Parameter, rows: Int32Array): void {
  if (touched === null) return;
  for (let t = 0; t < rows.length; t++) {
    const row = rows[t] as number;
    if (row < touched.from) touched.from = row;
    if (row >= touched.to) touched.to = row + 1;
  }
}
