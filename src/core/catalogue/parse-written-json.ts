// JSON that a person wrote, as a value that is yet to be judged. Says where JSON is broken and what was needed there.
import { InputError } from "../errors/input-error.ts";
import { findJsonFault } from "./json-fault.ts";
import { quoteSeen } from "./quote-seen.ts";

/**
 * The value in a text.
 *
 * @param file what messages call it
 * @param couldNot what a fault prevents
 * @throws InputError where the text is no JSON, with line and column
 */
export function parseWrittenJson(text: string, file: string, couldNot: string): unknown {
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
