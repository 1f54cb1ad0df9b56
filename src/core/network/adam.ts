// Adam (Kingma & Ba 2015) with Keras's defaults and Keras's place for epsilon: w -= lr_t m / (sqrt(v) + epsilon) with
// lr_t = lr sqrt(1 - beta2^t) / (1 - beta1^t). Embedding tables are stepped densely, as Keras does: rows that a batch
// does not touch still move by their momentum.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Parameter } from "./parameter.ts";

export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

export const adamDefaults: AdamOptions = Object.freeze({
  learningRate: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
});

interface Moments {
  readonly parameter: Parameter;
  readonly m: Float32Array;
  readonly v: Float32Array;
}

/** Steps a network's trainable parameters; its moments start at zero. */
export class Adam {
  private readonly kernels: Kernels;
  private readonly options: AdamOptions;
  private readonly moments: readonly Moments[];
  private steps = 0;

  /** @throws RangeError for a learning rate that is not above 0 */
  constructor(kernels: Kernels, parameters: readonly Parameter[], options: Partial<AdamOptions> = {}) {
    this.kernels = kernels;
    this.options = { ...adamDefaults, ...options };
    if (!(this.options.learningRate > 0)) {
      throw new RangeError(`Cannot train: learningRate must be above 0, got ${this.options.learningRate}`);
    }
    this.moments = parameters
      .filter((parameter) => parameter.trainable)
      .map((parameter) => ({
        parameter,
        m: kernels.floats(parameter.data.length),
        v: kernels.floats(parameter.data.length),
      }));
  }

  /**
   * One step along the parameters' gradients, which are cleared after it.
   *
   * @param share of the learning rate that this step takes; default 1
   */
  step(share = 1): void {
    const { beta1, beta2, epsilon } = this.options;
    const learningRate = this.options.learningRate * share;
    this.steps++;
    const stepSize = (learningRate * Math.sqrt(1 - beta2 ** this.steps)) / (1 - beta1 ** this.steps);
    for (const { parameter, m, v } of this.moments) {
      if (parameter.decay > 0) shrink(parameter.data, 1 - learningRate * parameter.decay);
      const [from, to] = touchedPart(parameter);
      if (to <= from) continue;
      const part = (values: Float32Array) => values.subarray(from, to);
      const { data, gradient } = parameter;
      const squares = parameter.squares && part(parameter.squares);
      const step = { stepSize, beta1, beta2, epsilon };
      this.kernels.adam(to - from, part(data), part(gradient), squares, part(m), part(v), step);
      gradient.fill(0, from, to);
      squares?.fill(0);
    }
  }
}

/** The numbers of a parameter that ever had a gradient: the others' moments are 0, and a step leaves them as they are. */
function touchedPart({ touched, data, shape }: Parameter): readonly [number, number] {
  if (touched === null) return [0, data.length];
  const width = data.length / (shape[0] as number);
  return [touched.from * width, touched.to * width];
}

function shrink(data: Float32Array, factor: number): void {
  for (let i = 0; i < data.length; i++) data[i] = (data[i] as number) * factor;
}
