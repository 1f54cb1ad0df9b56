// The options of a student's own variant of one of the original's networks: `--model frozen --epochs 30 --hidden 64`.
import { type Command, InvalidArgumentError, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { OriginalModelId } from "../../core/evaluation/original-result.ts";
import {
  type OriginalOptions,
  originalDefaults,
  resolveOriginalOptions,
} from "../../core/models/original/original-options.ts";
import { number, wholeNumber } from "../common-options.ts";

/** What commander hands over: an option of the network is there only where it was given. */
export interface VariantFlags extends Partial<OriginalOptions> {
  readonly model?: "deep" | "frozen" | "tuned";
}

/** One network with its own options. */
export interface Variant {
  readonly model: OriginalModelId;
  readonly options: OriginalOptions;
}

const changeable = Object.keys(originalDefaults) as (keyof OriginalOptions)[];

/** Adds --model and everything that it lets one turn. */
export function addVariantOptions(command: Command): Command {
  const d = originalDefaults;
  const add = (flag: string, about: string, parse: (text: string) => unknown) =>
    command.addOption(new Option(flag, about).argParser(parse).helpGroup("A variant of one network (with --model):"));
  command.addOption(
    new Option("--model <name>", "train this network alone")
      .choices(["deep", "frozen", "tuned"])
      .helpGroup("A variant of one network (with --model):"),
  );
  add("--epochs <n>", `times through the training rows (${d.epochs})`, wholeNumber(1, 100_000));
  add("--batch-size <n>", `rows a step (${d.batchSize})`, wholeNumber(1, 100_000));
  add("--learning-rate <x>", `Adam's step (${d.learningRate})`, number(1e-9, 10));
  add("--hidden <units,...>", `units of the hidden layers (${d.hidden})`, unitList);
  add("--dropout <share>", `values dropped behind the first hidden layer (${d.dropout})`, number(0, 0.99));
  add("--film-dimension <n>", `numbers in a film's embedding (${d.filmDimension})`, wholeNumber(1, 4096));
  add(
    "--length-dimension <n>",
    `numbers in the embedding of a title's length (${d.lengthDimension})`,
    wholeNumber(1, 4096),
  );
  add("--max-words <n>", `words kept from the titles (${d.maxWords})`, wholeNumber(2, 10_000_000));
  add("--title-length <n>", `words a title is cut or padded to (${d.titleLength})`, wholeNumber(1, 1000));
  return command.addOption(
    new Option("--order <kind>", `rows of the later epochs: as in the first, or drawn anew (${d.order})`)
      .choices(["repeated", "fresh"])
      .helpGroup("A variant of one network (with --model):"),
  );
}

/** "128,64" as [128, 64]. */
function unitList(text: string): number[] {
  const units = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (units.every((each) => Number.isInteger(each) && each >= 1 && each <= 65_536) && units.length <= 16) return units;
  throw new InvalidArgumentError("Whole numbers from 1 to 65536 with commas between them are needed, such as 128,64.");
}

/** The variant that was asked for, or null for the whole table. @throws InputError for its options without --model */
export function chosenVariant(flags: VariantFlags): Variant | null {
  const given = changeable.filter((name) => flags[name] !== undefined);
  if (flags.model === undefined) {
    const [first] = given;
    if (first === undefined) return null;
    throw new InputError(
      "Cannot reproduce",
      `got ${flagOf(first)} without --model; it changes one network: add --model deep, frozen or tuned`,
    );
  }
  const options = resolveOriginalOptions(Object.fromEntries(given.map((name) => [name, flags[name]])));
  return { model: `original-${flags.model}`, options };
}

/** "--model frozen --epochs 30": the options that were given, as they would be typed. */
export function variantText(flags: VariantFlags): string {
  const given = changeable.filter((name) => flags[name] !== undefined);
  return [`--model ${flags.model}`, ...given.map((name) => `${flagOf(name)} ${String(flags[name])}`)].join(" ");
}

/** "--batch-size" for batchSize. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
