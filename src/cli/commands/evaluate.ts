// `matinee evaluate`: a table of models on people's ratings, by a protocol, with intervals and tests. What is compared, models that rank
// films or models that predict stars, is by the names of the models.
import { Command, InvalidArgumentError, Option } from "commander";
import { wholeNumber } from "../common-options.ts";
import { evaluateColdFilms } from "../evaluate-cold-films.ts";
import { usualParts } from "../evaluate-entrants.ts";
import {
  type EvaluateFlags,
  type NamedFile,
  usualBaseline,
  usualMetrics,
  usualStarBaseline,
  usualStarMetrics,
} from "../evaluate-flags.ts";
import { evaluateRankingModels } from "../evaluate-ranking.ts";
import { evaluateStarModels } from "../evaluate-stars.ts";
import { trackOf } from "../evaluate-track.ts";
import { list, withRankingOptions } from "../ranking-options.ts";
import { progressLine } from "../render/progress-line.ts";
import { collected } from "../repeated-options.ts";
import { setOption } from "../set-options.ts";
import type { Shell } from "../shell.ts";

/** The command, ready to be added to the program. */
export function evaluateCommand(shell: Shell): Command {
  return withRankingOptions(new Command("evaluate"))
    .description(
      "Compare models that rank films, or that predict stars, on people's ratings: a table with intervals and tests, and its report.",
    )
    .addOption(
      new Option(
        "--metrics <names,...>",
        `what is measured; the first one sorts the table (default ${usualMetrics}; of stars ${usualStarMetrics})`,
      ).argParser(list),
    )
    .addOption(
      new Option(
        "--masked <which>",
        "which films that people hand in are not ranked: all, or their likes, so that other histories rank the same films",
      ).choices(["given", "likes"]),
    )
    .addOption(
      new Option(
        "--scale <lowest,highest>",
        "ratings of your own table that models of stars take (default 0.5,5); others are refused and counted",
      ).argParser(scaleOfTable),
    )
    .addOption(
      new Option("--given <n>", "people hand in so many of their ratings only, drawn by the seed").argParser(
        wholeNumber(0, 1_000_000),
      ),
    )
    .addOption(
      new Option("--blend <ids,...>", `models that the model "blend" is made of (default ${usualParts})`).argParser(
        list,
      ),
    )
    .addOption(
      new Option(
        "--baseline <model>",
        `what the others are tested against (default ${usualBaseline}; of stars ${usualStarBaseline})`,
      ),
    )
    .addOption(
      collected(
        new Option("--tuned <file>", "options that `matinee tune` found; may be given again, for another set")
          .argParser((file, before: readonly string[] = []) => [...before, file])
          .default([], "none"),
      ),
    )
    .addOption(
      collected(
        new Option("--set <model.option=value>", "an option of a model; may be given again")
          .argParser(setOption)
          .default({}, "none"),
      ),
    )
    .addOption(
      collected(
        new Option(
          "--predictions <name=file>",
          "user, item and score by another program, for the same table; may be given again",
        )
          .argParser(namedFile)
          .default([], "none"),
      ),
    )
    .addOption(new Option("--per-user <file>", "what was measured of each person, as CSV"))
    .addOption(new Option("--out <folder>", "where the report goes (default none)"))
    .action(async (_options, command: Command) => {
      await evaluate(shell, command);
    });
}

/** "1,10" as the ends of a scale. */
function scaleOfTable(text: string): readonly [lowest: number, highest: number] {
  const [, lowest = "", highest = ""] = /^\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*$/.exec(text) ?? [];
  if (lowest !== "" && Number(lowest) < Number(highest)) return [Number(lowest), Number(highest)];
  throw new InvalidArgumentError("The lowest and the highest rating with a comma between them are needed.");
}

/** "lightfm=scores.csv" added to those before. */
function namedFile(text: string, before: readonly NamedFile[]): NamedFile[] {
  const [, name = "", file = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (file === "") throw new InvalidArgumentError("NAME=FILE is needed.");
  return [...before, { name, file }];
}

async function evaluate(shell: Shell, command: Command): Promise<void> {
  const flags = command.optsWithGlobals<EvaluateFlags>();
  const progress = progressLine(shell, { quiet: flags.quiet });
  try {
    if (flags.protocol === "cold-films") return await evaluateColdFilms(shell, flags, progress);
    if (trackOf(flags.models) === "ranking") return await evaluateRankingModels(shell, flags, progress);
    await evaluateStarModels(shell, flags, progress, (option) => command.getOptionValueSource(option) === "cli");
  } finally {
    progress.done();
  }
}
