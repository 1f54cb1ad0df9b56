// What `matinee evaluate` does whatever is compared: one set of ratings after another is read, evaluated and told, then all of them are
// put into one document and one table of people.
import { resolve } from "node:path";
import { checkWritable, writeFileAtomically } from "../node/files/write-beside.ts";
import { type MeasuredPeople, perUserCsv } from "../node/ranking/per-user-csv.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import type { EvaluateFlags } from "./evaluate-flags.ts";
import { tellNotes } from "./model-options.ts";
import { ratingSources } from "./ranking-data.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/** One set's part. */
export interface Evaluated<Result> {
  readonly result: Result;
  readonly measured: MeasuredPeople;
}

export interface SetsWork<Result> {
  /** False leaves the films' traits unread. */
  readonly withTraits: boolean;
  readonly evaluate: (data: RatingData) => Promise<Evaluated<Result>>;
  /** The result for people, with a line end. */
  readonly table: (result: Result) => string;
}

/** @returns the results, printed and kept already @throws InputError where the data cannot serve, or a file cannot be written */
export async function evaluateSets<Result extends { readonly notes: readonly string[] }>(
  shell: Shell,
  flags: EvaluateFlags,
  progress: ProgressLine,
  { withTraits, evaluate, table }: SetsWork<Result>,
): Promise<Result[]> {
  for (const file of [flags.perUser, flags.saveSplit]) if (file) await checkWritable(resolve(shell.cwd, file));
  const [results, people]: [Result[], MeasuredPeople[]] = [[], []];
  for (const source of ratingSources(shell, flags)) {
    const data = await source.read({ withTraits, signal: shell.signal, onProgress: progress.report });
    progress.done();
    tellNotes(shell, flags, data.notes);
    const { result, measured } = await evaluate(data);
    progress.done();
    tellNotes(shell, flags, result.notes.slice(data.notes.length)); // those were told at once
    if (!flags.json) shell.stdout.write(`${results.length === 0 ? "" : "\n"}${table(result)}`);
    results.push(result);
    people.push(measured);
  }
  if (flags.perUser !== undefined) await writeFileAtomically(resolve(shell.cwd, flags.perUser), perUserCsv(people));
  if (flags.json) shell.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : { results }, null, 2)}\n`);
  return results;
}
