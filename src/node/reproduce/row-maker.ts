// Makes the rows of one table: the same split, the same test rows, the same baseline.
import type { NetRun, TestRow } from "../../core/evaluation/original-result.ts";
import { type Measured, measureRow } from "../../core/evaluation/original-rows.ts";
import type { ReportRow } from "../../core/evaluation/report-document.ts";
import type { OriginalRow } from "../../core/models/original/original-data.ts";
import type { OriginalOptions } from "../../core/models/original/original-options.ts";
import { type PeerTable, publishedByOriginal } from "../../core/models/original/published.ts";
import { peakMemoryMB } from "../manifest/peak-memory.ts";
import type { Experiment } from "./experiment.ts";

/** What a row says of itself; the defaults are those of the original's table. */
export interface RowHead {
  readonly model: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly track?: string;
  readonly protocol?: string;
  readonly seconds?: number;
}

/** Some rows of the experiment as rows to be tested on. */
export function testRows({ rows, trueQuality }: Experiment, which: Int32Array): TestRow[] {
  return Array.from(which, (at): TestRow => {
    const { tmdbId, title, voteAverage, voteCount } = rows[at] as OriginalRow;
    const known = trueQuality?.[at];
    return { tmdbId, title, truth: voteAverage, votes: voteCount, ...(known !== undefined && { trueQuality: known }) };
  });
}

export class RowMaker {
  private readonly experiment: Experiment;
  private readonly test: readonly TestRow[];
  private readonly baseline: readonly number[];

  /** @param trainMean what the baseline predicts for every row */
  constructor(experiment: Experiment, test: readonly TestRow[], trainMean: number) {
    this.experiment = experiment;
    this.test = test;
    this.baseline = test.map(() => trainMean);
  }

  constant(model: "mean" | "median", value: number): ReportRow {
    return this.row({ model }, { predictionsBySeed: [this.test.map(() => value)] }, model !== "mean");
  }

  /** A row a network; published and peer values stand beside where `peer` is given. */
  nets(runs: readonly NetRun[], options: OriginalOptions, suffix: string, peer: PeerTable | null): ReportRow[] {
    return [...Map.groupBy(runs, (run) => run.model)].map(([model, own]) => {
      const measured: Measured = {
        predictionsBySeed: own.map((run) => run.predictions),
        ...(peer && { published: publishedByOriginal[model], peer: { name: "Keras 3.15", ...peer[model] } }),
      };
      const seconds = own.reduce((sum, run) => sum + run.seconds, 0);
      return this.row({ model: `${model}${suffix}`, options: { ...options }, seconds }, measured);
    });
  }

  /** Any row. @param tested whether it is compared with the baseline */
  row(head: RowHead, measured: Measured, tested = true): ReportRow {
    return {
      model: head.model,
      track: head.track ?? "original",
      protocol: head.protocol ?? this.experiment.protocol,
      data: this.experiment.data,
      split: this.experiment.splitHash,
      options: head.options ?? {},
      seeds: measured.predictionsBySeed.length,
      ...(tested && { baseline: "mean" }),
      metrics: measureRow(this.test, measured, tested ? this.baseline : null, 0),
      seconds: head.seconds ?? 0,
      peakMemoryMB: peakMemoryMB(),
    };
  }
}
