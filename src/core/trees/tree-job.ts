// Fitting of boosted trees as a piece of work that can be handed to somebody else: models that do not need one another are fitted side by
// side where there are threads. A farm gives the same models whoever does the work.
import { fitTrees } from "./fit-trees.ts";
import type { Matrix } from "./matrix.ts";
import type { TreeModel } from "./tree-model.ts";
import type { TreeOptions } from "./tree-options.ts";

/** Plain data throughout. */
export interface TreeJob {
  readonly matrix: Matrix;
  readonly targets: Float64Array;
  readonly options: Partial<TreeOptions>;
  /** One a row; null for 1 each. */
  readonly weights: Float64Array | null;
}

/**
 * Fits every job; the models come in the order of the jobs.
 *
 * @param onDone called when one more is fitted
 */
export type TreeFarm = (
  jobs: readonly TreeJob[],
  signal?: AbortSignal,
  onDone?: () => void,
) => Promise<readonly TreeModel[]>;

/** @throws what fitTrees throws */
export function fitTreeJob({ matrix, targets, options, weights }: TreeJob, signal?: AbortSignal): TreeModel {
  return fitTrees(matrix, targets, options, { signal, ...(weights && { weights }) });
}

/**
 * One after the other on the calling thread.
 *
 * @param pause awaited before each: what lets the runtime's other events through, so that a signal can arrive. Default: none
 */
export function treesHere(pause: () => Promise<void> = async () => {}): TreeFarm {
  return async (jobs, signal, onDone) => {
    const models: TreeModel[] = [];
    for (const job of jobs) {
      await pause();
      models.push(fitTreeJob(job, signal));
      onDone?.();
    }
    return models;
  };
}
