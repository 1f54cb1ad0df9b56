// Dropout (Srivastava et al. 2014), "inverted" as in Keras: while training each value is zeroed with probability `rate`
// and the rest are scaled by 1 / (1 - rate); otherwise nothing happens.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Random } from "../random/random.ts";
import type { Layer, LayerContext } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

/** Fills the first `length` values of a mask, once a batch while training. */
export type DrawMask = (mask: Float32Array, length: number) => void;

export class Dropout implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns: boolean;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[] = [];
  private readonly kernels: Kernels;
  private readonly below: Layer;
  private readonly drawMask: DrawMask;
  /** batch rows x width: 0 or 1 / (1 - rate) while training, else 1. */
  private readonly mask: Float32Array;

  /** @param drawMask fills the mask of a batch; `randomMask` in use, given masks in tests */
  constructor({ kernels, batchRows }: LayerContext, below: Layer, drawMask: DrawMask) {
    this.kernels = kernels;
    this.below = below;
    this.drawMask = drawMask;
    this.shape = below.shape;
    this.width = below.width;
    this.learns = below.learns;
    this.learningWidth = below.learningWidth;
    this.output = kernels.floats(batchRows * this.width);
    this.gradient = kernels.floats(batchRows * this.width);
    this.mask = kernels.floats(batchRows * this.width);
  }

  forward(rows: number, training: boolean): void {
    const length = rows * this.width;
    this.gradient.fill(0, 0, length);
    if (training) this.drawMask(this.mask, length);
    else this.mask.fill(1, 0, length);
    this.kernels.multiply(length, this.below.output, this.mask, this.output);
  }

  backward(rows: number): void {
    const length = rows * this.width;
    const { below, gradient, mask } = this;
    for (let i = 0; i < length; i++) {
      below.gradient[i] = (below.gradient[i] as number) + (gradient[i] as number) * (mask[i] as number);
    }
  }
}

/** Draws masks: 0 with probability `rate`, else 1 / (1 - rate). @throws RangeError unless 0 <= rate < 1 */
export function randomMask(rate: number, random: Random): DrawMask {
  if (!(rate >= 0 && rate < 1))
    throw new RangeError(`Cannot drop values: the rate must be from 0 to below 1, got ${rate}`);
  const kept = 1 / (1 - rate);
  const dropped = rate * 2 ** 32; // of the 2^32 numbers of 32 bits, so many mean 0
  return (mask, length) => {
    for (let i = 0; i < length; i++) mask[i] = random.bits() < dropped ? 0 : kept;
  };
}
