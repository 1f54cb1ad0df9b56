// Finds where the fields of one record of a delimited file lie, without making texts of them, and reads numbers on the way:
// nearly every field is one, and a second look at its bytes would cost as much as the first. Fields may be quoted ("...", a
// quote inside doubled) and then hold delimiters and line breaks; a quote within an unquoted field is a character like any
// other. Knows nothing of chunks (record-cutter.ts) nor of what a field means (row-reader.ts).

/** What may stand between two fields. */
export type Delimiter = "," | "\t" | ";" | "::";

/** How a field was written. The first two have their value in `numbers`. */
export const fieldKind = {
  /** A whole number as String() writes it, of at most 12 digits. */
  whole: 0,
  /** Digits in another form: "3.5", "007". */
  decimal: 1,
  plain: 2,
  quoted: 3,
  quotesDoubled: 4,
  textAfterQuote: 5,
} as const;

/** More fields than this are counted, their places are not kept. */
const mostFields = 10_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const zero = 0x30;
const point = 0x2e;
const four = 0x34;
/** Before and after the point, 15 digits together; longer numbers are read by core/text/number-bytes.ts. */
const mostWholeDigits = 12;
const mostDecimals = 3;
const powersOfTen = [1, 10, 100, 1000] as const;

/** Where the fields of the record last scanned lie, and what they are. */
export class RecordScanner {
  /** Field f is bytes[starts[f], ends[f]), quotes around it left out. */
  readonly starts: Int32Array = new Int32Array(mostFields + 1);
  readonly ends: Int32Array = new Int32Array(mostFields + 1);
  /** fieldKind of each field. */
  readonly kinds: Uint8Array = new Uint8Array(mostFields + 1);
  /** The value of each field that is `whole` or `decimal`. */
  readonly numbers: Float64Array = new Float64Array(mostFields + 1);
  readonly mostFields: number = mostFields;
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
   * @param bytes bytes[end] must be a line feed, which ends the search for one
   * @param final whether no bytes follow, so that the record may lack its line end
   * @returns where the next record starts; -1 where the record is not whole
   */
  scan(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const delimiter = this.#delimiter;
    const isOneByte = this.#delimiterBytes === 1;
    let fields = 0;
    let at = from;
    this.lines = 1;
    while (true) {
      const field = Math.min(fields++, mostFields);
      const start = at;
      let value = 0;
      let byte = bytes[at] as number;
      while ((byte - zero) >>> 0 <= 9) {
        value = (value * 10 + byte - zero) | 0; // wraps where it does not fit, and is not used then
        byte = bytes[++at] as number;
      }
      // the three forms that nearly every field has, each on a path of its own: a common one takes a quarter longer
      if (byte === delimiter && isOneByte && fitsUint32(bytes, start, at)) {
        this.#keep(field, start, at, kindOfDigits(bytes, start, at), value >>> 0);
        at++;
        continue;
      }
      const decimal = ((bytes[at + 1] as number) - zero) >>> 0;
      if (byte === point && decimal <= 9 && isOneByte && bytes[at + 2] === delimiter && fitsUint32(bytes, start, at)) {
        this.#keep(field, start, at + 2, fieldKind.decimal, ((value >>> 0) * 10 + decimal) / 10);
        at += 3;
        continue;
      }
      let stop = at + 1;
      if (byte === carriageReturn && bytes[stop] === lineFeed && fitsUint32(bytes, start, at)) {
        this.#keep(field, start, at, kindOfDigits(bytes, start, at), value >>> 0);
      } else stop = this.#otherField(bytes, start, at, end, field);
      if (stop === -1 || (stop === end && !final)) return -1;
      if (bytes[stop] === lineFeed) {
        this.fields = fields;
        return stop + 1;
      }
      at = stop + this.#delimiterBytes;
    }
  }

  #keep(field: number, start: number, end: number, kind: number, value: number): void {
    this.starts[field] = start;
    this.ends[field] = end;
    this.kinds[field] = kind;
    this.numbers[field] = value;
  }

  /** A field that is more than a few digits, or the last; `digitsEnd` is where its first digits end. Where it stops. */
  #otherField(bytes: Uint8Array, start: number, digitsEnd: number, end: number, field: number): number {
    const isQuoted = bytes[start] === quote;
    const valueEnd = isQuoted ? this.#quoted(bytes, start, end, field) : this.#unquoted(bytes, start, digitsEnd, field);
    if (valueEnd === -1) return -1;
    const stop = this.#stopAfter(bytes, valueEnd);
    const hasReturn = bytes[stop] === lineFeed && stop > valueEnd && bytes[stop - 1] === carriageReturn;
    const textEnd = hasReturn ? stop - 1 : stop;
    if (textEnd !== valueEnd) this.#takeRest(field, textEnd);
    return stop;
  }

  /** Reads the number that stands here, if one does; where it ends. */
  #unquoted(bytes: Uint8Array, start: number, digitsEnd: number, field: number): number {
    let at = start;
    let value = 0;
    let decimals = 0;
    let kind = kindOfDigits(bytes, start, digitsEnd);
    const wholeEnd = Math.min(digitsEnd, start + mostWholeDigits);
    for (; at < wholeEnd; at++) value = value * 10 + (bytes[at] as number) - zero;
    if (bytes[at] === point && digitsEnd > start) {
      kind = fieldKind.decimal;
      for (at++; decimals < mostDecimals && ((bytes[at] as number) - zero) >>> 0 <= 9; at++, decimals++) {
        value = value * 10 + (bytes[at] as number) - zero;
      }
    }
    // up to 15 digits the value is exact, and so its quotient by an exact power of ten is the nearest double
    const number = value / (powersOfTen[decimals] as number);
    this.#keep(field, start, at, digitsEnd === start ? fieldKind.plain : kind, number);
    return at;
  }

  /** Goes to the byte after the closing quote, -1 where there is none. */
  #quoted(bytes: Uint8Array, opening: number, end: number, field: number): number {
    this.starts[field] = opening + 1;
    this.kinds[field] = fieldKind.quoted;
    for (let at = opening + 1; at < end; at++) {
      const byte = bytes[at];
      if (byte === lineFeed) this.lines++;
      else if (byte === quote) {
        this.ends[field] = at;
        if (bytes[at + 1] !== quote || at + 1 === end) return at + 1;
        this.kinds[field] = fieldKind.quotesDoubled;
        at++;
      }
    }
    return -1;
  }

  /** The next delimiter or line feed. */
  #stopAfter(bytes: Uint8Array, from: number): number {
    const delimiter = this.#delimiter;
    const isOneByte = this.#delimiterBytes === 1;
    let at = from;
    while (true) {
      const byte = bytes[at];
      if (byte === lineFeed) return at;
      if (byte === delimiter && (isOneByte || bytes[at + 1] === delimiter)) return at;
      at++;
    }
  }

  /** Something follows what was taken for the whole field. */
  #takeRest(field: number, textEnd: number): void {
    if ((this.kinds[field] as number) >= fieldKind.quoted) this.kinds[field] = fieldKind.textAfterQuote;
    else {
      this.kinds[field] = fieldKind.plain;
      this.ends[field] = textEnd;
    }
  }
}

/** Whether there are digits, and few enough for 32 bits: up to nine, or ten below 4,000,000,000. */
function fitsUint32(bytes: Uint8Array, start: number, end: number): boolean {
  const digits = end - start;
  return digits > 0 && (digits <= 9 || (digits === 10 && (bytes[start] as number) < four));
}

function kindOfDigits(bytes: Uint8Array, start: number, end: number): number {
  return bytes[start] === zero && end > start + 1 ? fieldKind.decimal : fieldKind.whole;
}
