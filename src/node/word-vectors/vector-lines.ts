// What one line of a GloVe file means: checks its form, and puts the word and its numbers into the table if they are wanted.
// Stateful only in what came before: the dimension, the line number, the words already kept.
import { isUtf8 } from "node:buffer";
import type { FileLedger } from "../../core/catalogue/file-ledger.ts";
import { quoteSeen } from "../../core/catalogue/quote-seen.ts";
import { decimalFromBytes } from "../../core/text/number-bytes.ts";
import type { WordVectors } from "../../core/text/word-vectors.ts";
import { VectorTable } from "./vector-table.ts";

const space = 0x20;

/** Reads lines one after the other into a table. */
export class VectorLines {
  readonly #ledger: FileLedger;
  readonly #wanted: ReadonlySet<string> | null;
  readonly #dimensionAsked: number | null;
  #table: VectorTable | null = null;
  #line = 0;
  #repeats = 0;

  /**
   * @param wanted the words to keep, null for all.
   * @param dimensionAsked numbers a line must have, null for as many as the first line has.
   */
  constructor(ledger: FileLedger, wanted: ReadonlySet<string> | null, dimensionAsked: number | null) {
    this.#ledger = ledger;
    this.#wanted = wanted;
    this.#dimensionAsked = dimensionAsked;
  }

  get linesRead(): number {
    return this.#line;
  }

  get repeats(): number {
    return this.#repeats;
  }

  /**
   * Takes the line in bytes[start, end).
   *
   * @throws InputError when it is not a word and as many numbers as the lines before had.
   */
  line(bytes: Buffer, start: number, end: number): void {
    this.#line++;
    const wordStart = this.#line === 1 ? this.#afterByteOrderMark(bytes, start, end) : start;
    const numbers = countSpaces(bytes, wordStart, end);
    this.#table ??= new VectorTable(this.#dimensionAsked ?? Math.max(1, numbers));
    const numbersStart = this.#endOfWord(bytes, wordStart, end);
    const word = this.#decode(bytes, wordStart, numbersStart);
    if (numbers !== this.#table.dimension) throw this.#ragged(word, numbers, this.#table.dimension);
    if (word === "") throw this.#fault("the line starts with a space; a word was needed");
    if (this.#wanted !== null && !this.#wanted.has(word)) return;
    if (this.#table.has(word)) this.#countRepeat(word);
    else this.#fill(this.#table.add(word), bytes, numbersStart + 1, end);
  }

  /** To be called for a line that nobody could have meant; throws. */
  refuseLength(mostBytes: number): never {
    const seen = `a line of more than ${mostBytes} bytes was seen`;
    throw this.#ledger.fault(`${seen}; a word and its numbers were needed`, { line: this.#line + 1 });
  }

  /**
   * The table of all lines.
   *
   * @throws InputError when there was none.
   */
  finish(): WordVectors {
    if (this.#table !== null) return this.#table.finish();
    throw this.#ledger.fault("the file is empty; lines of a word and its numbers were needed");
  }

  #afterByteOrderMark(bytes: Buffer, start: number, end: number): number {
    if (end - start < 3 || bytes.readUIntBE(start, 3) !== 0xefbbbf) return start;
    this.#ledger.repair("byte order mark at the start, left out", 1, "", "EF BB BF");
    return start + 3;
  }

  #endOfWord(bytes: Buffer, start: number, end: number): number {
    let at = start;
    while (at < end && bytes[at] !== space) at++;
    return at;
  }

  #decode(bytes: Buffer, start: number, end: number): string {
    if (isAscii(bytes, start, end)) return bytes.toString("latin1", start, end);
    if (isUtf8(bytes.subarray(start, end))) return bytes.toString("utf8", start, end);
    const seen = quoteSeen(bytes.toString("latin1", start, Math.min(end, start + 200)));
    throw this.#fault(`the word (as Latin-1: ${seen}) is not UTF-8; a file saved as UTF-8 was needed`);
  }

  #fill(row: Float32Array, bytes: Buffer, start: number, end: number): void {
    let at = start;
    for (let k = 0; k < row.length; k++) {
      const numberEnd = this.#endOfWord(bytes, at, end);
      row[k] = decimalFromBytes(bytes, at, numberEnd);
      if (!Number.isFinite(row[k])) throw this.#noNumber(bytes.subarray(at, numberEnd), k);
      at = numberEnd + 1;
    }
  }

  #countRepeat(word: string): void {
    this.#repeats++;
    this.#ledger.repair("word seen before, left out", this.#line, "word", word);
  }

  #ragged(word: string, numbers: number, dimension: number): Error {
    const seen = `${numbers} ${numbers === 1 ? "number follows" : "numbers follow"} the word ${quoteSeen(word)}`;
    if (this.#dimensionAsked === null && this.#line === 1) return this.#fault(`${seen}; at least one was needed`);
    const why = this.#dimensionAsked === null ? "as on line 1" : "as asked for";
    const header = this.#line === 1 ? numbers === 1 : this.#line === 2 && dimension === 1;
    const hint = header ? " (a word2vec header? GloVe files have none)" : "";
    return this.#fault(`${seen}; ${dimension}, each after one space, were needed ${why}${hint}`);
  }

  #noNumber(bytes: Buffer, place: number): Error {
    const seen = `number ${place + 1} is ${quoteSeen(bytes.toString("latin1", 0, 200))}`;
    return this.#fault(`${seen}; a decimal number within the range of float32 was needed`);
  }

  #fault(seenAndNeeded: string): Error {
    return this.#ledger.fault(seenAndNeeded, { line: this.#line });
  }
}

function countSpaces(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (bytes[at] === space) count++;
  return count;
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}
