// The bytes of a file as they lie on disk, in chunks. Reads in order only, so that pipes (`<(zcat ...)`) work too.
import { type FileHandle, open } from "node:fs/promises";
import { InputError } from "../../core/errors/input-error.ts";
import { explainFileFault } from "./file-faults.ts";

const chunkBytes = 256 * 1024;

/**
 * Yields a file's bytes as they are; an empty file yields nothing.
 *
 * @throws InputError when the path does not lead to a readable file.
 */
export async function* readFileChunks(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  signal?.throwIfAborted();
  const handle = await openFile(path);
  try {
    while (true) {
      signal?.throwIfAborted();
      const chunk = await readChunk(handle, path);
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  if (path === "") throw new InputError("Cannot read the file", "the path is empty; the name of a file was needed");
  try {
    return await open(path, "r");
  } catch (error) {
    throw explainFileFault(error, path);
  }
}

/** A folder opens without complaint and only fails here, with EISDIR. */
async function readChunk(handle: FileHandle, path: string): Promise<Uint8Array> {
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(chunkBytes), 0, chunkBytes);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw explainFileFault(error, path);
  }
}
