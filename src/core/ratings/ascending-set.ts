// A set of indices that comes out in ascending order: bits, and above them two levels of bits that say where bits are. Sorting
// the few films of a person among many costs a few steps a film and none for the films between.

/** Indices from 0 to below `size`. */
export class AscendingSet {
  readonly #bits: Int32Array;
  readonly #words: Int32Array;
  readonly #groups: Int32Array;

  constructor(size: number) {
    this.#bits = new Int32Array(Math.ceil(size / 32));
    this.#words = new Int32Array(Math.ceil(size / 1024));
    this.#groups = new Int32Array(Math.ceil(size / 32_768));
  }

  add(index: number): void {
    this.#bits[index >>> 5]! |= 1 << (index & 31);
    this.#words[index >>> 10]! |= 1 << ((index >>> 5) & 31);
    this.#groups[index >>> 15]! |= 1 << ((index >>> 10) & 31);
  }

  /** Writes all indices to `out`, ascending, and empties the set; how many there were. */
  drain(out: Uint32Array): number {
    let count = 0;
    for (let group = 0; group < this.#groups.length; group++) {
      let words = this.#groups[group] as number;
      this.#groups[group] = 0;
      for (; words !== 0; words &= words - 1) count = this.#drainWords(group * 32 + lowestBit(words), out, count);
    }
    return count;
  }

  #drainWords(at: number, out: Uint32Array, before: number): number {
    let count = before;
    let words = this.#words[at] as number;
    this.#words[at] = 0;
    for (; words !== 0; words &= words - 1) {
      const word = at * 32 + lowestBit(words);
      let bits = this.#bits[word] as number;
      this.#bits[word] = 0;
      for (; bits !== 0; bits &= bits - 1) out[count++] = word * 32 + lowestBit(bits);
    }
    return count;
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
