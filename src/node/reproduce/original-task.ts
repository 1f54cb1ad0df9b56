// What the worker threads of the original's experiment are asked, and answer.
import type { CurvePoint, NetRun, OriginalModelId } from "../../core/evaluation/original-result.ts";
import type { OriginalData } from "../../core/models/original/original-data.ts";
import type { OriginalOptions } from "../../core/models/original/original-options.ts";

/** What all tasks share. */
export interface OriginalShared {
  readonly data: OriginalData;
  /** Memory of the worker's kernels. */
  readonly pages: number;
}

/** One seed of one network, or of the frozen one and then the tuned one, which takes over its film embedding. */
export interface OriginalTask {
  readonly models: readonly OriginalModelId[];
  readonly seed: number;
  readonly options: OriginalOptions;
}

/** Sent after every epoch. */
export interface EpochNote {
  readonly model: OriginalModelId;
  readonly point: CurvePoint;
}

/** One run a model of the task. */
export type OriginalTaskResult = readonly NetRun[];
