// Reads all of a file into one buffer of its own, so that typed arrays can lie over it. The first bytes are looked at
// before the rest is fetched: a film of 10 GB, named by mistake, is refused at once. Not for tables, which are streamed.
import { stat } from "node:fs/promises";
import { readFileChunks } from "./file-chunks.ts";

interface WholeFileOptions {
  /** Handed the first bytes, all of a short file; when it throws, nothing more is read. */
  readonly checkStart: (start: Uint8Array) => void;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of bytes read so far and of all; null while that is unknown, as for a pipe. */
  readonly onBytes?: ((done: number, total: number | null) => void) | undefined;
}

/**
 * The file's bytes as they are.
 *
 * @throws InputError when the path does not lead to a readable file.
 * @throws what `checkStart` throws, and the signal's reason when it is aborted.
 */
export async function readWholeFile(path: string, options: WholeFileOptions): Promise<ArrayBuffer> {
  let bytes = new Uint8Array(0);
  let done = 0;
  let total: number | null = null;
  for await (const chunk of readFileChunks(path, options.signal)) {
    if (done === 0) {
      options.checkStart(chunk);
      total = (await stat(path)).size || null; // 0 for a pipe
    }
    if (done + chunk.length > bytes.length)
      bytes = grown(bytes, done, Math.max(total ?? 0, 2 * done, done + chunk.length));
    bytes.set(chunk, done);
    done += chunk.length;
    options.onBytes?.(done, total);
  }
  if (done === 0) options.checkStart(bytes);
  return done === bytes.length ? bytes.buffer : bytes.buffer.slice(0, done);
}

function grown(bytes: Uint8Array, used: number, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bytes.subarray(0, used));
  return longer;
}
