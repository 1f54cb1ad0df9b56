// The line of a manifest for a data file that a run read: its rows and its checksum, from the bytes themselves.
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { CheckedSource } from "./checked-source.ts";
import type { DataSetId } from "./data-set.ts";
import { dataFileByName, dataSetById } from "./data-sets.ts";

/** A file of a data set that is judged while it is read. */
export interface UsedSource extends CheckedSource {
  /** `tmdb-5000/tmdb_5000_movies.csv` */
  readonly usedAs: string;
}

/** @param file the official name of the set's file */
export function checkedSource(source: ByteSource, set: DataSetId, file: string): UsedSource {
  const checked = new CheckedSource(source, dataFileByName(dataSetById(set), file));
  return Object.assign(checked, { usedAs: `${set}/${file}` });
}

/**
 * What was read of a source; reads it where nobody did.
 *
 * @throws InputError where it cannot be read
 * @throws the signal's reason when it is aborted
 */
export async function dataUsed(source: UsedSource, signal: AbortSignal | undefined): Promise<DataUsed> {
  const { rows, sha256 } = await source.check(signal);
  return { name: source.usedAs, rows: rows ?? 0, sha256 };
}
