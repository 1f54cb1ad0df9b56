// Texts of single fields: rarely made, because ids and ratings are mostly numbers.
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
  const text = decoder.decode(bytes.subarray(scanner.starts[field], scanner.ends[field]));
  return scanner.kinds[field] === fieldKind.quotesDoubled ? text.replaceAll('""', '"') : text;
}
