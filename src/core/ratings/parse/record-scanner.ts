// Finds where the fields of one record of a delimited file lie, without making texts of them. Fields may be quoted ("...", a
// quote inside doubled) and then hold delimiters and line breaks; a quote within an unquoted field is a character like any
// other. Knows nothing of chunks (record-cutter.ts) nor of what a field means (rating-reader.ts).

/** What may stand between two fields. */
export type Delimiter = "," | "\t" | ";" | "::";

/** How a field was written. */
export const fieldKind = { plain: 0, quoted: 1, quotesDoubled: 2, textAfterQuote: 3 } as const;

/** More fields than this are counted, their places are not kept. */
const mostFields = 10_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** Where the fields of the record last scanned lie. */
export class RecordScanner {
  /** Field f is bytes[starts[f], ends[f]), quotes around it left out. */
  readonly starts: Int32Array = new Int32Array(mostFields);
  readonly ends: Int32Array = new Int32Array(mostFields);
  /** fieldKind of each field. */
  readonly kinds: Uint8Array = new Uint8Array(mostFields);
  fields = 0;
  /** Lines the record goes over. */
  lines = 0;
  readonly #delimiter: number;
  readonly #delimiterBytes: number;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#delimiterBytes = delimiter.length;
  }

  /**
   * Scans the record that starts at `from`.
   *
   * @param final whether no bytes follow `end`, so that the record may lack its line end
   * @returns where the next record starts; -1 where the record is not whole
   */
  scan(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { starts, ends, kinds } = this;
    const delimiter = this.#delimiter;
    const twoBytes = this.#delimiterBytes === 2;
    let fields = 0;
    let at = from;
    this.lines = 1;
    while (true) {
      const start = at;
      const isQuoted = at < end && bytes[at] === quote;
      if (isQuoted) at = this.#quoted(bytes, at, end, fields < mostFields ? fields : mostFields - 1);
      if (at === -1) return -1;
      let byte = lineFeed;
      while (at < end) {
        byte = bytes[at] as number;
        if (byte === lineFeed) break;
        if (byte === delimiter && (!twoBytes || bytes[at + 1] === delimiter)) {
          // the second half of `::` may come with the next bytes, and so may what is left over in the buffer
          if (!twoBytes || at + 1 < end) break;
          if (!final) return -1;
        }
        at++;
      }
      if (at >= end && !final) return -1;
      const isLast = at >= end || byte === lineFeed;
      if (fields < mostFields) {
        if (isQuoted) this.#closeQuoted(bytes, fields, at, isLast);
        else {
          starts[fields] = start;
          ends[fields] = isLast && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
          kinds[fields] = fieldKind.plain;
        }
      }
      fields++;
      if (isLast) {
        this.fields = fields;
        return at + 1;
      }
      at += this.#delimiterBytes;
    }
  }

  /** Goes to the byte after the closing quote, -1 where there is none; `ends` is the place of that quote. */
  #quoted(bytes: Uint8Array, opening: number, end: number, field: number): number {
    this.starts[field] = opening + 1;
    this.kinds[field] = fieldKind.quoted;
    for (let at = opening + 1; at < end; at++) {
      const byte = bytes[at];
      if (byte === lineFeed) this.lines++;
      else if (byte === quote) {
        if (at + 1 < end && bytes[at + 1] === quote) {
          this.kinds[field] = fieldKind.quotesDoubled;
          at++;
        } else {
          this.ends[field] = at;
          return at + 1;
        }
      }
    }
    return -1;
  }

  /** Between the closing quote and the delimiter nothing may stand, before a line end only a carriage return. */
  #closeQuoted(bytes: Uint8Array, field: number, at: number, isLast: boolean): void {
    const after = at - (this.ends[field] as number) - 1;
    if (after === 0 || (after === 1 && isLast && bytes[at - 1] === carriageReturn)) return;
    this.kinds[field] = fieldKind.textAfterQuote;
  }
}
