// An exponential moving average of the weights along a training (Polyak & Juditsky 1992; as in "mean teacher", Tarvainen &
// Valpola 2017): single steps jump about the valley, their average lies nearer its floor. Measured and kept in place of the
// weights themselves; the training goes on from those.
import type { Network } from "./network.ts";
import type { Parameter } from "./parameter.ts";

/** Averages the trainable weights of one network. */
export class WeightAverage {
  private readonly parameters: readonly Parameter[];
  private readonly averages: readonly Float32Array[];
  private readonly memory: number;
  private steps = 0;

  /**
   * @param memory share of the average that stays at each step; it begins smaller, so that the start is forgotten
   * @throws RangeError unless it is from 0 to below 1
   */
  constructor(network: Network, memory: number) {
    if (!(memory >= 0 && memory < 1)) {
      throw new RangeError(`Cannot average weights: the memory must be from 0 to below 1, got ${memory}`);
    }
    this.memory = memory;
    this.parameters = network.parameters.filter((parameter) => parameter.trainable);
    this.averages = this.parameters.map((parameter) => Float32Array.from(parameter.data));
  }

  /** Takes in the weights after a step. */
  add(): void {
    this.steps++;
    const stays = Math.min(this.memory, this.steps / (this.steps + 9));
    for (const [k, { data }] of this.parameters.entries()) {
      const average = this.averages[k] as Float32Array;
      for (let i = 0; i < data.length; i++) average[i]! += (1 - stays) * (data[i]! - average[i]!);
    }
  }

  /** Puts the averages into the network and the network's weights here; once more puts them back. */
  swap(): void {
    for (const [k, { data }] of this.parameters.entries()) {
      const average = this.averages[k] as Float32Array;
      const weights = data.slice();
      data.set(average);
      average.set(weights);
    }
  }
}
