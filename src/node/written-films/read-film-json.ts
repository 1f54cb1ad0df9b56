// A film's JSON from a file, as a value that is yet to be judged (core/catalogue/written-film.ts). Says where JSON is broken.
import { FileLedger } from "../../core/catalogue/file-ledger.ts";
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { checkedUtf8 } from "../files/checked-utf8.ts";
import { findJsonFault } from "./json-fault.ts";

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
  return parse(Buffer.concat(chunks).toString("utf8"), source.name);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const fault = findJsonFault(text);
    if (fault === null) throw error;
    const { line, column, needed } = fault;
    const seen = seenAt(text.split(/\r\n|\r|\n/), line, column);
    throw new InputError(couldNot, `${seen} was seen; ${needed} was needed`, { file, line, column }, { cause: error });
  }
}

function seenAt(lines: readonly string[], line: number, column: number): string {
  const rest = [...(lines[line - 1] ?? "")].slice(column - 1).join("");
  if (rest !== "") return quoteSeen(rest, 20);
  return line === lines.length ? "the end of the text" : "the end of the line";
}
