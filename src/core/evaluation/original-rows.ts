// From the runs of the original's networks to the rows of its table: every measure on all test rows, on films with at
// least 50 votes and on films with any vote; mean, spread and range over seeds; a bootstrap interval over films; a paired
// test against predicting the training mean. Constants are rows like the others, with one seed.
import { createRandom } from "../random/random.ts";
import type { TestRow } from "./original-result.ts";
import { pairedTest } from "./paired-test.ts";
import { regressionIntervals } from "./regression-bootstrap.ts";
import {
  type RegressionMetricName,
  type RegressionMetrics,
  regressionMetricNames,
  regressionMetrics,
} from "./regression-metrics.ts";
import type { Metric } from "./report-document.ts";
import { spread } from "./spread.ts";

/** A part of the test rows that is measured by itself; the suffix goes behind the metric's name. */
interface Slice {
  readonly suffix: string;
  readonly holds: (row: TestRow) => boolean;
}

/** The slices of every table of films (docs/guide/formats.md). */
const slices: readonly Slice[] = [
  { suffix: "", holds: () => true },
  { suffix: "[votes>=50]", holds: (row) => row.votes >= 50 },
  { suffix: "[votes>0]", holds: (row) => row.votes > 0 },
];

/** A model's predictions, one array a seed, and what they stand beside. */
export interface Measured {
  readonly predictionsBySeed: readonly (readonly number[])[];
  readonly published?: RegressionMetrics;
  readonly peer?: { readonly name: string } & Readonly<Record<RegressionMetricName, { mean: number; sd: number }>>;
}

/**
 * All metrics of one row of the table. Slices without a row are left out.
 *
 * @param baseline one prediction a test row; null for the baseline's own row, which is not tested against itself
 * @param seed of the bootstrap and of the test, so that the same runs give the same figures
 */
export function measureRow(
  test: readonly TestRow[],
  measured: Measured,
  baseline: readonly number[] | null,
  seed: number,
): Record<string, Metric> {
  const metrics: Record<string, Metric> = {};
  for (const { suffix, holds } of slices) {
    const kept = [...test.keys()].filter((i) => holds(test[i] as TestRow));
    if (kept.length === 0) continue;
    const figures = measureSlice(test, kept, measured, baseline, seed);
    for (const name of regressionMetricNames) {
      if (!Number.isFinite(figures[name].mean)) continue; // R2 of equal truths
      metrics[name + suffix] = suffix === "" ? { ...figures[name], ...beside(measured, name) } : figures[name];
    }
  }
  return metrics;
}

/** The published value and the peer's, which are known for all test rows only. */
function beside({ published, peer }: Measured, name: RegressionMetricName): Partial<Metric> {
  return {
    ...(published && { published: published[name] }),
    ...(peer && { peer: { name: peer.name, ...peer[name] } }),
  };
}

function measureSlice(
  test: readonly TestRow[],
  kept: readonly number[],
  { predictionsBySeed }: Measured,
  baseline: readonly number[] | null,
  seed: number,
): Record<RegressionMetricName, Metric> {
  const rows = kept.map((i) => test[i] as TestRow);
  const truth = rows.map((row) => row.truth);
  const bySeed = predictionsBySeed.map((predictions) => kept.map((i) => predictions[i] as number));
  const films = rows.map((row) => row.tmdbId);
  const values = bySeed.map((predictions) => regressionMetrics(truth, predictions));
  const intervals = regressionIntervals(truth, bySeed, films, { random: createRandom(seed, 101) });
  const compared = baseline === null ? null : kept.map((i) => baseline[i] as number);
  const p = compared && againstBaseline(truth, bySeed, compared, seed);
  const metric = (name: RegressionMetricName): Metric => ({
    ...seedSpread(values.map((value) => value[name])),
    ci95: intervals[name],
    n: rows.length,
    ...(p && { p: p[name] }),
  });
  return { mae: metric("mae"), rmse: metric("rmse"), r2: metric("r2") };
}

/** The mean, and with several seeds how far they lie apart. */
function seedSpread(values: readonly number[]): Pick<Metric, "mean" | "sd" | "range"> {
  const { mean, sd, range } = spread(values);
  return values.length > 1 ? { mean, sd, range } : { mean };
}

/** The paired test of each measure: on absolute errors for MAE, on squared errors for RMSE and R2, which rank rows alike. */
function againstBaseline(
  truth: readonly number[],
  bySeed: readonly (readonly number[])[],
  baseline: readonly number[],
  seed: number,
): Record<RegressionMetricName, number> {
  const test = (loss: (error: number) => number): number => {
    const differences = truth.map((y, i) => {
      const own = bySeed.reduce((sum, predictions) => sum + loss((predictions[i] as number) - y), 0) / bySeed.length;
      return own - loss((baseline[i] as number) - y);
    });
    return pairedTest(differences, createRandom(seed, 102)).p;
  };
  const [absolute, squared] = [test(Math.abs), test((error) => error * error)];
  return { mae: absolute, rmse: squared, r2: squared };
}
