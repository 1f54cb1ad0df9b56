// `matinee reproduce`: the original's table and everything beside it, or with --model a variant of one of its networks.
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { OriginalModelId, OriginalResult } from "../../core/evaluation/original-result.ts";
import { resolveOriginalOptions } from "../../core/models/original/original-options.ts";
import { checkReplaceable } from "../../node/files/write-beside.ts";
import { type QualityData, withRatings } from "../../node/film-quality/quality-data.ts";
import { startClock } from "../../node/manifest/run-manifest.ts";
import type { Experiment } from "../../node/reproduce/experiment.ts";
import { generatedExperiment } from "../../node/reproduce/generated-experiment.ts";
import { readExperiment } from "../../node/reproduce/read-experiment.ts";
import { type Chapter, reproduceOriginal } from "../../node/reproduce/reproduce-original.ts";
import { type CommonOptions, wholeNumber, withCommonOptions } from "../common-options.ts";
import { existingFolder } from "../existing-folder.ts";
import { liveCurve } from "../render/live-curve.ts";
import { originalTable } from "../render/original-table.ts";
import { type ProgressLine, progressLine } from "../render/progress-line.ts";
import { qualityTable } from "../render/quality-table.ts";
import { reportLine, writeReportFolder } from "../report-folder.ts";
import type { Shell } from "../shell.ts";
import { addVariantOptions, chosenVariant, type Variant, type VariantFlags, variantText } from "./variant-options.ts";

interface ReproduceFlags extends CommonOptions, VariantFlags {
  readonly out?: string;
  readonly seeds?: number;
  readonly chapters?: readonly Chapter[];
  readonly full: boolean;
}

const allModels: readonly OriginalModelId[] = ["original-deep", "original-frozen", "original-tuned"];
const allChapters: readonly Chapter[] = ["fresh-order", "mended", "film-net", "film-quality"];
/** The others take minutes. */
const usualChapters: readonly Chapter[] = ["fresh-order"];
const defaultFolder = "reports/original";

/** The command, ready to be added to the program. */
export function reproduceCommand(shell: Shell): Command {
  const command = withCommonOptions(new Command("reproduce"))
    .description("Train the original's three networks, seed by seed, and write the report of its table.")
    .option("--out <folder>", `where the report goes (default ${defaultFolder}; with --model none unless named)`)
    .addOption(
      new Option("--seeds <n>", "how many seeds, from --seed on (default 10; 1 with --model)").argParser(
        wholeNumber(1, 1000),
      ),
    );
  command.addOption(
    new Option(
      "--chapters <names,...>",
      `what is run beyond the three networks: ${allChapters.join(",")} or none (${usualChapters})`,
    ).argParser(chapterList),
  );
  command.addOption(
    new Option("--full", "film-quality: ten folds over all films in place of five over the training rows").default(
      false,
    ),
  );
  return addVariantOptions(command).action(async (flags: ReproduceFlags) => reproduce(shell, flags));
}

/** "mended,film-net" as a list; mended networks are compared with those of fresh orders, so these come along. */
function chapterList(text: string): Chapter[] {
  if (text === "none") return [];
  const names = text.split(",");
  const unknown = names.find((name) => !allChapters.some((chapter) => chapter === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`Some of ${allChapters.join(", ")}, or none, are needed.`);
  return allChapters.filter(
    (chapter) => names.includes(chapter) || (chapter === "fresh-order" && names.includes("mended")),
  );
}

async function reproduce(shell: Shell, flags: ReproduceFlags): Promise<void> {
  const clock = startClock();
  const variant = chosenVariant(flags);
  if (flags.full && (variant !== null || !flags.chapters?.includes("film-quality"))) {
    throw new InputError("Cannot reproduce", "--full was given alone; --chapters film-quality was needed beside it");
  }
  const progress = progressLine(shell, { quiet: flags.quiet });
  const note = (text: string) => {
    progress.done();
    if (!flags.quiet) shell.stderr.write(`${text}\n`);
  };
  const folder = flags.out ?? (variant ? null : defaultFolder);
  try {
    if (folder !== null) await checkReplaceable(resolve(shell.cwd, folder));
    const experiment = await findExperiment(shell, flags, progress, note);
    const seeds = seedsFrom(flags.seed, flags.seeds ?? (variant ? 1 : 10));
    const drawn = variant && seeds.length === 1 && !flags.quiet ? curves(shell, variant.options.epochs) : null;
    checkVariant(variant, experiment);
    for (const text of experiment.notes) note(text);
    const result = await reproduceOriginal(experiment, clock, {
      models: variant ? [variant.model] : allModels,
      options: variant?.options ?? resolveOriginalOptions(),
      seeds,
      command: commandOf(flags, variant, seeds),
      chapters: variant ? [] : (flags.chapters ?? usualChapters),
      threads: flags.threads,
      quality: await qualityData(shell, flags, variant, experiment, progress),
      full: flags.full,
      signal: shell.signal,
      ...(drawn ? { onEpoch: drawn } : { onProgress: progress.report }),
    });
    progress.done();
    if (folder !== null) {
      await writeReportFolder(shell, resolve(shell.cwd, folder), progress, async (temporary) => {
        const { writeOriginalReport } = await import("../../report/original/write-original-report.ts");
        await writeOriginalReport(result, temporary);
      });
    }
    answer(shell, flags, result, folder);
  } finally {
    progress.done();
  }
}

/** The real files, or an invented catalogue where they are not there; the first line says which. */
async function findExperiment(
  shell: Shell,
  flags: ReproduceFlags,
  progress: ProgressLine,
  note: (text: string) => void,
): Promise<Experiment> {
  const folder = existingFolder(shell, flags);
  const catalogue = flags.chapters?.some((chapter) => chapter.startsWith("film-")) ?? false;
  const found = await readExperiment(folder.path, { catalogue, signal: shell.signal, onProgress: progress.report });
  progress.done();
  if (found !== null) return found;
  if (flags.data !== undefined) {
    const needed =
      "tmdb_5000_movies.csv and tmdb_5000_credits.csv were needed (`matinee data` says where they come from)";
    throw new InputError("Cannot reproduce the original", needed, { file: folder.path });
  }
  note(
    `No TMDB 5000 files in ${folder.path}: running on an invented catalogue whose true quality is known. ` +
      "`matinee data` says how to get the real ones.",
  );
  return generatedExperiment(flags.seed);
}

/** What the chapter on film quality reads beside the experiment; null without that chapter. */
async function qualityData(
  shell: Shell,
  flags: ReproduceFlags,
  variant: Variant | null,
  experiment: Experiment,
  progress: ProgressLine,
): Promise<QualityData | null> {
  if (variant !== null || !flags.chapters?.includes("film-quality")) return null;
  const folder = existingFolder(shell, flags);
  const data = await withRatings(experiment, folder.path, { signal: shell.signal, onProgress: progress.report });
  progress.done();
  return data;
}

/** A variant that cannot be trained is a mistake of the question, not a row to leave out. */
function checkVariant(variant: Variant | null, { noVectors }: Experiment): void {
  if (variant === null || variant.model === "original-deep" || noVectors === null) return;
  throw new InputError(`Cannot train ${variant.model}`, `it needs word vectors: ${noVectors}`);
}

/** The command that makes a result again: what was asked for, all of it, without folders and threads. */
function commandOf(flags: ReproduceFlags, variant: Variant | null, seeds: readonly number[]): string {
  const chapters =
    flags.chapters === undefined
      ? ""
      : ` --chapters ${flags.chapters.join(",") || "none"}${flags.full ? " --full" : ""}`;
  const own = variant === null ? chapters : ` ${variantText(flags)}`;
  const out = variant === null ? "" : " --out FOLDER";
  return `matinee reproduce${own} --seed ${flags.seed} --seeds ${seeds.length}${out}`;
}

/** Seeds from the first on. @throws InputError where they leave the range of a seed */
function seedsFrom(first: number, count: number): number[] {
  if (first + count <= 2 ** 32) return Array.from({ length: count }, (_, k) => first + k);
  throw new InputError(
    "Cannot reproduce",
    `seeds ${first} to ${first + count - 1} were asked for; 4294967295 is the last one`,
  );
}

/** One live curve a network; the frozen one is drawn, too, when the tuned one builds on it. */
function curves(shell: Shell, epochs: number) {
  const byModel = new Map<OriginalModelId, ReturnType<typeof liveCurve>>();
  return ({ model, point }: { model: OriginalModelId; point: OriginalResult["runs"][number]["curve"][number] }) => {
    if (!Number.isFinite(point.testLoss)) return; // told in a line of its own
    const curve = byModel.get(model) ?? liveCurve(shell.stderr, model, epochs);
    byModel.set(model, curve);
    curve.add(point);
  };
}

function answer(shell: Shell, flags: ReproduceFlags, result: OriginalResult, folder: string | null): void {
  if (flags.json) {
    const { rows, manifest, facts, notes, leftOut, mended, transfer, quality } = result;
    const document = { rows, manifest, facts, notes, leftOut, mended, transfer, ...(quality && { quality }) };
    shell.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  shell.stdout.write(originalTable(result));
  if (result.quality !== undefined) shell.stdout.write(`\n${qualityTable(result.quality)}`);
  if (folder === null) return;
  shell.stdout.write(reportLine(shell, folder));
}
