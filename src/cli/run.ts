// One run of the command line: argv in, exit code out. Decides what an error means to the person: 2 a mistake in what was
// asked for, 130 cancelled, 1 a fault of ours.
import { Command, CommanderError } from "commander";
import { InputError } from "../core/errors/input-error.ts";
import { packageVersion } from "../node/manifest/run-manifest.ts";
import type { OpenRecommender } from "./asking/open-model.ts";
import { addFilmsCommand } from "./commands/add-films.ts";
import { askCommand } from "./commands/ask.ts";
import { batchCommand } from "./commands/batch.ts";
import { dataCommand } from "./commands/data.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { explainCommand } from "./commands/explain.ts";
import { groupCommand } from "./commands/group.ts";
import { predictCommand } from "./commands/predict.ts";
import { profileCommand } from "./commands/profile.ts";
import { recommendCommand } from "./commands/recommend.ts";
import { reproduceCommand } from "./commands/reproduce.ts";
import { serveCommand } from "./commands/serve.ts";
import { similarCommand } from "./commands/similar.ts";
import { type StartSettings, startCommand } from "./commands/start.ts";
import { trainCommand } from "./commands/train.ts";
import { tuneCommand } from "./commands/tune.ts";
import { whatIfCommand } from "./commands/what-if.ts";
import type { OpenFilmQuality } from "./model-options.ts";
import { refuseRepeated } from "./repeated-options.ts";
import type { Shell } from "./shell.ts";

export interface RunSettings {
  /** Opens trained models of films. Without it the commands that ask them are not there. */
  readonly openFilmQuality?: OpenFilmQuality;
  /** Opens trained recommenders; likewise. */
  readonly openRecommender?: OpenRecommender;
  /** Whether it opens the file that is named, which further threads can do, too. */
  readonly isInFile?: boolean;
  /** Where the page is, and where data sets come from. Default: where the build has it, the registry. */
  readonly start?: StartSettings;
}

/** Those that only a recommender answers. */
const recommenderCommands = [recommendCommand, explainCommand, profileCommand, groupCommand, askCommand, whatIfCommand];

/** Runs `matinee ARGV` and returns the exit code; prints only through `shell`, never exits. */
export async function run(argv: readonly string[], shell: Shell, settings: RunSettings = {}): Promise<number> {
  const program = buildProgram(shell, settings);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    return explain(error, shell);
  }
}

function buildProgram(shell: Shell, { openFilmQuality, openRecommender, isInFile, start }: RunSettings): Command {
  const asking = [
    ...(openRecommender
      ? [
          ...recommenderCommands.map((command) => command(shell, openRecommender)),
          batchCommand(shell, openRecommender, isInFile),
        ]
      : []),
    ...(openFilmQuality
      ? [
          predictCommand(shell, openFilmQuality, openRecommender),
          similarCommand(shell, openFilmQuality, openRecommender),
        ]
      : []),
  ];
  const program = new Command("matinee")
    .description("A hybrid movie recommender that says why.")
    .version(packageVersion(), "--version", "print the version")
    .showSuggestionAfterError()
    .showHelpAfterError("(add --help for what can be asked)");
  for (const command of [
    dataCommand(shell),
    reproduceCommand(shell),
    evaluateCommand(shell),
    trainCommand(shell),
    addFilmsCommand(shell),
    tuneCommand(shell),
    serveCommand(shell, start),
    startCommand(shell, start),
    ...asking,
  ])
    program.addCommand(command);
  prepare(program, shell);
  return program;
}

/** Commander neither inherits the exit override nor the outputs when commands are added ready-made. */
function prepare(command: Command, shell: Shell): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => shell.stdout.write(text),
    writeErr: (text) => shell.stderr.write(text),
    getOutHelpWidth: () => shell.stdout.columns,
    getErrHelpWidth: () => shell.stderr.columns,
    outputError: (text, write) => write(text.replace(/^error: /, "matinee: ")),
  });
  refuseRepeated(command);
  for (const child of command.commands) prepare(child, shell);
}

function explain(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has printed its line
  if (shell.signal.aborted) {
    shell.stderr.write("matinee: cancelled\n");
    return 130;
  }
  if (error instanceof InputError) {
    shell.stderr.write(`matinee: ${error.message}\n`);
    return 2;
  }
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  shell.stderr.write(
    `matinee: this is a fault of matinee, not of yours; please report it with these lines\n${fault}\n`,
  );
  return 1;
}
