// Reads all of a file into one buffer of its own, so that typed arrays can lie over it. The first bytes are looked at
// before the rest is fetched: a film of 10 GB, named by mistake, is refused at once. Not for tables, which are streamed.
import { stat } from "node:fs/promises";
import { readFileChunks } from "./file-chunks.ts";

interface WholeFileOptions {
  /** How many of the first bytes are looked at. */
  readonly startBytes: number;
  /** Handed that many bytes or more, or all of a shorter file; when it throws, nothing more is read. */
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
  const { startBytes, checkStart, signal, onBytes } = options;
  let bytes = new Uint8Array(0);
  let done = 0;
  let total: number | null = null;
  for await (const chunk of readFileChunks(path, signal)) {
    const before = done;
    done += chunk.length;
    if (done > bytes.length) bytes = grown(bytes, before, Math.max(total ?? 0, 2 * before, done));
    bytes.set(chunk, before);
    if (before < startBytes && done >= startBytes) {
      // a pipe may hand out less than that at first
      checkStart(bytes.subarray(0, done));
      total = await sizeOf(path);
    }
    onBytes?.(done, total);
  }
  if (done < startBytes) checkStart(bytes.subarray(0, done));
  return done === bytes.length ? bytes.buffer : bytes.buffer.slice(0, done);
}

/** Only so that one buffer of the right size is made at once; null where it is not known. */
async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

function grown(bytes: Uint8Array, used: number, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bytes.subarray(0, used));
  return longer;
}
