// The original's experiment from data to result: constants and networks, every seed, every measure. What is printed and
// written is made from its result alone.
import type { OriginalModelId, OriginalResult } from "../../core/evaluation/original-result.ts";
import { mendedDefaults } from "../../core/models/mended/mended-options.ts";
import { type OriginalOptions, originalDefaults } from "../../core/models/original/original-options.ts";
import { kerasFreshOrder, kerasRepeatedOrder } from "../../core/models/original/published.ts";
import { splitFacts } from "../../core/models/original/split-facts.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { evaluateQuality } from "../film-quality/evaluate-quality.ts";
import type { QualityData } from "../film-quality/quality-data.ts";
import { type RunClock, runManifest } from "../manifest/run-manifest.ts";
import type { Experiment } from "./experiment.ts";
import type { EpochNote } from "./original-task.ts";
import { RowMaker, testRows } from "./row-maker.ts";
import { runFilmNet } from "./run-film-net.ts";
import { runMended } from "./run-mended.ts";
import { runOriginal } from "./run-original.ts";
import { filmNetRows, mendSteps, transferSteps } from "./step-gains.ts";

/**
 * `fresh-order`: the networks once more with an order of rows drawn for every epoch. `mended`: their faults mended one by one
 * (needs fresh-order to compare with). `film-net`: the network on metadata. `film-quality`: the models of how good a film is.
 */
export type Chapter = "fresh-order" | "mended" | "film-net" | "film-quality";

export interface ReproduceOptions {
  readonly models: readonly OriginalModelId[];
  readonly seeds: readonly number[];
  readonly options: OriginalOptions;
  /** What is run beyond the networks that were asked for. */
  readonly chapters: readonly Chapter[];
  /** What makes the result again; told in it. */
  readonly command: string;
  readonly threads: number;
  /** What the chapter `film-quality` reads; null without it. */
  readonly quality?: QualityData | null;
  /** Ten folds over all films in that chapter, in place of the original's split. */
  readonly full?: boolean;
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
  const has = (chapter: Chapter) => options.chapters.includes(chapter);
  const fresh: OriginalOptions = { ...options.options, order: "fresh" };
  const variants = has("fresh-order") ? [options.options, fresh] : [options.options];
  const { byVariant, leftOut } = await runOriginal(experiment, { ...options, variants });
  const [runs = [], freshOrder = []] = byVariant;
  const mendedRuns = has("mended") ? await runMended(experiment, options) : [];
  const filmNets = has("film-net") ? await runFilmNet(experiment, options) : [];
  const facts = splitFacts(experiment.rows, experiment.split, experiment.vectors, options.options);
  const test = testRows(experiment, experiment.split.test);
  const table = new RowMaker(experiment, test, facts.trainMean);
  const comparable = experiment.protocol === "seed-split" && isNotebook(options.options);
  const rows = [
    table.constant("mean", facts.trainMean),
    table.constant("median", facts.trainMedian),
    ...table.nets(runs, options.options, "", comparable ? kerasRepeatedOrder : null),
    ...table.nets(freshOrder, fresh, "+fresh-order", comparable ? kerasFreshOrder : null),
    ...mendedRuns.map((run) => table.row({ model: run.model, options: { ...fresh, ...mendedDefaults } }, run)),
    ...filmNetRows(table, experiment, filmNets, facts.trainMean),
  ];
  const quality = options.quality
    ? await evaluateQuality(options.quality, {
        threads: options.threads,
        signal: options.signal,
        onProgress: options.onProgress,
        seed: options.seeds[0] ?? 0,
        full: options.full ?? false,
        trainMean: facts.trainMean,
      })
    : undefined;
  const { data, ingest } = experiment;
  const used = options.quality?.used ?? experiment.used;
  const chosen = { models: options.models, seeds: options.seeds, threads: options.threads, ...options.options };
  const manifest = await runManifest(clock, options.seeds[0] ?? 0, chosen, used);
  const steps = { mended: mendSteps(test, mendedRuns, freshOrder), transfer: transferSteps(test, filmNets) };
  return {
    data,
    comparable,
    command: options.command,
    notes: [...experiment.notes, ...(options.quality?.notes ?? [])],
    rows,
    manifest,
    facts,
    test,
    runs,
    freshOrder,
    ...steps,
    ...(quality && { quality }),
    leftOut,
    ingest,
  };
}

/** Whether the notebook's options were kept, so that what it printed may stand beside. */
function isNotebook(options: OriginalOptions): boolean {
  const names = Object.keys(originalDefaults) as (keyof OriginalOptions)[];
  return names.every((name) => String(options[name]) === String(originalDefaults[name]));
}
