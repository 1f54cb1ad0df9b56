// Counts the records of a stream of bytes without decoding it. Works on bytes because line feed and double quote are the
// same single bytes in UTF-8 and in ISO-8859-1. Says nothing about whether a record is well formed; the readers do.
import type { RowFormat } from "./data-set.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DOUBLE_QUOTE = 34;

/** Counts records as chunks come in. An empty line is no record; a last line without a line end is one. */
export class RecordCounter {
  private readonly format: RowFormat;
  private ended = 0;
  private isQuoted = false;
  private isBegun = false;

  constructor(format: RowFormat) {
    this.format = format;
  }

  /** Takes the next bytes. */
  add(chunk: Uint8Array): void {
    if (this.format === "none") return;
    const quotesCount = this.format === "csv";
    let { ended, isQuoted, isBegun } = this;
    for (let k = 0; k < chunk.length; k++) {
      const byte = chunk[k];
      if (byte === LINE_FEED && !isQuoted) {
        if (isBegun) ended++;
        isBegun = false;
      } else if (byte !== CARRIAGE_RETURN) {
        isBegun = true;
        // a doubled quote toggles twice and so leaves the state as it was
        if (byte === DOUBLE_QUOTE && quotesCount) isQuoted = !isQuoted;
      }
    }
    this.ended = ended;
    this.isQuoted = isQuoted;
    this.isBegun = isBegun;
  }

  /** Records so far, a CSV file's header left out; null for a file without rows. */
  get rows(): number | null {
    if (this.format === "none") return null;
    const records = this.ended + (this.isBegun ? 1 : 0);
    return this.format === "csv" ? Math.max(0, records - 1) : records;
  }
}
