// What tuning found, as a file: options by model, for each fold of a split those that its own validation people chose, and the
// trials behind them, so that a search that was cut off goes on where it stopped. Plain JSON (docs/guide/evaluation.md).
import { InputError } from "../errors/input-error.ts";
import type { DrawnOptions } from "./search-range.ts";
import type { SearchBudget, Trial } from "./successive-halving.ts";

/** Which search it was: a search with any of these changed is another one. */
export interface TunedHead {
  readonly data: string;
  /** `sha256:` and the hash of the split. */
  readonly split: string;
  readonly protocol: string;
  readonly histories: string;
  /** What was maximised, such as `ndcg@100`. */
  readonly metric: string;
  readonly seed: number;
  /** Candidates and the share that survives; the same for every model. */
  readonly budget: Omit<SearchBudget, "rungs">;
  /** Validation people asked on each rung. */
  readonly people: readonly number[];
}

/** What one fold's validation people chose. */
export interface TunedFold {
  readonly fold: number;
  /** Null while the search goes on, and where no candidate could be tried. */
  readonly options: DrawnOptions | null;
  readonly score: number | null;
  readonly trials: readonly Trial[];
}

export interface TunedModel {
  /** What to train with on all data: in the middle of what the folds chose. */
  readonly options: DrawnOptions | null;
  readonly folds: readonly TunedFold[];
}

export interface TunedFile extends TunedHead {
  readonly version: 1;
  readonly models: Readonly<Record<string, TunedModel>>;
}

/**
 * Options between those of the folds: the median of numbers (the lower of two in the middle), the most frequent of everything
 * else (the first of equals). Null where no fold has any.
 */
export function middleOptions(folds: readonly (DrawnOptions | null)[]): DrawnOptions | null {
  const found = folds.filter((options) => options !== null);
  const names = Object.keys(found[0] ?? {});
  if (found.length === 0) return null;
  return Object.fromEntries(names.map((name) => [name, middle(found.map((options) => options[name] ?? 0))]));
}

function middle(values: readonly (string | number | boolean)[]): string | number | boolean {
  if (values.every((value) => typeof value === "number")) {
    return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] as number;
  }
  const counts = new Map<string | number | boolean, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** The file's text: indented, but a trial a line. */
export function writeTuned(file: TunedFile): string {
  const trials: string[] = [];
  const marked = JSON.stringify(
    file,
    (key, value: unknown) => {
      if (key !== "trials") return value;
      return (value as Trial[]).map((trial) => `@${trials.push(JSON.stringify(trial)) - 1}@`);
    },
    2,
  );
  return `${marked.replaceAll(/"@(\d+)@"/g, (_, at: string) => trials[Number(at)] as string)}\n`;
}

/**
 * Reads it back.
 *
 * @param name the file, for messages
 * @throws InputError where it is none
 */
export function readTuned(text: string, name: string): TunedFile {
  const refuse = (seen: string) => new InputError("Cannot read tuned options", seen, { file: name });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(`this is no JSON: ${(error as Error).message}; a file of \`matinee tune\` was needed`);
  }
  if (!isRecord(value)) throw refuse("no object was seen; a file of `matinee tune` was needed");
  if (value["version"] !== 1) throw refuse(`version ${JSON.stringify(value["version"])} was seen; 1 was needed`);
  for (const field of ["data", "split", "protocol", "histories", "metric"]) {
    if (typeof value[field] !== "string") throw refuse(`${field} is no text`);
  }
  if (!isRecord(value["models"])) throw refuse("models is no object");
  for (const [model, found] of Object.entries(value["models"])) {
    const problem = problemOf(found);
    if (problem !== null) throw refuse(`models.${model}${problem}`);
  }
  return value as unknown as TunedFile;
}

function problemOf(model: unknown): string | null {
  if (!isRecord(model) || !isOptions(model["options"])) return ".options is neither an object nor null";
  if (!Array.isArray(model["folds"])) return ".folds is no list";
  for (const [k, fold] of model["folds"].entries()) {
    if (!isRecord(fold) || !Number.isInteger(fold["fold"])) return `.folds[${k}].fold is no whole number`;
    if (!isOptions(fold["options"])) return `.folds[${k}].options is neither an object nor null`;
    if (!Array.isArray(fold["trials"]) || !fold["trials"].every(isTrial)) return `.folds[${k}].trials holds no trials`;
  }
  return null;
}

function isTrial(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value["options"]) || !Number.isInteger(value["rung"])) return false;
  return value["score"] === null || Number.isFinite(value["score"]);
}

function isOptions(value: unknown): boolean {
  if (value === null) return true;
  return isRecord(value) && Object.values(value).every((each) => ["string", "number", "boolean"].includes(typeof each));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
