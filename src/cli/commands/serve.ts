// `matinee serve`: the page, a model and the reports over HTTP, until it is stopped.
import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { type Serving, startServing } from "../../server/start-serving.ts";
import { type CommonOptions, wholeNumber, withCommonOptions } from "../common-options.ts";
import { defaultModel, tellNotes } from "../model-options.ts";
import { byteSize } from "../render/byte-size.ts";
import type { Shell } from "../shell.ts";

export interface ServeFlags extends CommonOptions {
  readonly model: string;
  readonly host: string;
  readonly port?: number;
  readonly reports?: string;
}

export interface ServeSettings {
  /** The folder of the built page. Default: where this package has it. */
  readonly page?: string;
}

const usualReports = "reports";

/** The command, ready to be added to the program. */
export function serveCommand(shell: Shell, settings: ServeSettings = {}): Command {
  return withServeOptions(new Command("serve"))
    .description("Serve the page that recommends on your own device, with a model and the reports.")
    .action(async (_options, command: Command) => {
      await serve(shell, command.optsWithGlobals<ServeFlags>(), settings);
    });
}

/** Adds what to serve and where, and the options of every command. */
export function withServeOptions(command: Command): Command {
  return withCommonOptions(command)
    .addOption(new Option("--model <file>", "the trained model").default(defaultModel))
    .addOption(
      new Option(
        "--port <n>",
        "where to listen; 0 for any that is free (default: the first of 4280 to 4299)",
      ).argParser(wholeNumber(0, 65535)),
    )
    .addOption(
      new Option("--host <address>", "on which address; any but this machine's own opens it to others").default(
        "127.0.0.1",
      ),
    )
    .option("--reports <folder>", `reports to show beside it (default ${usualReports}, where it is there)`);
}

/** Resolves when the shell's signal has been aborted and everything is closed: to stop is how serving ends, no fault. */
export async function serve(shell: Shell, flags: ServeFlags, { page }: ServeSettings): Promise<void> {
  const { host, port } = flags;
  const model = resolve(shell.cwd, flags.model);
  const reports = await reportFolder(shell, flags);
  const onNote = (text: string) => tellNotes(shell, flags, [text]);
  const serving = await startServing({ host, port, model, reports, page, signal: shell.signal, onNote });
  try {
    shell.stdout.write(flags.json ? documentText(serving) : answerText(shell, serving, model));
    await aborted(shell.signal);
  } finally {
    await serving.close();
  }
  if (!flags.json && !flags.quiet) shell.stderr.write("Stopped.\n");
}

async function reportFolder(shell: Shell, { reports }: ServeFlags): Promise<string> {
  const folder = resolve(shell.cwd, reports ?? usualReports);
  if (reports === undefined || (await stat(folder).catch(() => null)) !== null) return folder;
  throw new InputError("Cannot serve the reports", "there is no such folder; an existing one was needed", {
    file: folder,
  });
}

function documentText({ url, host, port, model }: Serving): string {
  return `${JSON.stringify({ url, host, port, model })}\n`;
}

function answerText(shell: Shell, { url, isPrivate, model }: Serving, path: string): string {
  const file = relative(shell.cwd, path) || path;
  const about = `${file}: ${model.films.toLocaleString("en-US")} films, ${byteSize(model.bytes)}.`;
  const who = isPrivate
    ? "Only this computer can open it, and no rating leaves the page."
    : "Anybody who reaches this computer can open it; no rating leaves their page.";
  const notice = model.notice === null ? [] : [model.notice];
  return `${["", `  ${url}`, "", about, ...notice, who, "Ctrl+C stops it."].join("\n")}\n`;
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve: done } = Promise.withResolvers<void>();
  if (signal.aborted) done();
  signal.addEventListener("abort", () => done(), { once: true });
  return promise;
}
