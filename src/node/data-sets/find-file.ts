// Finds a file of a data set in the data folder: plain or .gz in one of the set's folders, or inside one of its archives.
// Looks only where the registry says; it never walks through the whole folder, which may be a person's home.
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ByteSource, fileSource, zipEntries, zipEntrySource } from "../files/byte-source.ts";
import { explainFileFault } from "../files/file-faults.ts";
import type { DataPlace, DataSet, DataSetId } from "./data-set.ts";
import { dataFileByName, dataSetById } from "./data-sets.ts";

/**
 * The bytes of a data set's file, or null where it is in none of the accepted places.
 *
 * @param folder the data folder; one that does not exist holds nothing
 * @param dataSet a data set or its id
 * @param file the official name of one of its files
 * @throws RangeError for an unknown id or file name
 * @throws InputError where an archive in an accepted place cannot be read
 */
export async function findFile(folder: string, dataSet: DataSetId | DataSet, file: string): Promise<ByteSource | null> {
  const set = typeof dataSet === "string" ? dataSetById(dataSet) : dataSet;
  const { name } = dataFileByName(set, file);
  for (const place of placesOf(folder, set)) {
    const found = "folder" in place ? await inFolder(place.folder, name) : await inArchive(place.archive, name);
    if (found !== null) return found;
  }
  return null;
}

/** The set's places as full paths. The data folder may be the set's own folder; archives may lie in any of the folders. */
function placesOf(folder: string, set: DataSet): DataPlace[] {
  const own: DataPlace[] = basename(folder) === set.id ? [{ folder: "" }] : [];
  const places = [...set.places, ...own];
  const folders = [...new Set(["", ...places.flatMap((place) => ("folder" in place ? [place.folder] : []))])];
  return places.flatMap((place): DataPlace[] =>
    "folder" in place
      ? [{ folder: join(folder, place.folder) }]
      : folders.map((inner) => ({ archive: join(folder, inner, place.archive) })),
  );
}

async function inFolder(folder: string, name: string): Promise<ByteSource | null> {
  for (const path of [join(folder, name), join(folder, `${name}.gz`)]) {
    if (await isFile(path)) return fileSource(path);
  }
  return null;
}

/** The entry with that name in whatever folder of the archive; the one least deep where there are several. */
async function inArchive(archive: string, name: string): Promise<ByteSource | null> {
  if (!(await isFile(archive))) return null;
  const entries = (await zipEntries(archive)).filter((entry) => [name, `${name}.gz`].includes(lastPart(entry)));
  entries.sort((a, b) => a.split("/").length - b.split("/").length);
  const entry = entries[0];
  return entry === undefined ? null : zipEntrySource(archive, entry);
}

function lastPart(entry: string): string {
  return entry.slice(entry.lastIndexOf("/") + 1);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw explainFileFault(error, path);
  }
}
