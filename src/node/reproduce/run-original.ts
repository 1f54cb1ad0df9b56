// Trains the original's networks, several seeds side by side, and gathers what the report needs.
import { InputError } from "../../core/errors/input-error.ts";
import type { LeftOut, NetRun, OriginalModelId } from "../../core/evaluation/original-result.ts";
import { originalData } from "../../core/models/original/original-data.ts";
import type { OriginalOptions } from "../../core/models/original/original-options.ts";
import { originalBytes } from "../../core/models/original/original-size.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { kernelPages } from "../threads/kernel-pages.ts";
import { runTasks } from "../threads/run-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";
import type { Experiment } from "./experiment.ts";
import type { EpochNote, OriginalShared, OriginalTask, OriginalTaskResult } from "./original-task.ts";

export interface RunOriginalOptions {
  readonly models: readonly OriginalModelId[];
  readonly seeds: readonly number[];
  /** What is run one after the other for every seed: usually one, or one for each order of rows. */
  readonly variants: readonly OriginalOptions[];
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly onEpoch?: (note: EpochNote) => void;
}

export interface OriginalRuns {
  /** One list a variant, ordered by model and then by seed. */
  readonly byVariant: readonly (readonly NetRun[])[];
  readonly leftOut: readonly LeftOut[];
}

/** Runs every model with every seed under every variant. Networks that need word vectors are left out without them. */
export async function runOriginal(experiment: Experiment, options: RunOriginalOptions): Promise<OriginalRuns> {
  const { rows, split, vectors } = experiment;
  const runnable = options.models.filter((model) => vectors !== null || model === "original-deep");
  const leftOut = options.models
    .filter((model) => !runnable.includes(model))
    .map((model) => ({ model, why: experiment.noVectors ?? "there are no word vectors" }));
  const first = options.variants[0];
  if (first === undefined) throw new RangeError("Cannot run the original: there is no variant to run");
  const data = originalData(rows, split, vectors, first);
  const shared: OriginalShared = { data, pages: kernelPages(originalBytes(data, first)) };
  const tasks = plan(runnable, options);
  const results = await runTasks<OriginalTask, OriginalTaskResult, EpochNote>(
    workerModule("original-worker", import.meta.url),
    shared,
    tasks,
    { threads: options.threads, signal: options.signal, onNote: counted(tasks, options) },
  );
  refuseDiverged(results.flat());
  const byVariant = options.variants.map((variant) =>
    inOrder(
      runnable,
      results.flatMap((runs, k) => (tasks[k]?.options === variant ? runs : [])),
    ),
  );
  return { byVariant, leftOut };
}

/** A network whose numbers ran away has no predictions. */
function refuseDiverged(runs: readonly NetRun[]): void {
  for (const { model, seed, curve, predictions } of runs) {
    if (predictions.every(Number.isFinite)) continue;
    const epoch = curve.find((point) => !Number.isFinite(point.trainLoss))?.epoch ?? curve.length;
    const seen = `its numbers grew beyond all bounds by epoch ${epoch} (seed ${seed}); a smaller learning rate was needed`;
    throw new InputError(`Cannot train ${model}`, seen);
  }
}

/** Long tasks first, so that the threads end together: frozen and tuned of a seed are one task, deep is another. */
function plan(models: readonly OriginalModelId[], { seeds, variants }: RunOriginalOptions): OriginalTask[] {
  const wantsTuned = models.includes("original-tuned");
  const chains: OriginalModelId[][] = [];
  if (wantsTuned) chains.push(["original-frozen", "original-tuned"]);
  else if (models.includes("original-frozen")) chains.push(["original-frozen"]);
  if (models.includes("original-deep")) chains.push(["original-deep"]);
  return chains.flatMap((chain) =>
    variants.flatMap((options) => seeds.map((seed) => ({ models: chain, seed, options }))),
  );
}

/** Runs of the models asked for, by model and then by seed; the tuned network's frozen forerunner may not be. */
function inOrder(models: readonly OriginalModelId[], runs: readonly NetRun[]): NetRun[] {
  return models.flatMap((model) => runs.filter((run) => run.model === model));
}

/** Turns epochs into progress over all tasks. */
function counted(tasks: readonly OriginalTask[], { onProgress, onEpoch }: RunOriginalOptions) {
  const total = tasks.reduce((sum, { models, options }) => sum + models.length * options.epochs, 0);
  let done = 0;
  return (_task: number, note: EpochNote): void => {
    onEpoch?.(note);
    onProgress?.({ what: "training", done: ++done, total, unit: "epochs" });
  };
}
