// GloVe 6B: word vectors learned from Wikipedia 2014 and Gigaword 5, in four dimensions. 50 is the one that the original
// project used; the head of that file is accepted where the whole is not at hand.
import type { DataFile, DataSet } from "../data-set.ts";

/** The dimensions that were published. */
export const GLOVE_DIMENSIONS: readonly [50, 100, 200, 300] = [50, 100, 200, 300];

/** One of the published dimensions. */
export type GloveDimension = (typeof GLOVE_DIMENSIONS)[number];

/** The official name of the file of a dimension. */
export function gloveFileName(dimension: GloveDimension): string {
  return `glove.6B.${dimension}d.txt`;
}

export const glove: DataSet = {
  id: "glove",
  title: "GloVe 6B: vectors of 400,000 English words",
  files: [
    gloveFile(50),
    {
      name: "glove.6B.50d.first10361.txt",
      what: "the 10,361 most frequent words",
      format: "lines",
      essential: false,
      rows: 10_361,
      known: {
        sha256: "5dfa470e868002496dca77de8b87f4f66897d962b59de7daa0554f457842df09",
        rows: 10_361,
        differs: "the head of the official glove.6B.50d.txt",
      },
      standsInFor: { file: "glove.6B.50d.txt", gives: "only the first 10,361 of its 400,000 words" },
    },
    gloveFile(100),
    gloveFile(200),
    gloveFile(300),
  ],
  places: [
    { folder: "glove" },
    { folder: "glove/glove.6B" },
    { folder: "glove.6B" },
    { folder: "" },
    { archive: "glove.6B.zip" },
  ],
  licence: "Public Domain Dedication and License 1.0; cite Pennington, Socher & Manning 2014.",
  page: "https://nlp.stanford.edu/projects/glove/",
  byHand: { first: null, archive: "glove.6B.zip", into: "" },
  download: {
    url: "https://nlp.stanford.edu/data/glove.6B.zip",
    archive: "glove.6B.zip",
    bytes: 862_182_613,
    sha256: null,
  },
};

function gloveFile(dimension: GloveDimension): DataFile {
  return {
    name: gloveFileName(dimension),
    what: `word vectors, ${dimension} numbers each`,
    format: "lines",
    essential: dimension === 50,
    rows: 400_000,
    known: null,
  };
}
