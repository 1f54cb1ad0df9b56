// `matinee data`: what data is there, whether it is what it should be, and how to come by the rest. `matinee data get NAME`
// downloads a set from its official address.
import { Command } from "commander";
import { dataFolder } from "../../node/data-sets/data-folder.ts";
import type { DataSet } from "../../node/data-sets/data-set.ts";
import { DATA_SETS } from "../../node/data-sets/data-sets.ts";
import { surveyDataSets } from "../../node/data-sets/survey.ts";
import { type CommonOptions, withCommonOptions } from "../common-options.ts";
import { dataSurveyDocument } from "../render/data-survey-document.ts";
import { dataSurveyText } from "../render/data-survey-text.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";
import { dataGetCommand } from "./data-get.ts";

export interface DataCommandSettings {
  /** The data sets with their addresses. Default: the registry. */
  readonly dataSets?: readonly DataSet[];
  /** Milliseconds before each further try of a download. Default: those of download(). */
  readonly retryDelays?: readonly number[];
}

/** The command, ready to be added to the program. */
export function dataCommand(shell: Shell, settings: DataCommandSettings = {}): Command {
  const dataSets = settings.dataSets ?? DATA_SETS;
  return withCommonOptions(new Command("data"))
    .description("List the data sets: found or not, verified or not, and how to get them.")
    .action(async (_options, command: Command) => {
      await listDataSets(shell, dataSets, command.optsWithGlobals<CommonOptions>());
    })
    .addCommand(dataGetCommand(shell, dataSets, settings.retryDelays));
}

async function listDataSets(shell: Shell, dataSets: readonly DataSet[], options: CommonOptions): Promise<void> {
  const folder = dataFolder({ option: options.data, env: shell.env, cwd: shell.cwd });
  const progress = progressLine(shell, { quiet: options.quiet || !shell.stderr.isTerminal });
  try {
    const work = { signal: shell.signal, onProgress: progress.report };
    const surveys = await surveyDataSets(folder.path, dataSets, work);
    progress.done();
    const answer = options.json
      ? `${JSON.stringify(dataSurveyDocument(folder, surveys), null, 2)}\n`
      : dataSurveyText(folder, surveys, shell.stdout.columns);
    shell.stdout.write(answer);
  } finally {
    progress.done();
  }
}
