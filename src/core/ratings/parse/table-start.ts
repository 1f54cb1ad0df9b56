// The start of a file, until it tells how the rest is to be read: marks of other kinds of file, a byte order mark, and what
// stands between fields on the first line that is not blank.
import { latin1 } from "../../text/number-bytes.ts";
import { mostRecordBytes } from "./record-cutter.ts";
import type { Delimiter } from "./record-scanner.ts";
import { delimiterOf } from "./table-form.ts";

/** What a start says. */
export interface TableStart {
  readonly delimiter: Delimiter;
  /** All bytes so far, a byte order mark left out. */
  readonly bytes: Uint8Array;
  readonly hadMark: boolean;
}

const lineFeed = 0x0a;
const mostLooked = 65_536;

/** Gathers the first bytes of a file. */
export class StartOfTable {
  readonly #delimiter: Delimiter | undefined;
  #bytes: Uint8Array = new Uint8Array(0);

  /** @param delimiter where it is known beforehand */
  constructor(delimiter: Delimiter | undefined) {
    this.#delimiter = delimiter;
  }

  /**
   * Takes the next bytes.
   *
   * @param final whether none follow
   * @returns null where more bytes are needed; in words, what the file is instead of a table
   */
  push(chunk: Uint8Array, final: boolean): TableStart | string | null {
    this.#append(chunk);
    if (this.#bytes.length < 4 && !final) return null; // the marks have up to four bytes
    const mark = latin1(this.#bytes, 0, 4);
    if (mark.startsWith("\xff\xfe") || mark.startsWith("\xfe\xff")) return "this is UTF-16 text; UTF-8 was needed";
    if (mark === "PK\x03\x04") return "this is a zip archive; the file inside it was needed";
    const hadMark = mark.startsWith("\xef\xbb\xbf");
    const bytes = this.#bytes.subarray(hadMark ? 3 : 0);
    const delimiter = this.#delimiter ?? delimiterSeen(bytes, final);
    return delimiter === null ? null : { delimiter, bytes, hadMark };
  }

  #append(chunk: Uint8Array): void {
    const both = new Uint8Array(this.#bytes.length + chunk.length);
    both.set(this.#bytes);
    both.set(chunk, this.#bytes.length);
    this.#bytes = both;
  }
}

/** Null where the first line has not come to its end. */
function delimiterSeen(bytes: Uint8Array, final: boolean): Delimiter | null {
  let from = 0;
  while (from < bytes.length && isBlank(bytes[from] as number)) from++;
  const lineEnd = bytes.indexOf(lineFeed, from);
  if (lineEnd === -1 && !final && bytes.length <= mostRecordBytes) return null;
  const end = Math.min(lineEnd === -1 ? bytes.length : lineEnd, from + mostLooked);
  return delimiterOf(new TextDecoder("latin1").decode(bytes.subarray(from, end)));
}

/** Space, tab, line feed and carriage return. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === 0x0d;
}
