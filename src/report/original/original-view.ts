// A result as the report reads it: networks with their rows and runs together, in the original's order, checked once. What
// other people printed is kept only where it can be compared: on the original's own data.
import type { NetRun, OriginalModelId, OriginalResult } from "../../core/evaluation/original-result.ts";
import {
  type RegressionMetrics,
  regressionMetricNames,
  regressionMetrics,
} from "../../core/evaluation/regression-metrics.ts";
import type { Metric, ReportRow } from "../../core/evaluation/report-document.ts";
import { freshOrderSuffix, modelName, netOrder } from "./names.ts";

/** One network that was run, under one order of rows. */
export interface Net {
  readonly id: OriginalModelId;
  readonly name: string;
  readonly row: ReportRow;
  /** In the order of their seeds. */
  readonly runs: readonly NetRun[];
  /** One a run, over all test rows. */
  readonly seedMeasures: readonly RegressionMetrics[];
}

export interface OriginalView {
  readonly result: OriginalResult;
  readonly rows: readonly ReportRow[];
  /** The networks of the table, with one order of rows for all epochs unless their options say otherwise. */
  readonly nets: readonly Net[];
  /** The same with an order of rows drawn anew for every epoch; empty where that was not run. */
  readonly freshNets: readonly Net[];
  /** Always predicting the mean of the training rows: what everything is measured against. */
  readonly mean: ReportRow;
  readonly median: ReportRow | undefined;
  /** Whether published and peer figures are on the same data. */
  readonly comparable: boolean;
}

/** @throws RangeError where rows, runs and test rows do not fit together */
export function viewOriginal(result: OriginalResult): OriginalView {
  const comparable = result.data === "tmdb-5000";
  const rows = comparable ? result.rows : result.rows.map(withoutForeignFigures);
  const mean = rows.find((row) => row.model === "mean");
  if (mean === undefined) throw cannot("the row of the model mean is missing, and everything is measured against it");
  for (const measure of regressionMetricNames) metricOf(mean, measure);
  const nets = netOrder.flatMap((id) => netOf(result, rows, result.runs, id, ""));
  const freshNets = netOrder.flatMap((id) => netOf(result, rows, result.freshOrder, id, freshOrderSuffix));
  return { result, rows, nets, freshNets, mean, median: rows.find((row) => row.model === "median"), comparable };
}

/** A metric that a row must have. @throws RangeError where it is missing or not finite */
export function metricOf(row: ReportRow, key: string): Metric {
  const metric = row.metrics[key];
  if (metric === undefined) throw cannot(`${row.model} has no ${key}`);
  if (!Number.isFinite(metric.mean))
    throw cannot(`${key} of ${row.model} is ${metric.mean}, a finite number was needed`);
  return metric;
}

function netOf(
  result: OriginalResult,
  rows: readonly ReportRow[],
  allRuns: readonly NetRun[],
  id: OriginalModelId,
  suffix: string,
): Net[] {
  const runs = allRuns.filter((run) => run.model === id).sort((a, b) => a.seed - b.seed);
  const row = rows.find((candidate) => candidate.model === id + suffix);
  if (row === undefined && runs.length === 0) return [];
  if (row === undefined || runs.length === 0) throw cannot(`${id}${suffix} has a row or runs, both were needed`);
  for (const run of runs) checkRun(run, result.test.length);
  for (const measure of regressionMetricNames) metricOf(row, measure);
  const truth = result.test.map((film) => film.truth);
  const seedMeasures = runs.map((run) => regressionMetrics(truth, run.predictions));
  return [{ id, name: modelName(id + suffix), row, runs, seedMeasures }];
}

function checkRun(run: NetRun, testRows: number): void {
  const which = `seed ${run.seed} of ${run.model}`;
  if (run.predictions.length !== testRows) {
    throw cannot(`${which} has ${run.predictions.length} predictions, ${testRows} were needed`);
  }
  if (!run.predictions.every(Number.isFinite)) throw cannot(`${which} predicts something that is not a finite number`);
  if (!run.curve.every((point) => point.trainLoss > 0 && point.testLoss > 0)) {
    throw cannot(`${which} has a loss that is not above 0`);
  }
  if (run.curve.length === 0) throw cannot(`${which} has no learning curve`);
}

function withoutForeignFigures(row: ReportRow): ReportRow {
  const metrics = Object.entries(row.metrics).map(([key, { published: _published, peer: _peer, ...own }]) => [
    key,
    own,
  ]);
  return { ...row, metrics: Object.fromEntries(metrics) };
}

function cannot(why: string): RangeError {
  return new RangeError(`Cannot write the report of the original: ${why}`);
}
