// What the split and the titles alone say about why the original's networks fail: counts, no model.
import type { SplitFacts } from "../../evaluation/original-result.ts";
import { median } from "../../evaluation/spread.ts";
import { kerasWords } from "../../text/keras-tokenizer.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { type OriginalRow, trainingTokenizer } from "./original-data.ts";
import type { OriginalOptions } from "./original-options.ts";

/** The facts of one split of the joined rows. */
export function splitFacts(
  rows: readonly OriginalRow[],
  split: { readonly train: Int32Array; readonly test: Int32Array },
  vectors: WordVectors | null,
  options: OriginalOptions,
): SplitFacts {
  const pick = (order: Int32Array) => Array.from(order, (r) => rows[r] as OriginalRow);
  const [train, test] = [pick(split.train), pick(split.test)];
  const trainFilms = new Set(train.map((row) => row.tmdbId));
  const { wordIndex } = trainingTokenizer(train, options);
  const testWords = test.flatMap((row) => kerasWords(row.title));
  const votes = train.map((row) => row.voteAverage);
  return {
    trainRows: train.length,
    testRows: test.length,
    testRowsOfUnseenFilms: test.filter((row) => !trainFilms.has(row.tmdbId)).length,
    trainTitleWords: wordIndex.size,
    unseenTitleWordShare: testWords.filter((word) => !wordIndex.has(word)).length / testWords.length,
    rowsWithoutVotes: rows.filter((row) => row.voteCount === 0).length,
    wordsWithVector: vectors && [...wordIndex.keys()].filter((word) => vectors.rowOf.has(word)).length,
    trainMean: votes.reduce((sum, vote) => sum + vote, 0) / votes.length,
    trainMedian: median(votes),
  };
}
