// `matinee evaluate`: a table of ranking models on people's ratings, by a protocol, with intervals and tests.
import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { type ChosenOptions, chooseOptions } from "../../core/models/ranking/chosen-options.ts";
import type { RankingModel } from "../../core/models/ranking/ranking-model.ts";
import { tuningNotes } from "../../core/models/ranking/tuning-notes.ts";
import { readTuned, type TunedFile } from "../../core/tuning/tuned-file.ts";
import { explainFileFault } from "../../node/files/file-faults.ts";
import { checkReplaceable, checkWritable, replaceFolder, writeFileAtomically } from "../../node/files/write-beside.ts";
import { runManifest, startClock } from "../../node/manifest/run-manifest.ts";
import { modelContestant } from "../../node/ranking/model-contestant.ts";
import { type MeasuredPeople, perUserCsv } from "../../node/ranking/per-user-csv.ts";
import { rankingPool } from "../../node/ranking/ranking-pool.ts";
import type { RatingData } from "../../node/ranking/rating-data.ts";
import { type Outsider, readPredictions } from "../../node/ranking/read-predictions.ts";
import { runEvaluation } from "../../node/ranking/run-evaluation.ts";
import { wholeNumber } from "../common-options.ts";
import { tellNotes } from "../model-options.ts";
import { chosenModels, chosenSplit, ratingSources } from "../ranking-data.ts";
import { dataWords, list, type RankingOptions, withRankingOptions } from "../ranking-options.ts";
import { type ProgressLine, progressLine } from "../render/progress-line.ts";
import { rankingTable } from "../render/ranking-table.ts";
import { type SetOptions, setOption } from "../set-options.ts";
import type { Shell } from "../shell.ts";

interface EvaluateFlags extends RankingOptions {
  readonly metrics: readonly string[];
  readonly given?: number;
  readonly baseline?: string;
  readonly tuned?: string;
  readonly set: SetOptions;
  readonly predictions: readonly NamedFile[];
  readonly perUser?: string;
  readonly out?: string;
}

/** A file, and what it is called in tables. */
interface NamedFile {
  readonly name: string;
  readonly file: string;
}

const usualBaseline = "popularity";

const usualMetrics: readonly string[] = [
  "ndcg@100",
  "ndcg@10",
  "recall@20",
  "recallmin@20",
  "hr@10",
  "mrr",
  "auc",
  "auc-liked",
  "coverage@20",
  "gini@20",
  "novelty@20",
  "ild@20",
];

/** The command, ready to be added to the program. */
export function evaluateCommand(shell: Shell): Command {
  return withRankingOptions(new Command("evaluate"))
    .description(
      "Compare models that rank films on people's ratings: a table with intervals and tests, and its report.",
    )
    .addOption(
      new Option("--metrics <names,...>", "what is measured; the first one sorts the table")
        .argParser(list)
        .default(usualMetrics, usualMetrics.join()),
    )
    .addOption(
      new Option("--given <n>", "people hand in so many of their ratings only, drawn by the seed").argParser(
        wholeNumber(1, 1_000_000),
      ),
    )
    .addOption(new Option("--baseline <model>", `what the others are tested against (default ${usualBaseline})`))
    .addOption(new Option("--tuned <file>", "options that `matinee tune` found"))
    .addOption(
      new Option("--set <model.option=value>", "an option of a model; may be given again")
        .argParser(setOption)
        .default({}, "none"),
    )
    .addOption(
      new Option(
        "--predictions <name=file>",
        "user, item and score by another program, for the same table; may be given again",
      )
        .argParser(namedFile)
        .default([], "none"),
    )
    .addOption(new Option("--per-user <file>", "what was measured of each person, as CSV"))
    .addOption(new Option("--out <folder>", "where the report goes (default none)"))
    .action(async (_options, command: Command) => {
      await evaluate(shell, command.optsWithGlobals<EvaluateFlags>());
    });
}

async function evaluate(shell: Shell, flags: EvaluateFlags): Promise<void> {
  const progress = progressLine(shell, { quiet: flags.quiet });
  const folder = flags.out === undefined ? null : resolve(shell.cwd, flags.out);
  try {
    if (folder !== null) await checkReplaceable(folder);
    for (const file of [flags.perUser, flags.saveSplit]) if (file) await checkWritable(resolve(shell.cwd, file));
    const tuned = flags.tuned === undefined ? null : await readTunedFile(shell, flags.tuned);
    const [results, people]: [RankingResult[], MeasuredPeople[]] = [[], []];
    for (const source of ratingSources(shell, flags)) {
      const data = await source.read({ signal: shell.signal, onProgress: progress.report });
      progress.done();
      tellNotes(shell, flags, data.notes);
      const { result, measured } = await evaluateData(shell, flags, data, tuned, progress);
      progress.done();
      tellNotes(shell, flags, result.notes.slice(data.notes.length)); // those were told at once
      if (!flags.json) shell.stdout.write(`${results.length === 0 ? "" : "\n"}${rankingTable(result)}`);
      results.push(result);
      people.push(measured);
    }
    if (flags.perUser !== undefined) await writeFileAtomically(resolve(shell.cwd, flags.perUser), perUserCsv(people));
    if (flags.json) shell.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : { results }, null, 2)}\n`);
    if (folder !== null) await writeReport(shell, flags, results, folder, progress);
  } finally {
    progress.done();
  }
}

/** What is measured unless it is said, where the data can serve it. @throws InputError where it cannot serve what was asked for */
function servedMetrics({ metrics }: EvaluateFlags, { id, traits }: RatingData): readonly string[] {
  if (traits !== undefined) return metrics;
  const blind = metrics.find((name) => name.startsWith("ild@"));
  if (metrics === usualMetrics || blind === undefined) return metrics.filter((name) => name !== blind);
  throw new InputError(`Cannot measure ${blind}`, `nothing is known of the films of ${id}; their traits were needed`);
}

interface Evaluated {
  readonly result: RankingResult;
  readonly measured: MeasuredPeople;
}

async function evaluateData(
  shell: Shell,
  flags: EvaluateFlags,
  data: RatingData,
  tuned: TunedFile | null,
  progress: ProgressLine,
): Promise<Evaluated> {
  const clock = startClock();
  const models = chosenModels(flags.models, data);
  checkNames(flags, models);
  const { split, hash, used } = await chosenSplit(shell, flags, data);
  const sources = {
    tuned: tuned?.data === data.id ? tuned : null,
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
    const manifest = await runManifest(clock, seed, options, [...data.used, ...used]);
    const outside = outsiders.flatMap((outsider) => outsider.notes);
    const handed = flags.given === undefined ? [] : [`People hand in at most ${flags.given} of their ratings.`];
    const taken = models.map(({ id }, k) => ({ id, from: (chosen[k] as ChosenOptions).from }));
    const named = { hash, folds: split.folds.length };
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

/** "lightfm=scores.csv" added to those before. */
function namedFile(text: string, before: readonly NamedFile[]): NamedFile[] {
  const [, name = "", file = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (file === "") throw new InvalidArgumentError("NAME=FILE is needed.");
  return [...before, { name, file }];
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

async function readTunedFile(shell: Shell, name: string): Promise<TunedFile> {
  try {
    return readTuned(await readFile(resolve(shell.cwd, name), "utf8"), name);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw explainFileFault(error, name);
  }
}

/** The command that makes a table again: what was asked for, without folders and threads. */
function commandOf(flags: EvaluateFlags): string {
  const words = ["matinee evaluate", ...dataWords(flags)];
  if (flags.models !== undefined) words.push(`--models ${flags.models.join()}`);
  if (flags.given !== undefined) words.push(`--given ${flags.given}`);
  if (flags.metrics !== usualMetrics) words.push(`--metrics ${flags.metrics.join()}`);
  if (flags.tuned !== undefined) words.push(`--tuned ${flags.tuned}`);
  for (const [model, options] of Object.entries(flags.set)) {
    for (const [name, value] of Object.entries(options)) words.push(`--set ${model}.${name}=${value}`);
  }
  for (const { name, file } of flags.predictions) words.push(`--predictions ${name}=${file}`);
  if (flags.baseline !== undefined) words.push(`--baseline ${flags.baseline}`);
  return [...words, `--seed ${flags.seed}`].join(" ");
}

async function writeReport(
  shell: Shell,
  flags: EvaluateFlags,
  results: readonly RankingResult[],
  folder: string,
  progress: ProgressLine,
): Promise<void> {
  progress.report({ what: "writing the report", done: 0, total: null, unit: "files" });
  const { writeRankingReport } = await import("../../report/ranking/write-ranking-report.ts"); // memory that tables spare
  await replaceFolder(
    folder,
    async (temporary) => {
      await writeRankingReport(results, temporary);
    },
    shell.signal,
  );
  progress.done();
  if (!flags.json) {
    shell.stdout.write(`\nThe report, with pictures: ${relative(shell.cwd, resolve(folder, "report.html"))}\n`);
  }
}
