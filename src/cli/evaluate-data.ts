// One data set's part of `matinee evaluate` of models that rank films: what was asked for, checked against the data, run, and told as a result.
import { resolve } from "node:path";
import { InputError } from "../core/errors/input-error.ts";
import type { RankingResult } from "../core/evaluation/ranking/ranking-result.ts";
import type { DataUsed } from "../core/evaluation/report-document.ts";
import type { LearntFacts } from "../core/models/hybrid/hybrid-model.ts";
import { keptNote } from "../core/models/hybrid/hybrid-notes.ts";
import { learntNotes } from "../core/models/learnt-notes.ts";
import { blendNote, type NamedBlend } from "../core/models/ranking/blend/blend-notes.ts";
import { tuningNotes } from "../core/models/ranking/tuning-notes.ts";
import type { TunedFile } from "../core/tuning/tuned-file.ts";
import { type RunClock, runManifest, startClock } from "../node/manifest/run-manifest.ts";
import { blendId } from "../node/ranking/blend-contestant.ts";
import { hybridId } from "../node/ranking/hybrid-contestant.ts";
import { type Entrants, modelContestants, type PlannedModel } from "../node/ranking/model-contestants.ts";
import { rankingPool } from "../node/ranking/ranking-pool.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import { type Outsider, readPredictions } from "../node/ranking/read-predictions.ts";
import { type RunResult, runEvaluation } from "../node/ranking/run-evaluation.ts";
import { checkEntrants, chosenEntrants, planEntrants } from "./evaluate-entrants.ts";
import { commandOf, type EvaluateFlags, usualBaseline, usualMetrics } from "./evaluate-flags.ts";
import type { Evaluated } from "./evaluate-sets.ts";
import { type ChosenSplit, chosenSplit } from "./ranking-data.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/** What is measured unless it is said, where the data can serve it. @throws InputError where it cannot serve what was asked for */
function servedMetrics({ metrics }: EvaluateFlags, { id, traits }: RatingData): readonly string[] {
  const wanted = metrics ?? usualMetrics;
  if (traits !== undefined) return wanted;
  const blind = wanted.find((name) => name.startsWith("ild@"));
  if (metrics === undefined || blind === undefined) return wanted.filter((name) => name !== blind);
  throw new InputError(`Cannot measure ${blind}`, `nothing is known of the films of ${id}; their traits were needed`);
}

/** @throws InputError where the data cannot serve what was asked for */
export async function evaluateData(
  shell: Shell,
  flags: EvaluateFlags,
  data: RatingData,
  tuned: readonly TunedFile[],
  progress: ProgressLine,
): Promise<Evaluated<RankingResult>> {
  const clock = startClock();
  const entrants = chosenEntrants(flags, data);
  checkEntrants(flags, entrants);
  const division = await chosenSplit(shell, flags, data);
  const own = tuned.find((file) => file.data === data.id) ?? null;
  const { split, hash } = division;
  const sources = { tuned: own, split: hash, folds: split.folds.length, relevantFrom: split.relevantFrom };
  const planned = planEntrants(flags, entrants, sources);
  const outsiders = await readOutsiders(shell, flags, data, progress);
  const pool = rankingPool(
    planned.flatMap(({ model, chosen }) => chosen.byFold.map((options) => ({ model, options }))),
    data.ratings,
    flags.threads,
  );
  try {
    const { histories, masked, seed, given } = flags;
    const few = given === undefined ? undefined : { most: given, seed }; // as runEvaluation hands in
    const learning = { data: data.id, ratings: data.ratings, split, histories, masked, given: few };
    const contestants = [
      ...modelContestants(entrants, planned, pool, data.traits, learning),
      ...outsiders.map(({ contestant }) => contestant),
    ];
    const ids = contestants.map(({ id }) => id);
    const run = await runEvaluation(data, {
      ...flags,
      given,
      metrics: servedMetrics(flags, data),
      split: division,
      baseline: flags.baseline ?? (ids.includes(usualBaseline) ? usualBaseline : (ids[0] ?? "")),
      contestants,
      signal: shell.signal,
      onProgress: progress.report,
    });
    const notes = [
      ...data.notes,
      ...notesOn(flags, entrants, planned, outsiders, division, own),
      ...learntNotes(run.rows),
      ...run.rows
        .filter(({ model }) => model === blendId || model === hybridId)
        .map(({ model, options }) => blendNote(options["learnt"] as NamedBlend[], model)),
      ...run.rows
        .filter(({ model }) => model === hybridId)
        .map(({ options }) => keptNote(options["learnt"] as LearntFacts[])),
    ];
    const used = [...data.used, ...division.used, ...outsiders.map((outsider) => outsider.used)];
    return {
      result: await resultOf(flags, data, division, run, { clock, notes, used }),
      measured: { data: data.id, users: data.ratings.users, models: ids, people: run.people },
    };
  } finally {
    await pool.dispose();
  }
}

function notesOn(
  { given, histories }: EvaluateFlags,
  entrants: Entrants,
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
    ...sharedNotes(entrants),
  ];
}

/** What is not in the seconds of a blend or a hybrid: its parts that have rows of their own. */
function sharedNotes({ models, parts, hybrid }: Entrants): string[] {
  const shared = [...new Set([...(parts ?? []), ...Object.values(hybrid?.parts ?? {})])];
  const both = shared.filter((part) => models.includes(part)).map(({ id }) => id);
  const told = [...(parts === null ? [] : ["the blend"]), ...(hybrid === null ? [] : ["the hybrid"])].join(", ");
  return both.length === 0
    ? []
    : [`Learnt once for ${told} and for rows of their own, which have the seconds: ${both.join(", ")}.`];
}

/** What a run came to, with how it was made. */
async function resultOf(
  flags: EvaluateFlags,
  { id }: RatingData,
  { split }: ChosenSplit,
  { rows, facts, newcomers }: RunResult,
  { clock, notes, used }: { clock: RunClock; notes: readonly string[]; used: readonly DataUsed[] },
): Promise<RankingResult> {
  const { histories, masked, given, seed } = flags;
  const { protocol } = split;
  const told = { ...(masked && { masked }), ...(given !== undefined && { given }) };
  const options = { protocol, histories, ...told, ...split.options };
  const manifest = await runManifest(clock, seed, options, used);
  const headline = (flags.metrics ?? usualMetrics)[0] as string;
  const command = commandOf(flags);
  const gains = newcomers === null ? {} : { newcomers };
  return { rows, manifest, data: id, protocol, histories, headline, facts, ...gains, command, notes };
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
