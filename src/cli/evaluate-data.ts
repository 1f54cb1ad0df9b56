// One data set's part of `matinee evaluate`: what was asked for, checked against the data, run, and told as a result.
import { resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import type { RankingResult } from "../core/evaluation/ranking/ranking-result.ts";
import { type ChosenOptions, chooseOptions } from "../core/models/ranking/chosen-options.ts";
import type { RankingModel } from "../core/models/ranking/ranking-model.ts";
import { tuningNotes } from "../core/models/ranking/tuning-notes.ts";
import type { TunedFile } from "../core/tuning/tuned-file.ts";
import { runManifest, startClock } from "../node/manifest/run-manifest.ts";
import { modelContestant } from "../node/ranking/model-contestant.ts";
import type { MeasuredPeople } from "../node/ranking/per-user-csv.ts";
import { rankingPool } from "../node/ranking/ranking-pool.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import { type Outsider, readPredictions } from "../node/ranking/read-predictions.ts";
import { runEvaluation } from "../node/ranking/run-evaluation.ts";
import { commandOf, type EvaluateFlags, usualBaseline, usualMetrics } from "./evaluate-flags.ts";
import { chosenModels, chosenSplit } from "./ranking-data.ts";
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
  const { split, hash, used } = await chosenSplit(shell, flags, data);
  const sources = {
    tuned: tuned.find((file) => file.data === data.id) ?? null,
    split: hash,
    folds: split.folds.length,
    relevantFrom: split.relevantFrom,
  };
  const chosen = models.map((model) => chooseOptions(model, { ...sources, set: flags.set[model.id] ?? {} }));
  const planned = models.flatMap((model, k) =>
    (chosen[k] as ChosenOptions).byFold.map((options) => ({ model, options })),
  );
  const pool = rankingPool(planned, data.ratings, flags.threads);
  try {
    const outsiders = await readOutsiders(shell, flags, data, progress);
    const contestants = [
      ...models.map((model, k) => modelContestant(pool, model, chosen[k] as ChosenOptions, data.traits)),
      ...outsiders.map(({ contestant }) => contestant),
    ];
    const { rows, facts, people } = await runEvaluation(data, {
      ...flags,
      given: flags.given,
      metrics: servedMetrics(flags, data),
      split: { split, hash },
      baseline: flags.baseline ?? (contestants.find(({ id }) => id === usualBaseline) ?? contestants[0])?.id ?? "",
      contestants,
      signal: shell.signal,
      onProgress: progress.report,
    });
    const { histories, seed } = flags;
    const { protocol } = split;
    const few = flags.given === undefined ? {} : { given: flags.given };
    const options = { protocol, histories, ...few, ...split.options };
    const manifest = await runManifest(clock, seed, options, [
      ...data.used,
      ...used,
      ...outsiders.map((outsider) => outsider.used),
    ]);
    const outside = outsiders.flatMap((outsider) => outsider.notes);
    const handed = flags.given === undefined ? [] : [`People hand in at most ${flags.given} of their ratings.`];
    const taken = models.map(({ id }, k) => ({ id, from: (chosen[k] as ChosenOptions).from }));
    const named = { hash, folds: split.folds.length, histories };
    const notes = [...data.notes, ...handed, ...outside, ...tuningNotes(taken, sources.tuned, named)];
    const headline = flags.metrics[0] as string;
    const command = commandOf(flags);
    const result = { rows, manifest, data: data.id, protocol, histories, headline, facts, command, notes };
    const ids = contestants.map(({ id }) => id);
    return { result, measured: { data: data.id, users: data.ratings.users, models: ids, people } };
  } finally {
    await pool.dispose();
  }
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
