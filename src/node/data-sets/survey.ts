// Looks for every file of the known data sets and checks what it finds. The result is plain data: the command line prints
// it as a table or as JSON. A file that cannot be read is part of the answer, not an end of it.
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { checkFile, type Verdict } from "./check-file.ts";
import type { DataFile, DataSet } from "./data-set.ts";
import { findFile } from "./find-file.ts";

/** What was found of one data set. */
export interface DataSetSurvey {
  readonly dataSet: DataSet;
  /** `found`: every essential file can be read. `partial`: some files are there. `missing`: none is. */
  readonly state: "found" | "partial" | "missing";
  /** One entry a file, in the registry's order. */
  readonly files: readonly FileSurvey[];
}

/** What was found of one file. */
export interface FileSurvey {
  readonly file: DataFile;
  /** `missing`: in none of the accepted places. `unreadable`: there, but it cannot be read; see `problem`. */
  readonly verdict: Verdict | "missing" | "unreadable";
  /** Path, or `archive.zip > entry`; null where it is missing or was not reached. */
  readonly path: string | null;
  /** Of the unpacked file; null where it was not read. */
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly sha256: string | null;
  readonly problem: string | null;
}

export interface SurveyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Counts files. */
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Surveys data sets, one after the other.
 *
 * @param folder the data folder; one that does not exist holds nothing
 * @throws the signal's reason when it is aborted
 */
export async function surveyDataSets(
  folder: string,
  dataSets: readonly DataSet[],
  options: SurveyOptions = {},
): Promise<DataSetSurvey[]> {
  const total = dataSets.reduce((sum, each) => sum + each.files.length, 0);
  const surveys: DataSetSurvey[] = [];
  let done = 0;
  for (const dataSet of dataSets) {
    const files: FileSurvey[] = [];
    for (const file of dataSet.files) {
      options.onProgress?.({ what: "checking data files", done: done++, total, unit: "files" });
      files.push(await surveyFile(folder, dataSet, file, options.signal));
    }
    surveys.push({ dataSet, state: stateOf(files), files });
  }
  options.onProgress?.({ what: "checking data files", done, total, unit: "files" });
  return surveys;
}

async function surveyFile(
  folder: string,
  dataSet: DataSet,
  file: DataFile,
  signal: AbortSignal | undefined,
): Promise<FileSurvey> {
  signal?.throwIfAborted();
  const nothing = { file, path: null, bytes: null, rows: null, sha256: null, problem: null };
  let path: string | null = null;
  try {
    const source = await findFile(folder, dataSet, file.name);
    if (source === null) return { ...nothing, verdict: "missing" };
    path = source.name;
    return { ...nothing, path, ...(await checkFile(source, file, signal)) };
  } catch (error) {
    if (error instanceof InputError) return { ...nothing, path, verdict: "unreadable", problem: error.message };
    throw error;
  }
}

function stateOf(files: readonly FileSurvey[]): DataSetSurvey["state"] {
  const isReadable = ({ verdict }: FileSurvey) => verdict !== "missing" && verdict !== "unreadable";
  if (files.every((each) => isReadable(each) || !each.file.essential)) return "found";
  return files.every((each) => each.verdict === "missing") ? "missing" : "partial";
}
