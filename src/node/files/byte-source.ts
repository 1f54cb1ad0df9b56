// Where a reader's bytes come from. A reader sees a name for its messages and a stream of decompressed bytes, so that one
// reader serves plain files, gzip files and members of a zip archive. Bytes only: no decoding of text, no parsing.
import { readFileChunks } from "./file-chunks.ts";
import { inflateIfGzip } from "./gzip.ts";
import { readZipEntry } from "./zip-archive.ts";

export { zipEntries } from "./zip-archive.ts";

/** Bytes that can be read from the start any number of times, each time by a new call of `open`. */
export interface ByteSource {
  /** What messages call it: the path as the person gave it, `archive.zip > inner.csv` for a file in an archive. */
  readonly name: string;
  /**
   * The decompressed bytes in chunks of any size; every chunk belongs to whoever receives it. Leaving the loop early
   * closes the file. Nothing is opened before the first chunk is asked for.
   *
   * @throws InputError (on iterating) when the file is missing, not readable, cut short or damaged.
   * @throws the signal's reason when it is aborted.
   */
  open(signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/** A file, plain or gzip; which of the two is told by its first bytes, not by its name. */
export function fileSource(path: string): ByteSource {
  return { name: path, open: (signal) => inflateIfGzip(readFileChunks(path, signal), path) };
}

/** A file in a zip archive, checked against the archive's checksum; it may be gzip itself. */
export function zipEntrySource(zipPath: string, entryName: string): ByteSource {
  const name = `${zipPath} > ${entryName}`;
  return { name, open: (signal) => inflateIfGzip(readZipEntry(zipPath, entryName, signal), name) };
}
