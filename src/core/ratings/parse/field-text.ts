// Texts of single fields: rarely made, because ids and ratings are mostly numbers.
import { latin1 } from "../../text/number-bytes.ts";
import { fieldKind, type RecordScanner } from "./record-scanner.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a field; null where its bytes are not UTF-8. */
export function fieldText(bytes: Uint8Array, scanner: RecordScanner, field: number): string | null {
  try {
    return decoded(strict, bytes, scanner, field);
  } catch {
    return null;
  }
}

/** The same for people to look at: whatever is not UTF-8 becomes a mark. */
export function shownField(bytes: Uint8Array, scanner: RecordScanner, field: number): string {
  return decoded(lenient, bytes, scanner, field);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, scanner: RecordScanner, field: number): string {
  const [start, end] = [scanner.starts[field] as number, scanner.ends[field] as number];
  const text = isShortAscii(bytes, start, end) ? latin1(bytes, start, end) : decoder.decode(bytes.subarray(start, end));
  return scanner.kinds[field] === fieldKind.quotesDoubled ? text.replaceAll('""', '"') : text;
}

/** Of a few plain signs a text is made sooner than a decoder is asked. */
function isShortAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 24) return false;
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}
