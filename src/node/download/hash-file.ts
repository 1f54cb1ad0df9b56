// The SHA-256 of a file as it lies on the disk, packed or not.
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { OnProgress } from "../../core/progress/progress.ts";
import { readFileChunks } from "../files/file-chunks.ts";

export interface HashOptions {
  readonly signal?: AbortSignal | undefined;
  /** Counts bytes. */
  readonly onProgress?: OnProgress | undefined;
  /** What progress calls the file. Default: the last part of its path. */
  readonly name?: string;
}

/**
 * Reads a file and says its checksum, in lower-case hexadecimal digits, and its length.
 *
 * @throws InputError where it cannot be read
 * @throws the signal's reason when it is aborted
 */
export async function hashFile(
  path: string,
  { signal, onProgress, name = basename(path) }: HashOptions = {},
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const total = (await stat(path)).size;
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of readFileChunks(path, signal)) {
    hash.update(chunk);
    bytes += chunk.length;
    onProgress?.({ what: `checking ${name}`, done: bytes, total, unit: "bytes" });
  }
  return { sha256: hash.digest("hex"), bytes };
}
