// The rows of the original's experiment as numbers: what its notebook feeds to Keras. Made once, handed to every worker;
// plain typed arrays, so that a copy to another thread is cheap.
import { KerasTokenizer } from "../../text/keras-tokenizer.ts";
import { padSequences } from "../../text/pad-sequences.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import type { OriginalOptions } from "./original-options.ts";

/** One row of the join on title: a film of the movies file with a credits entry of the same title. */
export interface OriginalRow {
  readonly tmdbId: number;
  readonly title: string;
  readonly voteAverage: number;
  readonly voteCount: number;
}

/** Inputs and targets of some rows, in the order of the split. */
export interface OriginalPart {
  /** rows x 1: a film's number, by first appearance among all rows. */
  readonly films: Int32Array;
  /** rows x 1: code points of the title; the last row of the table stands for what is longer. */
  readonly titleLengths: Int32Array;
  /** rows x titleLength: the words of the title, 0 for padding. */
  readonly titleWords: Int32Array;
  /** The raw mean vote, 0 to 10. */
  readonly targets: Float32Array;
  /** How many people voted. */
  readonly votes: Int32Array;
}

export interface OriginalData {
  readonly train: OriginalPart;
  readonly test: OriginalPart;
  /** Films in all rows, training and test. */
  readonly filmCount: number;
  /** Rows of the title words' embedding: the words of the training titles and one for padding. */
  readonly wordRows: number;
  /** wordRows x dimension, row-major: vectors of the words, zeros where there is none; null without word vectors. */
  readonly wordVectors: { readonly dimension: number; readonly data: Float32Array } | null;
}

/** Turns rows and a split of them into numbers; the vocabulary comes from the training titles alone. */
export function originalData(
  rows: readonly OriginalRow[],
  split: { readonly train: Int32Array; readonly test: Int32Array },
  vectors: WordVectors | null,
  options: OriginalOptions,
): OriginalData {
  const filmNumber = new Map<number, number>();
  for (const row of rows) if (!filmNumber.has(row.tmdbId)) filmNumber.set(row.tmdbId, filmNumber.size);
  const pick = (order: Int32Array) => Array.from(order, (r) => rows[r] as OriginalRow);
  const tokenizer = trainingTokenizer(pick(split.train), options);
  const part = (order: Int32Array) => originalPart(pick(order), filmNumber, tokenizer, options);
  const wordRows = tokenizer.wordIndex.size + 1;
  return {
    train: part(split.train),
    test: part(split.test),
    filmCount: filmNumber.size,
    wordRows,
    wordVectors: vectors && { dimension: vectors.dimension, data: vectorTable(tokenizer, wordRows, vectors) },
  };
}

/** The tokenizer of the notebook: fitted on the training titles. */
export function trainingTokenizer(rows: readonly OriginalRow[], options: OriginalOptions): KerasTokenizer {
  return new KerasTokenizer(
    rows.map((row) => row.title),
    { numWords: options.maxWords },
  );
}

function originalPart(
  rows: readonly OriginalRow[],
  filmNumber: ReadonlyMap<number, number>,
  tokenizer: KerasTokenizer,
  options: OriginalOptions,
): OriginalPart {
  return {
    films: Int32Array.from(rows, (row) => filmNumber.get(row.tmdbId) as number),
    titleLengths: Int32Array.from(rows, (row) => Math.min([...row.title].length, options.lengthRows - 1)),
    titleWords: padSequences(
      rows.map((row) => tokenizer.sequence(row.title)),
      options.titleLength,
    ),
    targets: Float32Array.from(rows, (row) => row.voteAverage),
    votes: Int32Array.from(rows, (row) => row.voteCount),
  };
}

function vectorTable(tokenizer: KerasTokenizer, wordRows: number, vectors: WordVectors): Float32Array {
  const { dimension } = vectors;
  const table = new Float32Array(wordRows * dimension);
  for (const [word, index] of tokenizer.wordIndex) {
    const row = vectors.rowOf.get(word);
    if (row !== undefined) table.set(vectors.data.subarray(row * dimension, (row + 1) * dimension), index * dimension);
  }
  return table;
}

/** Some rows of a part, in the order given. */
export function partRows(part: OriginalPart, rows: readonly number[]): OriginalPart {
  const width = part.titleWords.length / part.films.length;
  const pick = (values: Int32Array) => Int32Array.from(rows, (row) => values[row] as number);
  const titleWords = new Int32Array(rows.length * width);
  rows.forEach((row, i) => {
    titleWords.set(part.titleWords.subarray(row * width, (row + 1) * width), i * width);
  });
  return {
    films: pick(part.films),
    titleLengths: pick(part.titleLengths),
    titleWords,
    targets: Float32Array.from(rows, (row) => part.targets[row] as number),
    votes: pick(part.votes),
  };
}
