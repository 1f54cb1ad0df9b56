// Bytes that are certain to be UTF-8 text, for parsers that would let anything through. Chunks come out cut between
// characters and without a byte order mark. Does not decode: the parsers work on bytes.
import { isUtf8 } from "node:buffer";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";
import type { ByteSource } from "./byte-source.ts";

const lineFeed = 0x0a;

/**
 * The source's bytes, checked; a byte order mark is left out and counted in the ledger. All text before a fault comes out
 * before the fault is thrown, so that what a parser sees does not depend on where chunks end.
 *
 * @throws InputError (on iterating) when the bytes are not UTF-8 text, with the line.
 */
export async function* checkedUtf8(
  source: ByteSource,
  ledger: FileLedger,
  signal?: AbortSignal,
): AsyncGenerator<Buffer, void, void> {
  const progress = { line: 1 };
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  for await (const chunk of source.open(signal)) {
    signal?.throwIfAborted();
    rest = Buffer.concat([rest, chunk]);
    if (!started && rest.length < 4) continue; // the marks below have up to four bytes
    const start = started ? 0 : startOfText(rest, ledger);
    started = true;
    const end = lastCharacterEnd(rest);
    yield* checked(rest.subarray(start, end), progress, ledger);
    rest = rest.subarray(end);
  }
  yield* checked(rest.subarray(started ? 0 : startOfText(rest, ledger)), progress, ledger);
}

/** Where the text starts, after a mark of UTF-8; other marks tell what the file really is. */
function startOfText(head: Buffer, ledger: FileLedger): number {
  const mark = head.toString("latin1", 0, 4);
  if (mark.startsWith("\xef\xbb\xbf")) {
    ledger.repair("byte order mark at the start, left out", 1, "", "EF BB BF");
    return 3;
  }
  if (mark.startsWith("\xff\xfe") || mark.startsWith("\xfe\xff")) {
    throw ledger.fault("the file is UTF-16 text; UTF-8 was needed", { line: 1 });
  }
  if (mark === "PK\x03\x04") throw ledger.fault("the file is a zip archive; text was needed, unpack it first");
  return 0;
}

/** Where the last whole character ends: at most three bytes may belong to one that goes on in the next chunk. */
function lastCharacterEnd(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return characterLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function characterLength(firstByte: number): number {
  if (firstByte < 0xc0) return 1;
  if (firstByte < 0xe0) return 2;
  return firstByte < 0xf0 ? 3 : 4;
}

/** Hands on the text up to the first byte that is none, and then throws; counts lines. */
function* checked(bytes: Buffer, progress: { line: number }, ledger: FileLedger): Generator<Buffer, void, void> {
  const fault = firstFault(bytes);
  const text = bytes.subarray(0, fault);
  if (text.length > 0) yield text;
  progress.line += countLines(text);
  const byte = bytes[fault];
  if (byte === undefined) return;
  const seen =
    byte === 0
      ? "a zero byte was seen; text was needed, the file is damaged or no text file"
      : `the byte 0x${byte.toString(16).toUpperCase()} is not UTF-8; a file saved as UTF-8 was needed`;
  throw ledger.fault(seen, progress);
}

/** Where the first zero byte or the first byte that is not UTF-8 is; the length where there is none. */
function firstFault(bytes: Buffer): number {
  const zero = bytes.indexOf(0);
  const text = zero === -1 ? bytes : bytes.subarray(0, zero);
  if (isUtf8(text)) return text.length;
  let at = 0;
  for (let end = nextLine(text, at); isUtf8(text.subarray(at, end)); end = nextLine(text, at)) at = end;
  while (true) {
    const end = at + characterLength(text[at] ?? 0);
    if (!isUtf8(text.subarray(at, end))) return at;
    at = end;
  }
}

function nextLine(text: Buffer, from: number): number {
  const end = text.indexOf(lineFeed, from);
  return end === -1 ? text.length : end + 1;
}

function countLines(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(lineFeed); at !== -1; at = text.indexOf(lineFeed, at + 1)) count++;
  return count;
}
