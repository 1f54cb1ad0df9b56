// The line of a manifest for a data file that a run read: its rows and its checksum, from the bytes themselves.
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { checkFile } from "./check-file.ts";
import type { DataSetId } from "./data-set.ts";
import { dataFileByName, dataSetById } from "./data-sets.ts";

/**
 * Reads the whole source.
 *
 * @param file the official name of the set's file
 * @throws InputError where it cannot be read
 * @throws the signal's reason when it is aborted
 */
export async function dataUsed(
  source: ByteSource,
  set: DataSetId,
  file: string,
  signal: AbortSignal | undefined,
): Promise<DataUsed> {
  const { rows, sha256 } = await checkFile(source, dataFileByName(dataSetById(set), file), signal);
  return { name: `${set}/${file}`, rows: rows ?? 0, sha256 };
}
