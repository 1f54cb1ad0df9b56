// What a network is made of: layers that own their output and the gradient of the loss with respect to it, both for one
// batch of rows. Layers know those below them; the network runs them in order forwards and in reverse backwards.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Parameter } from "./parameter.ts";

/** A layer whose output is floating point. */
export interface Layer {
  /** Shape of one row of the output, such as [15, 50]; its product is `width`. */
  readonly shape: readonly number[];
  readonly width: number;
  /** batch rows x width, row-major; valid for the rows of the last `forward`. */
  readonly output: Float32Array;
  /** batch rows x width: gradient of the loss with respect to `output`. Those above add to it; `forward` clears it. */
  readonly gradient: Float32Array;
  /** Whether anything that learns lies at or below this layer, so that a gradient is worth computing. */
  readonly learns: boolean;
  /** Columns from the first up to the last that anything below learns by: gradients beyond them are never read. */
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[];
  forward(rows: number, training: boolean): void;
  /** Reads `gradient`; adds to the gradients of the layers below and of its own parameters (the optimiser clears those). */
  backward(rows: number): void;
}

/** What layers need to be built: memory for so many rows, and the loops. */
export interface LayerContext {
  readonly kernels: Kernels;
  /** Most rows in a batch. */
  readonly batchRows: number;
}
