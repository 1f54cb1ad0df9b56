// The options that every command takes (docs/guide/formats.md, "Command line").
import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { overridden } from "./repeated-options.ts";

export interface CommonOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly data?: string;
  readonly seed: number;
  readonly threads: number;
}

/** Adds --json, --data, --seed, --threads and --quiet to a command. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option("--json", "print one JSON document and nothing else").default(false))
    .addOption(new Option("--data <folder>", "where the data files are (else MATINEE_DATA, else ./data)"))
    .addOption(new Option("--seed <n>", "what chance starts from").default(0).argParser(wholeNumber(0, 2 ** 32 - 1)))
    .addOption(
      overridden(
        new Option("--threads <n>", "worker threads")
          .default(availableParallelism(), "one a core")
          .argParser(wholeNumber(1, 1024)),
      ),
    )
    .addOption(new Option("--quiet", "no progress, no notes").default(false));
}

/** Parses a whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is needed.`);
    }
    return value;
  };
}

/** Parses a number between two bounds, both included. */
export function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`A number from ${least} to ${most} is needed.`);
    }
    return value;
  };
}
