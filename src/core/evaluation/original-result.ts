// Everything that one run of the original's experiment found: what the report draws and the table prints.
// Plain data, so that it can be written to metrics.json and read back.

import type { FileReport } from "../catalogue/ingest-report.ts";
import type { Gain } from "./gain.ts";
import type { QualityResult } from "./quality-result.ts";
import type { ReportDocument } from "./report-document.ts";

/** The three networks of the original, in the order of its table. */
export type OriginalModelId = "original-deep" | "original-frozen" | "original-tuned";

/** One epoch: mean squared error over the training rows (as seen while learning) and over the test rows after it. */
export interface CurvePoint {
  readonly epoch: number;
  readonly trainLoss: number;
  readonly testLoss: number;
}

/** One network trained once. */
export interface NetRun {
  readonly model: OriginalModelId;
  readonly seed: number;
  readonly curve: readonly CurvePoint[];
  /** One a test row, in the order of `test`. */
  readonly predictions: readonly number[];
  readonly parameters: number;
  readonly seconds: number;
}

/** A test row: what was to be predicted. */
export interface TestRow {
  readonly tmdbId: number;
  readonly title: string;
  readonly truth: number;
  readonly votes: number;
  /** True quality where the catalogue was generated, so that the reachable can be told from the noise. */
  readonly trueQuality?: number;
}

/** A published network that could not be run, and why. */
export interface LeftOut {
  readonly model: OriginalModelId;
  readonly why: string;
}

/** What the split and the text show about why the networks fail (docs/guide/original.md). */
export interface SplitFacts {
  readonly trainRows: number;
  readonly testRows: number;
  /** Test rows whose film never occurs among the training rows. */
  readonly testRowsOfUnseenFilms: number;
  readonly trainTitleWords: number;
  /** Share, 0 to 1, of the words of the test titles that no training title holds. */
  readonly unseenTitleWordShare: number;
  /** Rows of training and test whose target is 0 because nobody voted. */
  readonly rowsWithoutVotes: number;
  /** Words of the training titles that have a vector; null without word vectors. */
  readonly wordsWithVector: number | null;
  readonly trainMean: number;
  readonly trainMedian: number;
}

/** A row of the table that differs from another row by something that has a name, and what that is worth. */
export interface Step {
  /** The row's model, such as `original-deep+title-words`. */
  readonly model: string;
  readonly track: string;
  /** The model of the row that it is compared with, in the same track. */
  readonly base: string;
  /** Differences of the measures; R2 above 0 and RMSE below 0 are better. */
  readonly gain: { readonly r2: Gain; readonly rmse: Gain; readonly mae: Gain };
}

/** One fault of the original's networks mended, or all of them (`mends` then holds several). */
export interface MendStep extends Step {
  readonly network: OriginalModelId;
  readonly mends: readonly { readonly id: string; readonly fault: string; readonly remedy: string }[];
}

/** The network on metadata under one use of word vectors; compared with the one without words. */
export interface TransferStep extends Step {
  readonly words: "frozen" | "tuned";
}

export interface OriginalResult extends ReportDocument {
  readonly data: "tmdb-5000" | "generated";
  /** The notebook's rows and options: only then may published figures stand beside. */
  readonly comparable: boolean;
  /** The command that makes it again, the data folder left open. */
  readonly command: string;
  /** What a person should know before reading the table. */
  readonly notes: readonly string[];
  readonly facts: SplitFacts;
  readonly test: readonly TestRow[];
  /** The networks of the table: every epoch in the first one's order of rows, as Keras does once a seed is set. */
  readonly runs: readonly NetRun[];
  /** The same with an order drawn anew for every epoch, as Keras does without a seed; empty where it was not run. */
  readonly freshOrder: readonly NetRun[];
  /** What each mend is worth; empty where none was run. Each stands in `rows`, too. */
  readonly mended: readonly MendStep[];
  /** What word vectors add to the network on metadata, in each track; empty where it was not run. */
  readonly transfer: readonly TransferStep[];
  /** The film quality models; left out where they were not run. */
  readonly quality?: QualityResult;
  readonly leftOut: readonly LeftOut[];
  readonly ingest: readonly FileReport[];
}
