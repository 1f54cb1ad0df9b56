// Intervals for MAE, RMSE and R2 of a model that was trained with several seeds: test rows are drawn anew with
// replacement, each measure is computed for every seed on the drawn rows and averaged over seeds (percentile bootstrap,
// Efron & Tibshirani 1993, chapter 13). The interval speaks of other test films, not of other seeds: those have a
// standard deviation of their own. Rows of one group (the same film joined twice) are drawn together.
import type { Random } from "../random/random.ts";
import {
  emptySums,
  fromSums,
  type RegressionMetricName,
  type RegressionMetrics,
  regressionMetricNames,
} from "./regression-metrics.ts";
import { quantile } from "./spread.ts";

export type Interval = readonly [number, number];

export interface BootstrapOptions {
  /** How many times the rows are drawn anew; default 2,000. */
  readonly repeats?: number;
  readonly random: Random;
}

/**
 * 95 % intervals of the three measures, averaged over seeds.
 *
 * @param truth one a row
 * @param predictionsBySeed one array of predictions a seed, each as long as `truth`
 * @param groups rows with the same number are drawn together
 * @throws RangeError where there is no row or no seed
 */
export function regressionIntervals(
  truth: ArrayLike<number>,
  predictionsBySeed: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
  options: BootstrapOptions,
): Record<RegressionMetricName, Interval> {
  const draws = regressionDraws(truth, predictionsBySeed, groups, options);
  const interval = (name: RegressionMetricName) =>
    middle95(draws.map((measures) => measures[name]).filter((value) => !Number.isNaN(value)));
  return { mae: interval("mae"), rmse: interval("rmse"), r2: interval("r2") };
}

/**
 * The three measures, averaged over seeds, on rows drawn anew, once a repeat. The same random numbers draw the same rows,
 * so that models can be compared draw by draw.
 */
export function regressionDraws(
  truth: ArrayLike<number>,
  predictionsBySeed: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
  { repeats = 2000, random }: BootstrapOptions,
): RegressionMetrics[] {
  if (truth.length === 0 || predictionsBySeed.length === 0) {
    throw new RangeError(`Cannot draw rows anew: ${truth.length} rows, ${predictionsBySeed.length} seeds`);
  }
  const table = groupSums(truth, predictionsBySeed, groups);
  const times = new Int32Array(table.groups);
  return Array.from({ length: repeats }, () => drawOnce(table, predictionsBySeed.length, times, random));
}

/** From the smallest to the largest of the middle 95 %. */
export function middle95(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** groups x (rows, truth, truth squared, then absolute and squared error of each seed). */
interface GroupSums {
  readonly groups: number;
  readonly width: number;
  readonly data: Float64Array;
}

function groupSums(
  truth: ArrayLike<number>,
  predictionsBySeed: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
): GroupSums {
  const place = new Map<number, number>();
  for (let i = 0; i < truth.length; i++) if (!place.has(groups[i]!)) place.set(groups[i]!, place.size);
  const width = 3 + 2 * predictionsBySeed.length;
  const data = new Float64Array(place.size * width);
  const add = (at: number, value: number) => {
    data[at]! += value;
  };
  for (let i = 0; i < truth.length; i++) {
    const start = place.get(groups[i]!)! * width;
    const y = truth[i]!;
    add(start, 1);
    add(start + 1, y);
    add(start + 2, y * y);
    for (const [seed, predictions] of predictionsBySeed.entries()) {
      const error = predictions[i]! - y;
      add(start + 3 + 2 * seed, Math.abs(error));
      add(start + 4 + 2 * seed, error * error);
    }
  }
  return { groups: place.size, width, data };
}

/** @param times scratch, one a group: how often it is drawn, so that each is added up once and in the order of the memory */
function drawOnce(
  { groups, width, data }: GroupSums,
  seeds: number,
  times: Int32Array,
  random: Random,
): RegressionMetrics {
  const sums = new Float64Array(width);
  times.fill(0);
  for (let draw = 0; draw < groups; draw++) times[random.below(groups)]! += 1;
  for (let group = 0, at = 0; group < groups; group++, at += width) {
    const drawn = times[group]!;
    if (drawn > 0) for (let k = 0; k < width; k++) sums[k]! += drawn * data[at + k]!;
  }
  const mean = { mae: 0, rmse: 0, r2: 0 };
  for (let seed = 0; seed < seeds; seed++) {
    const measures = fromSums({
      ...emptySums(),
      rows: sums[0]!,
      truth: sums[1]!,
      truthSquared: sums[2]!,
      absolute: sums[3 + 2 * seed]!,
      squared: sums[4 + 2 * seed]!,
    });
    for (const name of regressionMetricNames) mean[name] += measures[name] / seeds;
  }
  return mean;
}
