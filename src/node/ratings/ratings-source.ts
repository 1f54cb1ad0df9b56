// The bytes of a table of ratings by a path that a person typed: a file, plain or gzip, or a folder or zip archive with one
// table in it.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { type ByteSource, fileSource, zipEntries, zipEntrySource } from "../files/byte-source.ts";
import { explainFileFault } from "../files/file-faults.ts";
import { ratingFiles } from "./rating-files.ts";

/**
 * Where the ratings are: in a folder or archive `ratings.csv`, `ratings.dat` or `u.data` (also with `.gz`), or else its only
 * file; any other path is the table itself.
 *
 * @throws InputError where the path leads nowhere, or to a folder or archive in which no table can be told
 */
export async function ratingsSource(path: string): Promise<ByteSource> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw explainFileFault(error, path);
    },
  );
  if (isFolder) return fileSource(join(path, tableAmong(await filesOf(path), path)));
  if (!/\.zip$/i.test(path)) return fileSource(path);
  return zipEntrySource(path, tableAmong(await zipEntries(path), path));
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** The first of the usual names, least deep; else the only file. */
function tableAmong(names: readonly string[], place: string): string {
  const byDepth = names.toSorted((a, b) => a.split("/").length - b.split("/").length);
  for (const usual of ratingFiles) {
    const found = byDepth.find((name) => lastPart(name).replace(/\.gz$/i, "") === usual);
    if (found !== undefined) return found;
  }
  if (names.length === 1) return names[0] as string;
  const seen = names.length === 0 ? "it is empty" : `it holds ${names.length} files`;
  throw new InputError("Cannot read the ratings", `${seen}; one of ${ratingFiles.join(", ")} was needed`, {
    file: place,
  });
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
