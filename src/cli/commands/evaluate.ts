// `matinee evaluate`: a table of ranking models on people's ratings, by a protocol, with intervals and tests.
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import type { RankingResult } from "../../core/evaluation/ranking/ranking-result.ts";
import { checkReplaceable, checkWritable, writeFileAtomically } from "../../node/files/write-beside.ts";
import { type MeasuredPeople, perUserCsv } from "../../node/ranking/per-user-csv.ts";
import { wholeNumber } from "../common-options.ts";
import { evaluateData } from "../evaluate-data.ts";
import { usualParts } from "../evaluate-entrants.ts";
import { type EvaluateFlags, type NamedFile, usualBaseline, usualMetrics } from "../evaluate-flags.ts";
import { tellNotes } from "../model-options.ts";
import { ratingSources } from "../ranking-data.ts";
import { list, withRankingOptions } from "../ranking-options.ts";
import { progressLine } from "../render/progress-line.ts";
import { rankingTable } from "../render/ranking-table.ts";
import { reportLine, writeReportFolder } from "../report-folder.ts";
import { setOption } from "../set-options.ts";
import type { Shell } from "../shell.ts";
import { readTunedFiles } from "../tuned-files.ts";

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
      new Option(
        "--masked <which>",
        "which films that people hand in are not ranked: all, or their likes, so that other histories rank the same films",
      ).choices(["given", "likes"]),
    )
    .addOption(
      new Option("--given <n>", "people hand in so many of their ratings only, drawn by the seed").argParser(
        wholeNumber(1, 1_000_000),
      ),
    )
    .addOption(
      new Option("--blend <ids,...>", `models that the model "blend" is made of (default ${usualParts})`).argParser(
        list,
      ),
    )
    .addOption(new Option("--baseline <model>", `what the others are tested against (default ${usualBaseline})`))
    .addOption(
      new Option("--tuned <file>", "options that `matinee tune` found; may be given again, for another set")
        .argParser((file, before: readonly string[] = []) => [...before, file])
        .default([], "none"),
    )
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

/** "lightfm=scores.csv" added to those before. */
function namedFile(text: string, before: readonly NamedFile[]): NamedFile[] {
  const [, name = "", file = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (file === "") throw new InvalidArgumentError("NAME=FILE is needed.");
  return [...before, { name, file }];
}

async function evaluate(shell: Shell, flags: EvaluateFlags): Promise<void> {
  const progress = progressLine(shell, { quiet: flags.quiet });
  const folder = flags.out === undefined ? null : resolve(shell.cwd, flags.out);
  try {
    if (folder !== null) await checkReplaceable(folder);
    for (const file of [flags.perUser, flags.saveSplit]) if (file) await checkWritable(resolve(shell.cwd, file));
    const sources = ratingSources(shell, flags);
    const tuned = await readTunedFiles(
      shell,
      flags.tuned,
      sources.map(({ id }) => id),
    );
    const [results, people]: [RankingResult[], MeasuredPeople[]] = [[], []];
    for (const source of sources) {
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
    if (folder === null) return;
    await writeReportFolder(shell, folder, progress, async (temporary) => {
      const { writeRankingReport } = await import("../../report/ranking/write-ranking-report.ts");
      await writeRankingReport(results, temporary);
    });
    if (!flags.json) shell.stdout.write(reportLine(shell, folder));
  } finally {
    progress.done();
  }
}
