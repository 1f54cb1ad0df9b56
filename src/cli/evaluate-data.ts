// One data set's part of `matinee evaluate`: what was asked for, checked against the data, run, and told as a result.
import { resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import type { RankingResult } from "../core/evaluation/ranking/ranking-result.ts";
import type { DataUsed } from "../core/evaluation/report-document.ts";
import { type ChosenOptions, chooseOptions } from "../core/models/ranking/chosen-options.ts";
import type { RankingModel } from "../core/models/ranking/ranking-model.ts";
import { tuningNotes } from "../core/models/ranking/tuning-notes.ts";
import type { TunedFile } from "../core/tuning/tuned-file.ts";
import { type RunClock, runManifest, startClock } from "../node/manifest/run-manifest.ts";
import { modelContestant } from "../node/ranking/model-contestant.ts";
import type { MeasuredPeople } from "../node/ranking/per-user-csv.ts";
import { rankingPool } from "../node/ranking/ranking-pool.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import { type Outsider, readPredictions } from "../node/ranking/read-predictions.ts";
import { type RunResult, runEvaluation } from "../node/ranking/run-evaluation.ts";
import { commandOf, type EvaluateFlags, usualBaseline, usualMetrics } from "./evaluate-flags.ts";
import { type ChosenSplit, chosenModels, chosenSplit } from "./ranking-data.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/** What is measured unless it is said, where the data can serve it. @throws InputError where it cannot serve what was asked for */
function servedMetrics({ metrics }: EvaluateFlags, { id, traits }: RatingData): readonly string[] {
  if (traits !== undefined) return metrics;
  const blind = metrics.find((name) => name.startsWith("ild@"));
  if (metrics === usualMetrics || blind === undefined) return metrics.filter((name) => name !== blind);
  throw new InputError(`Cannot measure ${blind}`, `nothing is known of the films of ${id}; their traits were needed`);
}

export interface Evaluated {
  readonly result: RankingResult;
  readonly measured: MeasuredPeople;
}

/** @throws InputError where the data cannot serve what was asked for */
export async function evaluateData(
  shell: Shell,
  flags: EvaluateFlags,
  data: RatingData,
  tuned: readonly TunedFile[],
  progress: ProgressLine,
): Promise<Evaluated> {
  const clock = startClock();
  const models = chosenModels(flags.models, data);
  checkNames(flags, models);
  const division = await chosenSplit(shell, flags, data);
  const own = tuned.find((file) => file.data === data.id) ?? null;
  const planned = planModels(flags, models, division, own);
  const outsiders = await readOutsiders(shell, flags, data, progress);
  const pool = rankingPool(
    planned.flatMap(({ model, chosen }) => chosen.byFold.map((options) => ({ model, options }))),
    data.ratings,
    flags.threads,
  );
  try {
    const contestants = [
      ...planned.map(({ model, chosen }) => modelContestant(pool, model, chosen, data.traits)),
      ...outsiders.map(({ contestant }) => contestant),
    ];
    const ids = contestants.map(({ id }) => id);
    const run = await runEvaluation(data, {
      ...flags,
      given: flags.given,
      metrics: servedMetrics(flags, data),
      split: division,
      baseline: flags.baseline ?? (ids.includes(usualBaseline) ? usualBaseline : (ids[0] ?? "")),
      contestants,
      signal: shell.signal,
      onProgress: progress.report,
    });
    const notes = [...data.notes, ...notesOn(flags, planned, outsiders, division, own)];
    const used = [...data.used, ...division.used, ...outsiders.map((outsider) => outsider.used)];
    return {
      result: await resultOf(flags, data, division, run, { clock, notes, used }),
      measured: { data: data.id, users: data.ratings.users, models: ids, people: run.people },
    };
  } finally {
    await pool.dispose();
  }
}

/** A model and the options that it gets in each fold. */
interface PlannedModel {
  readonly model: RankingModel;
  readonly chosen: ChosenOptions;
}

function planModels(
  { set }: EvaluateFlags,
  models: readonly RankingModel[],
  { split, hash }: ChosenSplit,
  tuned: TunedFile | null,
): PlannedModel[] {
  const sources = { tuned, split: hash, folds: split.folds.length, relevantFrom: split.relevantFrom };
  return models.map((model) => ({ model, chosen: chooseOptions(model, { ...sources, set: set[model.id] ?? {} }) }));
}

function notesOn(
  { given, histories }: EvaluateFlags,
  planned: readonly PlannedModel[],
  outsiders: readonly Outsider[],
  { split, hash }: ChosenSplit,
  tuned: TunedFile | null,
): string[] {
  const taken = planned.map(({ model, chosen }) => ({ id: model.id, from: chosen.from }));
  return [
    ...(given === undefined ? [] : [`People hand in at most ${given} of their ratings.`]),
    ...outsiders.flatMap(({ notes }) => notes),
    ...tuningNotes(taken, tuned, { hash, folds: split.folds.length, histories }),
  ];
}

/** What a run came to, with how it was made. */
async function resultOf(
  flags: EvaluateFlags,
  { id }: RatingData,
  { split }: ChosenSplit,
  { rows, facts }: RunResult,
  { clock, notes, used }: { clock: RunClock; notes: readonly string[]; used: readonly DataUsed[] },
): Promise<RankingResult> {
  const { histories, given, seed } = flags;
  const { protocol } = split;
  const options = { protocol, histories, ...(given !== undefined && { given }), ...split.options };
  const manifest = await runManifest(clock, seed, options, used);
  const headline = flags.metrics[0] as string;
  return { rows, manifest, data: id, protocol, histories, headline, facts, command: commandOf(flags), notes };
}

/** @throws InputError for a baseline that takes no part, and options of a model that takes none */
function checkNames({ baseline, set, predictions }: EvaluateFlags, models: readonly RankingModel[]): void {
  const ids = [...models.map(({ id }) => `${id}`), ...predictions.map(({ name }) => name)];
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined) {
    throw new InputError("Cannot compare models", `${twice} was named twice; a name for each was needed`);
  }
  const needed = `one of ${ids.join(", ")} was needed`;
  if (baseline !== undefined && !ids.includes(baseline)) {
    throw new InputError("Cannot compare models", `the baseline ${baseline} takes no part; ${needed}`);
  }
  const idle = Object.keys(set).find((model) => !ids.includes(model));
  if (idle !== undefined) {
    throw new InputError("Cannot set an option", `${idle}, whose option was set, takes no part; ${needed}`);
  }
}

async function readOutsiders(
  shell: Shell,
  { predictions }: EvaluateFlags,
  { ratings }: RatingData,
  progress: ProgressLine,
): Promise<Outsider[]> {
  const outsiders: Outsider[] = [];
  for (const { name, file } of predictions) {
    const work = { signal: shell.signal, onProgress: progress.report };
    outsiders.push(await readPredictions(resolve(shell.cwd, file), name, ratings, work));
    progress.done();
  }
  return outsiders;
}
