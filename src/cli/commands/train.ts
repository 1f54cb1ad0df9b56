// `matinee train`: trains everything that answering needs and packs it into one file. A cancel leaves an older file as it was.
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import type { LearntFacts } from "../../core/models/hybrid/hybrid-model.ts";
import type { HeldOutFigures } from "../../core/recommend/training-result.ts";
import { filmName } from "../../core/search/film-name.ts";
import { checkReplaceable, checkWritable } from "../../node/files/write-beside.ts";
import { startClock } from "../../node/manifest/run-manifest.ts";
import { type ModelData, type TrainedModel, trainModel } from "../../node/recommender/train-model.ts";
import { readQualityTrainingResult, readTrainingResult } from "../../node/recommender/training-result.ts";
import { withCommonOptions } from "../common-options.ts";
import { defaultModel } from "../model-options.ts";
import { list } from "../ranking-options.ts";
import { byteSize } from "../render/byte-size.ts";
import { type ProgressLine, progressLine } from "../render/progress-line.ts";
import { reportLine, writeReportFolder } from "../report-folder.ts";
import type { Shell } from "../shell.ts";
import { openTrainingData, type SetFlags, usualSets } from "../training-sets.ts";

interface TrainFlags extends SetFlags {
  readonly out: string;
  /** False for none. */
  readonly report: string | false;
}

const defaultReport = "reports/training";

/** The command, ready to be added to the program. */
export function trainCommand(shell: Shell): Command {
  return withCommonOptions(new Command("train"))
    .description("Train all that recommending needs, measure it on people who are left out, and pack it into one file.")
    .addOption(new Option("--out <file>", "where the model goes").default(defaultModel))
    .addOption(
      new Option(
        "--sets <ids,...>",
        `sets of ratings (several are joined), tmdb-5000 or both, or starter (default: ${usualSets.join()}, as far as they are there)`,
      ).argParser(list),
    )
    .addOption(new Option("--report <folder>", "where the report goes").default(defaultReport))
    .addOption(new Option("--no-report", "no report"))
    .action(async (_options, command: Command) => {
      await train(shell, command.optsWithGlobals<TrainFlags>());
    });
}

async function train(shell: Shell, options: TrainFlags): Promise<void> {
  const clock = startClock();
  const progress = progressLine(shell, { quiet: options.quiet });
  const work = { signal: shell.signal, onProgress: progress.report };
  try {
    const path = resolve(shell.cwd, options.out);
    await checkWritable(path); // before minutes of work, not after
    const folder = options.report === false ? null : resolve(shell.cwd, options.report);
    if (folder !== null) await checkReplaceable(folder);
    const data = await openTrainingData(shell, options, progress);
    const trained = await trainModel(path, data, clock, { ...options, ...work });
    progress.done();
    const reported = folder === null ? null : await report(shell, trained, folder, commandOf(options, data), progress);
    if (options.json) shell.stdout.write(`${JSON.stringify({ ...trained, report: reported }, null, 2)}\n`);
    else
      shell.stdout.write(
        answerText(shell, trained, data) +
          (reported === null ? "" : reportLine(shell, reported, trained.recommender !== null)),
      );
  } finally {
    progress.done();
  }
}

/** @returns the folder of the report */
async function report(
  shell: Shell,
  { recommender, ...trained }: TrainedModel,
  folder: string,
  command: string,
  progress: ProgressLine,
): Promise<string> {
  const work = { signal: shell.signal, onProgress: progress.report };
  if (recommender === null) {
    const result = await readQualityTrainingResult({ ...trained, recommender }, command, work);
    await writeReportFolder(shell, folder, progress, async (temporary) => {
      const { writeQualityTrainingReport } = await import("../../report/training/write-quality-report.ts");
      await writeQualityTrainingReport(result, temporary);
    });
    return folder;
  }
  const result = await readTrainingResult({ ...trained, recommender }, command, work);
  await writeReportFolder(shell, folder, progress, async (temporary) => {
    const { writeTrainingReport } = await import("../../report/training/write-training-report.ts");
    await writeTrainingReport(result, temporary);
  });
  return folder;
}

/** The command that makes the model again, without folders and threads. */
function commandOf({ seed }: TrainFlags, { ratings, quality }: ModelData): string {
  const sets = [...(ratings?.sets ?? []), ...(quality === null ? [] : ["tmdb-5000"])];
  return `matinee train --sets ${sets.join()} --seed ${seed}`;
}

function answerText(
  shell: Shell,
  { path, bytes, films, tracks, figures, recommender, seconds }: TrainedModel,
  data: ModelData,
): string {
  const file = relative(shell.cwd, path) || path;
  const judged = tracks.length === 0 ? "" : ` and how the public rates a film (${listed(tracks)})`;
  const what = `${films.toLocaleString("en-US")} films${judged}`;
  const model = file === defaultModel ? "" : ` --model ${JSON.stringify(file)}`;
  const lines = [`${file}: ${byteSize(bytes)}, ${what}; trained in ${seconds.toFixed(0)} s.`];
  if (recommender === null) lines.push(...figures.map(qualityText));
  if (recommender !== null)
    lines.push(
      heldOutText(recommender.heldOut),
      ...lossText(recommender.learnt),
      ...(recommender.notice === null ? [] : [recommender.notice]),
    );
  const known = bestKnown(data);
  if (recommender !== null) lines.push(`Ask it: matinee recommend --like ${JSON.stringify(known)}${model}`);
  if (tracks.length > 0) lines.push(`Ask it: matinee predict ${JSON.stringify(known)}${model}`);
  return `${lines.join("\n")}\n`;
}

function heldOutText({ people, choosy, models }: HeldOutFigures): string {
  const told = models.filter(({ model }) => model === "hybrid" || model === "popularity");
  const figures = (measure: string) =>
    told.map(({ model, metrics }) => {
      const { mean, ci95 } = metrics[measure]!;
      return `${model} ${mean.toFixed(3)} (${ci95.map((end) => end.toFixed(3)).join(" to ")})`;
    });
  const ndcg = `NDCG@100 on ${people.toLocaleString("en-US")} people who were left out: ${figures("ndcg@100").join(", ")}.`;
  if (choosy === 0) return ndcg;
  const whom = choosy === people ? "" : ` of ${choosy.toLocaleString("en-US")} of them`;
  return `${ndcg}\nLiked before disliked, AUC${whom}: ${figures("auc-liked").join(", ")}.`;
}

/** What may be looked at, in words. */
const trackWords: Readonly<Record<TrainedModel["tracks"][number], string>> = {
  "before-release": "before its release",
  "all-columns": "with votes and revenue",
  "with-ratings": "with people's ratings",
};

const listed = (tracks: TrainedModel["tracks"]): string => tracks.map((track) => trackWords[track]).join(", ");

/** What a file as small as this costs. */
function lossText({ people, losses }: LearntFacts): string[] {
  const whole = losses.find(({ of }) => of === "hybrid");
  if (whole === undefined) return [];
  const { learnt, kept } = whole;
  const change = `${kept < learnt ? "−" : "+"}${Math.abs(kept - learnt).toFixed(4)}`;
  const on = `on the ${people.toLocaleString("en-US")} people on whom the weights were learnt`;
  return [
    `Pruning and few bits: NDCG@100 ${learnt.toFixed(4)} as learnt, ${kept.toFixed(4)} as kept (${change}), ${on}.`,
  ];
}

function qualityText({ track, films, r2, mae, meanMae, level, covered }: TrainedModel["figures"][number]): string {
  const sure = `${Math.round(100 * level)} % intervals hold ${Math.round(100 * covered)} %`;
  const error = `R2 ${r2.toFixed(3)}, error ${mae.toFixed(2)} (the mean for all: ${meanMae.toFixed(2)})`;
  return `${track.replaceAll("-", " ")}, on ${films.toLocaleString("en-US")} films left out in turn: ${error}; ${sure}.`;
}

/** A film that an example can name. */
function bestKnown({ ratings, quality }: ModelData): string {
  if (quality !== null) {
    const { title, releaseDate } = quality.catalogue.reduce((most, film) =>
      film.voteCount > most.voteCount ? film : most,
    );
    return filmName({ title, year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)) });
  }
  return filmName(ratings!.facts.reduce((most, film) => (film.ratings.count > most.ratings.count ? film : most)));
}
