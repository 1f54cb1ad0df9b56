// The original's experiment from data to result: constants and networks, every seed, every measure. What is printed and
// written is made from its result alone.
import type { NetRun, OriginalModelId, OriginalResult, TestRow } from "../../core/evaluation/original-result.ts";
import { type Measured, measureRow } from "../../core/evaluation/original-rows.ts";
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import type { OriginalRow } from "../../core/models/original/original-data.ts";
import { type OriginalOptions, originalDefaults } from "../../core/models/original/original-options.ts";
import {
  kerasFreshOrder,
  kerasRepeatedOrder,
  type PeerTable,
  publishedByOriginal,
} from "../../core/models/original/published.ts";
import { splitFacts } from "../../core/models/original/split-facts.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { peakMemoryMB, type RunClock, runManifest } from "../manifest/run-manifest.ts";
import type { Experiment } from "./experiment.ts";
import type { EpochNote } from "./original-task.ts";
import { runOriginal } from "./run-original.ts";

export interface ReproduceOptions {
  readonly models: readonly OriginalModelId[];
  readonly seeds: readonly number[];
  readonly options: OriginalOptions;
  /** Also trains everything with a fresh order of rows for every epoch, for the rows `...+fresh-order`. */
  readonly freshOrder: boolean;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly onEpoch?: (note: EpochNote) => void;
}

/** Runs the experiment. */
export async function reproduceOriginal(
  experiment: Experiment,
  clock: RunClock,
  options: ReproduceOptions,
): Promise<OriginalResult> {
  const fresh: OriginalOptions = { ...options.options, order: "fresh" };
  const variants = options.freshOrder ? [options.options, fresh] : [options.options];
  const { byVariant, leftOut } = await runOriginal(experiment, { ...options, variants });
  const [runs = [], freshOrder = []] = byVariant;
  const facts = splitFacts(experiment.rows, experiment.split, experiment.vectors, options.options);
  const test = testRows(experiment);
  const table = new RowMaker(experiment, test, facts.trainMean);
  const comparable = experiment.data === "tmdb-5000" && isNotebook(options.options);
  const rows = [
    table.constant("mean", facts.trainMean),
    table.constant("median", facts.trainMedian),
    ...table.nets(runs, options.options, "", comparable ? kerasRepeatedOrder : null),
    ...table.nets(freshOrder, fresh, "+fresh-order", comparable ? kerasFreshOrder : null),
  ];
  const { data, ingest, used } = experiment;
  const chosen = { models: options.models, seeds: options.seeds, threads: options.threads, ...options.options };
  const manifest = await runManifest(clock, options.seeds[0] ?? 0, chosen, used);
  return { data, rows, manifest, facts, test, runs, freshOrder, mended: [], transfer: [], leftOut, ingest };
}

/** Whether the notebook's options were kept, so that what it printed may stand beside. */
function isNotebook(options: OriginalOptions): boolean {
  return JSON.stringify(options) === JSON.stringify(originalDefaults);
}

function testRows({ rows, split, trueQuality }: Experiment): TestRow[] {
  return Array.from(split.test, (at): TestRow => {
    const { tmdbId, title, voteAverage, voteCount } = rows[at] as OriginalRow;
    const known = trueQuality?.[at];
    return { tmdbId, title, truth: voteAverage, votes: voteCount, ...(known !== undefined && { trueQuality: known }) };
  });
}

/** Makes the rows of one table: the same split, the same baseline. */
class RowMaker {
  private readonly experiment: Experiment;
  private readonly test: readonly TestRow[];
  private readonly baseline: readonly number[];

  constructor(experiment: Experiment, test: readonly TestRow[], trainMean: number) {
    this.experiment = experiment;
    this.test = test;
    this.baseline = test.map(() => trainMean);
  }

  constant(model: "mean" | "median", value: number): ReportRow {
    const measured = { predictionsBySeed: [this.test.map(() => value)] };
    return this.row(model, {}, measured, 0, model === "mean" ? null : this.baseline);
  }

  /** A row a network; published and peer values stand beside where `peer` is given. */
  nets(runs: readonly NetRun[], options: OriginalOptions, suffix: string, peer: PeerTable | null): ReportRow[] {
    return [...Map.groupBy(runs, (run) => run.model)].map(([model, own]) => {
      const measured: Measured = {
        predictionsBySeed: own.map((run) => run.predictions),
        ...(peer && { published: publishedByOriginal[model], peer: { name: "Keras 3.15", ...peer[model] } }),
      };
      const seconds = own.reduce((sum, run) => sum + run.seconds, 0);
      return this.row(`${model}${suffix}`, { ...options }, measured, seconds, this.baseline);
    });
  }

  private row(
    model: string,
    options: Readonly<Record<string, unknown>>,
    measured: Measured,
    seconds: number,
    baseline: readonly number[] | null,
  ): ReportRow {
    return {
      model,
      track: "original",
      protocol: "seed-split",
      data: this.experiment.data,
      split: this.experiment.splitHash,
      options,
      seeds: measured.predictionsBySeed.length,
      ...(baseline && { baseline: "mean" }),
      metrics: measureRow(this.test, measured, baseline, 0),
      seconds,
      peakMemoryMB: peakMemoryMB(),
    };
  }
}
