// All bytes of a small file, plain or gzip. A film of 10 GB, named by mistake, is not read to its end.
import { InputError } from "../../core/errors/input-error.ts";
import { fileSource } from "./byte-source.ts";

/** @throws InputError where the path leads to no readable file, or one of more than `most` bytes; the signal's reason when aborted */
export async function readShortFile(path: string, most: number, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of fileSource(path).open(signal)) {
    bytes += chunk.length;
    if (bytes > most) {
      const megabytes = Math.floor(most / 2 ** 20);
      throw new InputError("Cannot read the file", `over ${megabytes} MB were seen; at most ${megabytes} were needed`, {
        file: path,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
