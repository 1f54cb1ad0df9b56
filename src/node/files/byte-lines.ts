// Cuts a stream of bytes into lines without making texts of them. Lines that lie whole in a chunk are handed on where they
// are; only one that goes over the end of a chunk is copied. A line's length is bounded, so memory is too.

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Takes bytes[start, end), a line without its end. The bytes may be reused afterwards. */
export type OnLine = (bytes: Buffer, start: number, end: number) => void;

/** Cuts chunks into lines at LF or CRLF; the last line may lack its end. */
export class ByteLines {
  readonly #onLine: OnLine;
  readonly #mostBytes: number;
  readonly #onTooLong: () => never;
  /** The bytes of a line whose end has not been seen. */
  readonly #open: Buffer[] = [];
  #openBytes = 0;

  /** @param onTooLong called for a line of more than `mostBytes` bytes; it must throw. */
  constructor(onLine: OnLine, mostBytes: number, onTooLong: () => never) {
    this.#onLine = onLine;
    this.#mostBytes = mostBytes;
    this.#onTooLong = onTooLong;
  }

  /** Hands on each line that ends in the chunk. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let start = 0;
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, start)) {
      if (this.#openBytes > 0) this.#closeWith(bytes.subarray(start, at));
      else this.#line(bytes, start, at);
      start = at + 1;
    }
    if (start < bytes.length) this.#keepOpen(bytes.subarray(start));
  }

  /** Hands on the last line where the stream does not end in a line end. */
  end(): void {
    if (this.#openBytes > 0) this.#closeWith(Buffer.alloc(0));
  }

  #keepOpen(bytes: Buffer): void {
    this.#open.push(Buffer.from(bytes)); // a copy, so that one line's start does not hold a whole chunk
    this.#openBytes += bytes.length;
    if (this.#openBytes > this.#mostBytes + 1) this.#onTooLong(); // one more may be a carriage return
  }

  #closeWith(rest: Buffer): void {
    const line = Buffer.concat([...this.#open, rest]);
    this.#open.length = 0;
    this.#openBytes = 0;
    this.#line(line, 0, line.length);
  }

  #line(bytes: Buffer, start: number, end: number): void {
    const textEnd = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    if (textEnd - start > this.#mostBytes) this.#onTooLong();
    this.#onLine(bytes, start, textEnd);
  }
}
