// A growing table of words and their vectors, to be turned into WordVectors once all are in. Kept apart from the reading of
// files: it knows rows, not lines.
import type { WordVectors } from "../../core/text/word-vectors.ts";

const firstFloats = 65_536;

/** Rows of `dimension` floats, one for each word. */
export class VectorTable {
  readonly dimension: number;
  readonly #words: string[] = [];
  readonly #rowOf = new Map<string, number>();
  #data: Float32Array<ArrayBuffer> = new Float32Array(0);

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  get size(): number {
    return this.#words.length;
  }

  has(word: string): boolean {
    return this.#rowOf.has(word);
  }

  /** Adds a word that is not in yet; its row, to be filled by the caller before the next word is added. */
  add(word: string): Float32Array {
    const row = this.#words.length;
    const needed = (row + 1) * this.dimension;
    if (needed > this.#data.length) this.#resize(Math.max(needed, 2 * this.#data.length, firstFloats));
    this.#rowOf.set(word, row);
    this.#words.push(word);
    return this.#data.subarray(row * this.dimension, (row + 1) * this.dimension);
  }

  /** The whole table; nothing may be added afterwards. */
  finish(): WordVectors {
    this.#resize(this.size * this.dimension);
    return { dimension: this.dimension, words: this.#words, rowOf: this.#rowOf, data: this.#data };
  }

  /** `transfer` lets the engine grow memory in place, where a copy would need twice as much for a moment. */
  #resize(floats: number): void {
    this.#data = new Float32Array(this.#data.buffer.transfer(floats * Float32Array.BYTES_PER_ELEMENT));
  }
}
