// Reads zip archives: which files lie inside, and the bytes of one of them, checked against the recorded size and
// checksum. Nothing is unpacked to disk, so that names with ".." do no harm. Not a writer.
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { InputError } from "../../core/errors/input-error.ts";
import { explainFileFault, faultCode } from "./file-faults.ts";

/**
 * Names of the files in an archive in the archive's order, folders left out.
 *
 * @throws InputError when the archive is missing, cut short or damaged.
 */
export async function zipEntries(zipPath: string): Promise<string[]> {
  const zip = await openZip(zipPath);
  try {
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) names.push(entry.fileName);
    return names;
  } catch (error) {
    throw explainZipFault(error, zipPath);
  } finally {
    zip.close();
  }
}

/**
 * Yields the unpacked bytes of one file in an archive.
 *
 * @throws InputError when the archive or the file in it is missing, encrypted, cut short or damaged.
 */
export async function* readZipEntry(
  zipPath: string,
  entryName: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  signal?.throwIfAborted();
  const zip = await openZip(zipPath);
  try {
    const entry = await findEntry(zip, zipPath, entryName);
    yield* checkedBytes(zip, entry, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw explainZipFault(error, `${zipPath} > ${entryName}`);
  } finally {
    zip.close();
  }
}

async function openZip(zipPath: string): Promise<ZipFile> {
  if (zipPath === "") throw new InputError("Cannot read the archive", "the path is empty; a zip file was needed");
  try {
    return await openPromise(zipPath, { autoClose: false });
  } catch (error) {
    throw explainZipFault(error, zipPath);
  }
}

async function findEntry(zip: ZipFile, zipPath: string, entryName: string): Promise<Entry> {
  const seen: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === entryName) return decodable(entry, zipPath);
    if (!entry.fileName.endsWith("/")) seen.push(entry.fileName);
  }
  const more = seen.length > 10 ? ` and ${seen.length - 10} more` : "";
  const inside = seen.length === 0 ? "holds no files" : `holds ${seen.slice(0, 10).join(", ")}${more}`;
  throw new InputError("Cannot read the archive", `it ${inside}; ${entryName} was needed`, { file: zipPath });
}

function decodable(entry: Entry, zipPath: string): Entry {
  if (entry.canDecodeFileData()) return entry;
  const seen = entry.isEncrypted() ? "is encrypted" : `is packed by method ${entry.compressionMethod}`;
  const needed = "a file stored or deflated without a password was needed";
  throw new InputError("Cannot read the archive", `${entry.fileName} ${seen}; ${needed}`, { file: zipPath });
}

/** yauzl checks the size; the checksum is checked here. */
async function* checkedBytes(
  zip: ZipFile,
  entry: Entry,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, void> {
  const stream = await zip.openReadStreamPromise(entry);
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      signal?.throwIfAborted();
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) throw new Error("the checksum differs from the one recorded");
}

function explainZipFault(error: unknown, name: string): unknown {
  const explained = explainFileFault(error, name);
  if (explained instanceof InputError || isSystemFault(error)) return explained;
  const said = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  const seen = `this is no zip archive, or it is cut short or damaged (${lowerFirst(said)})`;
  return new InputError("Cannot read the archive", `${seen}; the whole archive was needed`, { file: name });
}

/** Faults such as EMFILE are not the archive's. */
function isSystemFault(error: unknown): boolean {
  return /^E[A-Z]+$/.test(faultCode(error));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
