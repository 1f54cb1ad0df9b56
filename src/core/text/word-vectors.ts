// Word vectors as the models see them: some words, one row of floats each. Where they came from is the reader's business.

/** Vectors of `words.length` words: row k of `data` (row-major, words x dimension) belongs to `words[k]`. */
export interface WordVectors {
  readonly dimension: number;
  readonly words: readonly string[];
  /** Where a word's row is. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** words x dimension, row-major. */
  readonly data: Float32Array;
}
