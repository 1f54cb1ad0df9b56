// How often each film was shown by one contestant, for each length of list that is measured; all folds together.
import type { Metric } from "../report-document.ts";
import type { TallyMetric } from "./measurement-plan.ts";

export class ListTally {
  private readonly metrics: readonly TallyMetric[];
  /** Times shown by film, by k. */
  private readonly shown = new Map<number, Uint32Array>();
  private lists = 0;

  constructor(metrics: readonly TallyMetric[], items: number) {
    this.metrics = metrics;
    for (const { k } of metrics) this.shown.set(k, new Uint32Array(items));
  }

  /** @param films best first */
  add(films: Uint32Array): void {
    this.lists++;
    for (const [k, times] of this.shown) for (const film of films.subarray(0, k)) times[film]!++;
  }

  /** By name; `n` is the number of lists. There is no interval: the measure is not a mean over people. */
  figures(): Record<string, Metric> {
    const figures: Record<string, Metric> = {};
    for (const { name, k, measure } of this.metrics) {
      const mean = measure(this.shown.get(k)!);
      if (Number.isFinite(mean)) figures[name] = { mean, n: this.lists };
    }
    return figures;
  }
}
