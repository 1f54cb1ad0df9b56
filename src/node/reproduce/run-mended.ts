// What each mend of the original's networks is worth: every network with every mend of its own alone, and with all of them,
// each with several seeds, against the network with a fresh order of rows.
import type { MendStep, OriginalModelId } from "../../core/evaluation/original-result.ts";
import type { MendedPlan } from "../../core/models/mended/mended-net.ts";
import { mendedDefaults } from "../../core/models/mended/mended-options.ts";
import { type MendId, mendedId, mends, mendsOf } from "../../core/models/mended/mends.ts";
import { originalData } from "../../core/models/original/original-data.ts";
import type { OriginalOptions } from "../../core/models/original/original-options.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { runTasks } from "../threads/run-tasks.ts";
import { workerModule } from "../threads/worker-module.ts";
import type { Experiment } from "./experiment.ts";

export interface RunMendedOptions {
  readonly models: readonly OriginalModelId[];
  readonly seeds: readonly number[];
  readonly options: OriginalOptions;
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** One seed of one plan. */
export interface MendedTask {
  readonly plan: MendedPlan;
  readonly seed: number;
}

/** A network with some mends: its predictions, one array a seed, and what it is compared with. */
export interface MendedRun {
  readonly model: string;
  readonly network: OriginalModelId;
  readonly base: string;
  readonly mends: MendStep["mends"];
  readonly predictionsBySeed: readonly (readonly number[])[];
}

/** Runs every step. Networks that need word vectors are left out without them. */
export async function runMended(experiment: Experiment, options: RunMendedOptions): Promise<MendedRun[]> {
  const { rows, split, vectors } = experiment;
  const plans = options.models
    .filter((model) => vectors !== null || model === "original-deep")
    .flatMap((model) => plansOf(model, { ...options.options, order: "fresh" }));
  const tasks = plans.flatMap((plan) => options.seeds.map((seed): MendedTask => ({ plan, seed })));
  const longFirst = [...tasks.keys()].sort((a, b) => cost(tasks[b]) - cost(tasks[a]) || a - b);
  const data = originalData(rows, split, vectors, options.options);
  let done = 0;
  const results = await runTasks<MendedTask, number[]>(
    workerModule("mended-worker", import.meta.url),
    { data },
    longFirst.map((k) => tasks[k] as MendedTask),
    {
      threads: options.threads,
      signal: options.signal,
      onResult: () => options.onProgress?.({ what: "mending", done: ++done, total: tasks.length, unit: "networks" }),
    },
  );
  const byTask = new Map(longFirst.map((k, at) => [tasks[k], results[at] as number[]]));
  return plans.map((plan) => ({
    model: mendedId(plan.model, plan.mends),
    network: plan.model,
    base: `${plan.model}+fresh-order`,
    mends: mends.filter((mend) => plan.mends.includes(mend.id)).map(({ id, fault, remedy }) => ({ id, fault, remedy })),
    predictionsBySeed: tasks.filter((task) => task.plan === plan).map((task) => byTask.get(task) as number[]),
  }));
}

/** Each mend alone, then all. */
function plansOf(model: OriginalModelId, original: OriginalOptions): MendedPlan[] {
  const { alone, together } = mendsOf(model);
  const chosen: MendId[][] = [...alone.map((id) => [id]), together];
  return chosen.map((each) => ({ model, mends: each, original, mended: mendedDefaults }));
}

/** Roughly how long a task takes, so that the long ones come first. */
function cost(task: MendedTask | undefined): number {
  const nets = task?.plan.model === "original-tuned" ? 2 : 1;
  return nets * (task?.plan.mends.includes("early-stopping") === true ? 2 : 1);
}
