// `matinee start`, which `npm start` runs: from nothing to the page. Each step that is done already is passed over: data, the report
// of the original, a model. Then the page is served, where a person is there to look at it.
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import type { DataSet } from "../../node/data-sets/data-set.ts";
import { DATA_SETS } from "../../node/data-sets/data-sets.ts";
import { findFile } from "../../node/data-sets/find-file.ts";
import { tryToGet } from "../../node/data-sets/try-to-get.ts";
import { hasRatings } from "../../node/ratings/has-ratings.ts";
import { existingFolder } from "../existing-folder.ts";
import { defaultModel, tellNotes } from "../model-options.ts";
import { byteSize } from "../render/byte-size.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";
import { reproduceCommand } from "./reproduce.ts";
import { type ServeFlags, type ServeSettings, serve, withServeOptions } from "./serve.ts";
import { trainCommand } from "./train.ts";

export interface StartSettings extends ServeSettings {
  /** The data sets with their addresses. Default: the registry. */
  readonly dataSets?: readonly DataSet[];
  /** Milliseconds that somebody may take to answer. Default 5000. */
  readonly patience?: number;
}

interface StartFlags extends ServeFlags {
  readonly once: boolean;
}

/** What one start came to. */
interface Prepared {
  /** Paths. */
  readonly report: string;
  readonly model: string;
  /** The set of ratings that it has just learnt from; null where the model was there already. */
  readonly trainedOn: string | null;
}

const original = "reports/original";
/** The first that is there is learnt from; larger ones take long, and are for `matinee train --sets`. */
const ratingSets = ["ml-latest-small", "ml-1m", "ml-100k"] as const;
const fetched = ratingSets[0];

/** The command, ready to be added to the program. */
export function startCommand(shell: Shell, settings: StartSettings = {}): Command {
  return withServeOptions(new Command("start"))
    .description("From nothing to the page: data, the report and a model where they are missing; then serve.")
    .addOption(new Option("--once", "end after the report and the model, as without a terminal").default(false))
    .action(async (_options, command: Command) => {
      await start(shell, command.optsWithGlobals<StartFlags>(), settings);
    });
}

async function start(shell: Shell, flags: StartFlags, settings: StartSettings): Promise<void> {
  // with --json the steps' own tables go where their progress goes
  const inner = flags.json ? { ...shell, stdout: shell.stderr } : shell;
  const prepared = await prepare(inner, flags, settings);
  if (!flags.once && shell.stdout.isTerminal) return serve(shell, flags, settings);
  if (flags.json) shell.stdout.write(`${JSON.stringify(prepared)}\n`);
  else shell.stdout.write(`\nReady. See the page: matinee serve${modelOption(flags)}\n`);
}

async function prepare(shell: Shell, flags: StartFlags, settings: StartSettings): Promise<Prepared> {
  const model = resolve(shell.cwd, flags.model);
  const report = resolve(shell.cwd, original, "report.html");
  const { path: folder } = existingFolder(shell, flags);
  // the steps take the folder as one that was found, not one that was asked for: without data they have something else to show
  const found = { ...shell, env: { ...shell.env, MATINEE_DATA: folder } };
  const steps = existsSync(folder) ? found : shell;
  const trainedOn = existsSync(model)
    ? null
    : ((await ratingsIn(folder)) ?? (await fetchRatings(shell, flags, folder, settings)));
  if (existsSync(report)) tell(shell, flags, `The report is there: ${original}/report.html.`);
  else await reproduceCommand(steps).parseAsync(workOptions(flags), { from: "user" });
  if (trainedOn === null) tell(shell, flags, `The model is there: ${flags.model}.`);
  else await train(steps, flags, folder, trainedOn);
  return { report, model, trainedOn };
}

async function ratingsIn(folder: string): Promise<string | null> {
  for (const set of ratingSets) if (await hasRatings(folder, set)) return set;
  return null;
}

/** The set that is learnt from: the one that was fetched, else the one that needs no fetching. */
async function fetchRatings(shell: Shell, flags: StartFlags, folder: string, settings: StartSettings): Promise<string> {
  const { dataSets = DATA_SETS, patience = 5_000 } = settings;
  const dataSet = dataSets.find(({ id }) => id === fetched)!;
  const progress = progressLine(shell, { quiet: flags.quiet });
  const tried = await tryToGet(folder, dataSet, {
    signal: shell.signal,
    patience,
    onProgress: progress.report,
    onBegin: ({ url, bytes }) => {
      tell(shell, flags, `No ratings are in ${relative(shell.cwd, folder) || folder}. Fetching ${dataSet.title}.`);
      tell(shell, flags, `About ${byteSize(bytes)} from ${url}\nLicence: ${dataSet.licence}`);
    },
  }).finally(progress.done);
  if ("got" in tried) {
    tell(shell, flags, `It is at ${tried.got.path}.`);
    return fetched;
  }
  tellNotes(shell, flags, [
    `${fetched} was not fetched: ${tried.why}.`,
    `The starter catalogue is learnt from instead; \`matinee data get ${fetched}\` tries again.`,
  ]);
  return "starter";
}

async function train(shell: Shell, flags: StartFlags, folder: string, ratings: string): Promise<void> {
  const catalogue = (await findFile(folder, "tmdb-5000", "tmdb_5000_movies.csv")) === null ? [] : ["tmdb-5000"];
  const sets = [ratings, ...catalogue].join();
  await trainCommand(shell).parseAsync(["--sets", sets, "--out", flags.model, ...workOptions(flags)], { from: "user" });
}

function workOptions({ seed, threads, quiet }: StartFlags): string[] {
  return ["--seed", String(seed), "--threads", String(threads), ...(quiet ? ["--quiet"] : [])];
}

function modelOption({ model }: StartFlags): string {
  return model === defaultModel ? "" : ` --model ${JSON.stringify(model)}`;
}

function tell(shell: Shell, { quiet }: StartFlags, text: string): void {
  if (!quiet) shell.stderr.write(`${text}\n`);
}
