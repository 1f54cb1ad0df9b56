// A network: inputs and layers in an order in which each stands after those it reads. It runs them, and knows nothing of
// losses, optimisers or epochs (train.ts does).
import type { Input, InputRows } from "./input.ts";
import type { Layer } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

/** All rows of the data as each input stores them, in the order of the network's inputs. */
export type NetworkRows = readonly InputRows[];

export class Network {
  readonly inputs: readonly Input[];
  readonly layers: readonly Layer[];
  /** Each once, also where layers share it. */
  readonly parameters: readonly Parameter[];
  readonly batchRows: number;

  /** @throws TypeError where the last layer does not give one number a row */
  constructor(inputs: readonly Input[], layers: readonly Layer[], batchRows: number) {
    if (layers.at(-1)?.width !== 1) {
      throw new TypeError(
        `Cannot build a network: one output a row is needed, got ${layers.at(-1)?.width ?? "no layer"}`,
      );
    }
    this.inputs = inputs;
    this.layers = layers;
    this.batchRows = batchRows;
    this.parameters = [...new Set(layers.flatMap((layer) => layer.parameters))];
  }

  /** The last layer; its output is the prediction, rows x 1. */
  get head(): Layer {
    return this.layers.at(-1) as Layer;
  }

  /** Numbers in all parameters, frozen ones included, as Keras counts them. */
  get parameterCount(): number {
    return this.parameters.reduce((sum, parameter) => sum + parameter.data.length, 0);
  }

  /**
   * How many rows there are.
   *
   * @throws RangeError or TypeError where rows do not fit the inputs; kernels do not look.
   */
  check(rows: NetworkRows): number {
    if (rows.length !== this.inputs.length) {
      throw new TypeError(`Cannot run a network of ${this.inputs.length} inputs on ${rows.length}`);
    }
    const counts = this.inputs.map((input, k) => {
      input.check(rows[k] as InputRows);
      return input.countRows(rows[k] as InputRows);
    });
    const [first = 0] = counts;
    const odd = counts.findIndex((count) => count !== first);
    if (odd < 0) return first;
    throw new RangeError(`Cannot run a network: ${this.inputs[odd]?.name} has ${counts[odd]} rows, needed ${first}`);
  }

  /** Predicts rows order[from] to order[to - 1], at most `batchRows`, into the head's output. */
  forward(rows: NetworkRows, order: Int32Array, from: number, to: number, training: boolean): void {
    for (const [k, input] of this.inputs.entries()) input.load(rows[k] as InputRows, order, from, to, training);
    for (const layer of this.layers) layer.forward(to - from, training);
  }

  /** Carries the head's gradient down to the parameters. */
  backward(batch: number): void {
    for (let k = this.layers.length - 1; k >= 0; k--) {
      const layer = this.layers[k] as Layer;
      if (layer.learns) layer.backward(batch);
    }
  }

  /** Predicts all rows, a batch at a time, as one array. */
  predict(rows: NetworkRows): Float32Array {
    const count = this.check(rows);
    const order = Int32Array.from({ length: count }, (_, i) => i);
    const predictions = new Float32Array(count);
    for (let from = 0; from < count; from += this.batchRows) {
      const to = Math.min(from + this.batchRows, count);
      this.forward(rows, order, from, to, false);
      predictions.set(this.head.output.subarray(0, to - from), from);
    }
    return predictions;
  }
}
