// Dense: activation(x W + b), every input to every unit.
import type { Kernels } from "../../kernels/kernels.ts";
import type { Layer, LayerContext } from "./layer.ts";
import type { Parameter } from "./parameter.ts";

export type Activation = "relu" | "linear";

export class Dense implements Layer {
  readonly shape: readonly number[];
  readonly width: number;
  readonly output: Float32Array;
  readonly gradient: Float32Array;
  readonly learns = true;
  readonly learningWidth: number;
  readonly parameters: readonly Parameter[];
  private readonly kernels: Kernels;
  private readonly below: Layer;
  private readonly weights: Parameter;
  private readonly bias: Parameter;
  private readonly activation: Activation;
  /** batch rows x learning width of the layer below: its gradient, where part of its columns learns nothing. */
  private readonly wanted: Float32Array;

  /**
   * @param weights inputs x units
   * @param bias units
   * @throws TypeError where the shapes do not fit the layer below
   */
  constructor(
    { kernels, batchRows }: LayerContext,
    below: Layer,
    weights: Parameter,
    bias: Parameter,
    activation: Activation,
  ) {
    const [inputs, units] = weights.shape;
    if (inputs !== below.width || units === undefined || bias.shape[0] !== units) {
      throw new TypeError(
        `Cannot build a dense layer on ${below.width} inputs: weights are [${weights.shape}], bias [${bias.shape}]`,
      );
    }
    this.kernels = kernels;
    this.below = below;
    this.weights = weights;
    this.bias = bias;
    this.activation = activation;
    this.shape = [units];
    this.width = units;
    this.learningWidth = units;
    this.output = kernels.floats(batchRows * units);
    this.gradient = kernels.floats(batchRows * units);
    this.parameters = [weights, bias];
    const wanted = below.learningWidth;
    this.wanted = kernels.floats(below.learns && wanted < below.width ? batchRows * wanted : 0);
  }

  forward(rows: number): void {
    const { kernels, below, weights, bias, width } = this;
    this.gradient.fill(0, 0, rows * width);
    // Y = X W + b
    kernels.gemm(rows, width, below.width, plain(below.output), plain(weights.data), this.output, false);
    kernels.addBias(rows, width, this.output, bias.data, this.activation === "relu");
  }

  backward(rows: number): void {
    const { kernels, below, weights, bias, width } = this;
    if (this.activation === "relu") kernels.reluGradient(rows * width, this.output, this.gradient);
    // dW += X' dY, db += column sums of dY
    kernels.gemm(below.width, width, rows, turned(below.output), plain(this.gradient), weights.gradient, true);
    kernels.columnSums(rows, width, this.gradient, bias.gradient);
    if (!below.learns) return;
    // dX += dY W', but for columns of X that nothing learns by, such as frozen word vectors: those rows of W are left out
    const columns = below.learningWidth;
    if (columns === below.width) {
      kernels.gemm(rows, columns, width, plain(this.gradient), turned(weights.data), below.gradient, true);
      return;
    }
    const part = weights.data.subarray(0, columns * width);
    kernels.gemm(rows, columns, width, plain(this.gradient), turned(part), this.wanted, false);
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = i * below.width, end = j + columns; j < end; j++, at++) below.gradient[j]! += this.wanted[at]!;
    }
  }
}

const plain = (data: Float32Array) => ({ data, transposed: false });
const turned = (data: Float32Array) => ({ data, transposed: true });
