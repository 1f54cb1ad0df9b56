// Early stopping: training goes on while a validation part, which is no part of what is tested later, still gets better;
// the weights of its best epoch are kept.
import type { Network, NetworkRows } from "./network.ts";

export interface ValidationOptions {
  readonly rows: NetworkRows;
  readonly targets: Float32Array;
  /** Epochs without a better one before training ends. */
  readonly patience: number;
}

/** Watches one training. */
export class EarlyStopping {
  private readonly network: Network;
  private readonly options: ValidationOptions;
  private best = Number.POSITIVE_INFINITY;
  private bestEpoch = 0;
  private kept: Float32Array[] = [];

  constructor(network: Network, options: ValidationOptions) {
    this.network = network;
    this.options = options;
  }

  /** Measures the validation part after an epoch; true when training should end. */
  shouldEnd(epoch: number): boolean {
    const { rows, targets, patience } = this.options;
    const predictions = this.network.predict(rows);
    let loss = 0;
    for (let i = 0; i < targets.length; i++) loss += ((predictions[i] as number) - (targets[i] as number)) ** 2;
    if (loss < this.best) {
      this.best = loss;
      this.bestEpoch = epoch;
      this.keep();
    }
    return epoch - this.bestEpoch >= patience;
  }

  /** Puts the best epoch's weights back; returns its number. */
  restore(): number {
    this.trainable().forEach((parameter, k) => {
      const kept = this.kept[k];
      if (kept !== undefined) parameter.data.set(kept);
    });
    return this.bestEpoch;
  }

  private keep(): void {
    this.kept = this.trainable().map((parameter) => Float32Array.from(parameter.data));
  }

  private trainable() {
    return this.network.parameters.filter((parameter) => parameter.trainable);
  }
}
