// The options of every command that asks a trained model (docs/guide/formats.md, "Command line"), and how it is opened.
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { FilmQualityAnswerer } from "../core/models/film-quality/film-answer.ts";
import { type CommonOptions, wholeNumber, withCommonOptions } from "./common-options.ts";
import type { Shell } from "./shell.ts";

/** Opens the model in a file, by its full path. @throws InputError where there is none */
export type OpenFilmQuality = (path: string) => Promise<FilmQualityAnswerer>;

/** Where a trained model is looked for, and put, unless it is said. */
export const defaultModel = "matinee.model";

/** What may be typed for a film. */
export const filmArgument = 'a film of the catalogue: a title, also with its year as in "The Host (2006)", or tmdb:ID';

export interface ModelOptions extends CommonOptions {
  readonly model: string;
  readonly n: number;
}

/** Adds --model, -n and the options of every command. */
export function withModelOptions(command: Command, nearest: number): Command {
  return withCommonOptions(command)
    .addOption(new Option("--model <file>", "the trained model").default(defaultModel))
    .addOption(new Option("-n <n>", "how many near films are told").default(nearest).argParser(wholeNumber(0, 1000)));
}

/** The model that the options name; relative paths are meant from where the person is. */
export function openModel(shell: Shell, options: ModelOptions, open: OpenFilmQuality): Promise<FilmQualityAnswerer> {
  return open(resolve(shell.cwd, options.model));
}

/** Prints notes where they were not asked away. */
export function tellNotes(shell: Shell, options: CommonOptions, notes: readonly string[]): void {
  if (options.quiet) return;
  for (const note of notes) shell.stderr.write(`note: ${note}\n`);
}
