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
  /** All rows, of every track and protocol. */
  readonly rows: readonly ReportRow[];
  /** The rows of the original's table: its constants and networks on its test rows, under both orders of rows. */
  readonly tableRows: readonly ReportRow[];
  /** The networks of the table, with one order of rows for all epochs unless their options say otherwise. */
  readonly nets: readonly Net[];
  /** The same with an order of rows drawn anew for every epoch; empty where that was not run. */
  readonly freshNets: readonly Net[];
  /** Always predicting the mean of the training rows: what everything is measured against. */
  readonly mean: ReportRow;
  readonly median: ReportRow | undefined;
  /** Whether published and peer figures may stand beside: the original's own rows and options. */
  readonly comparable: boolean;
  /** Whether the catalogue was invented. */
  readonly invented: boolean;
}

/** @throws RangeError where rows, runs and test rows do not fit together */
export function viewOriginal(result: OriginalResult): OriginalView {
  const { comparable } = result;
  const rows = comparable ? result.rows : result.rows.map(withoutForeignFigures);
  const tableRows = originalTable(result, rows);
  const mean = tableRows.find((row) => row.model === "mean");
  if (mean === undefined) throw cannot("the row of the model mean is missing, and everything is measured against it");
  for (const measure of regressionMetricNames) metricOf(mean, measure);
  const nets = netOrder.flatMap((id) => netOf(result, tableRows, result.runs, id, ""));
  const freshNets = netOrder.flatMap((id) => netOf(result, tableRows, result.freshOrder, id, freshOrderSuffix));
  const median = tableRows.find((row) => row.model === "median");
  const invented = result.data === "generated";
  return { result, rows, tableRows, nets, freshNets, mean, median, comparable, invented };
}

/** Whatever answers another question (another track) or is a mended network is no row of the original's table. */
function originalTable({ mended }: OriginalResult, rows: readonly ReportRow[]): ReportRow[] {
  const steps = new Set(mended.map((step) => step.model));
  return rows.filter((row) => row.track === "original" && !steps.has(row.model));
}

/** Whether rows and split are those of the original, whatever the options. */
export function hasOriginalRows({ mean, invented }: OriginalView): boolean {
  return !invented && mean.protocol === "seed-split";
}

/** The row of a model on the test rows of a track. @throws RangeError where there is none */
export function testedRow(view: OriginalView, model: string, track: string): ReportRow {
  const row = foundRow(view, model, track);
  if (row === undefined)
    throw cannot(`${model} has no row of the track ${track} on the test rows, and a step needs it`);
  return row;
}

/** The row of a model in a track, where there is one; unless another protocol is named, on the test rows. */
export function foundRow(
  view: OriginalView,
  model: string,
  track: string,
  protocol: string = view.mean.protocol,
): ReportRow | undefined {
  return view.rows.find((row) => row.model === model && row.track === track && row.protocol === protocol);
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
