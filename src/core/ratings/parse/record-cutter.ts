// Cuts a stream of chunks into records, wherever chunks end. What is left of a chunk waits for the next one in a buffer;
// a record's length is bounded, so memory is too. A long record is looked at again only when twice as much of it has come,
// so that chunks of single bytes cost no more than others.
import type { RecordScanner } from "./record-scanner.ts";

/** What can be wrong with a record as a whole. */
export type CutFault = "record too long" | "quote not closed";

export interface RecordTaker {
  /** Called for each record; its places are in the scanner, its bytes may be overwritten afterwards. */
  take(bytes: Uint8Array): void;
  /** Called for a fault of the record that comes next; it must throw. */
  refuse(fault: CutFault): never;
}

/** A record of more bytes has lost a quote. */
export const mostRecordBytes: number = 1024 * 1024;
const pieceBytes = 1024 * 1024;
const shortTail = 4096;
const lineFeed = 0x0a;

/** Hands record after record to its taker. */
export class RecordCutter {
  readonly #scanner: RecordScanner;
  readonly #taker: RecordTaker;
  #buffer: Uint8Array = new Uint8Array(64 * 1024);
  #length = 0;
  #enough = 1;

  constructor(scanner: RecordScanner, taker: RecordTaker) {
    this.#scanner = scanner;
    this.#taker = taker;
  }

  /** Takes each record that ends in the chunk. The chunk may be reused afterwards. */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += pieceBytes) {
      this.#append(chunk.subarray(from, from + pieceBytes));
      if (this.#length >= this.#enough) this.#cut(false);
    }
  }

  /** Takes what is left; the last record may lack its line end. */
  end(): void {
    this.#cut(true);
    if (this.#length > 0) this.#taker.refuse("quote not closed");
  }

  #append(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    // one byte more for the line feed that ends the scanner's search
    if (length >= this.#buffer.length) {
      const larger = new Uint8Array(Math.max(length + 1, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(piece, this.#length);
    this.#length = length;
  }

  #cut(final: boolean): void {
    const bytes = this.#buffer;
    const length = this.#length;
    bytes[length] = lineFeed;
    let from = 0;
    while (from < length) {
      const next = this.#scanner.scan(bytes, from, length, final);
      if ((next === -1 ? length : next - 1) - from > mostRecordBytes) this.#taker.refuse("record too long");
      if (next === -1) break;
      this.#taker.take(bytes);
      from = next;
    }
    bytes.copyWithin(0, from, length);
    this.#length = Math.max(0, length - from);
    this.#enough = this.#length > shortTail ? 2 * this.#length : 1;
  }
}
