// A film's JSON from a file, as a value that is yet to be judged (core/catalogue/written-film.ts).
import { FileLedger } from "../../core/catalogue/file-ledger.ts";
import { parseWrittenJson } from "../../core/catalogue/parse-written-json.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { checkedUtf8 } from "../files/checked-utf8.ts";

/** A film's longest texts are a few kilobytes; whatever is larger is another file. */
const mostBytes = 16 * 1024 * 1024;
const couldNot = "Cannot read the film";

/**
 * The value in a file of JSON.
 *
 * @throws InputError where the file cannot be read, is over 16 MB, no UTF-8 or no JSON, the last with line and column
 */
export async function readFilmJson(source: ByteSource, signal?: AbortSignal): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of checkedUtf8(source, new FileLedger(source.name, couldNot), signal)) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      throw new InputError(couldNot, "over 16 MB were seen; the JSON of one film was needed", { file: source.name });
    }
    chunks.push(Buffer.from(chunk));
  }
  return parseWrittenJson(Buffer.concat(chunks).toString("utf8"), source.name, couldNot);
}
