// MovieLens 100K: the oldest common benchmark, with the folds that papers used. It has no links to TMDB.
import type { DataFile, DataSet } from "../data-set.ts";

/** The published folds: training and test part of five partitions, and two with ten ratings a person held out. */
const FOLDS: readonly (readonly [name: string, rows: number, sha256: string | null])[] = [
  ["u1.base", 80_000, "ce253ec86c448b44fb3ba9a30d12dcfc2e9210cbde71efada3730c22e9ac212a"],
  ["u1.test", 20_000, "18c6014a4b2c7324f250a63f8904a7b16b2b19f911129e346141507b0cbac950"],
  ["u2.base", 80_000, null],
  ["u2.test", 20_000, null],
  ["u3.base", 80_000, null],
  ["u3.test", 20_000, null],
  ["u4.base", 80_000, null],
  ["u4.test", 20_000, null],
  ["u5.base", 80_000, null],
  ["u5.test", 20_000, null],
  ["ua.base", 90_570, null],
  ["ua.test", 9430, null],
  ["ub.base", 90_570, null],
  ["ub.test", 9430, null],
];

export const ml100k: DataSet = {
  id: "ml-100k",
  title: "MovieLens 100K (1998): 100,000 ratings by 943 people, with published folds",
  files: [
    {
      name: "u.data",
      what: "ratings 1 to 5 with times",
      format: "lines",
      essential: true,
      rows: 100_000,
      known: { sha256: "06416e597f82b7342361e41163890c81036900f418ad91315590814211dca490", rows: 100_000 },
    },
    {
      name: "u.item",
      what: "titles, dates and genres",
      format: "lines",
      essential: true,
      rows: 1682,
      known: { sha256: "553841ebc7de3a0fd0d6b62a204ea30c1e651aacfb2814c7a6584ac52f2c5701", rows: 1682 },
    },
    { name: "u.user", what: "age, sex and trade", format: "lines", essential: false, rows: 943, known: null },
    ...FOLDS.map(fold),
  ],
  places: [{ archive: "ml-100k.zip" }, { folder: "ml-100k" }, { folder: "ml-100k/ml-100k" }],
  licence: "GroupLens: research use; not to be passed on without permission; no commercial use without permission.",
  page: "https://grouplens.org/datasets/movielens/100k/",
  byHand: { first: null, archive: "ml-100k.zip", into: "" },
  download: {
    url: "https://files.grouplens.org/datasets/movielens/ml-100k.zip",
    archive: "ml-100k.zip",
    bytes: 4_924_029,
    sha256: null,
  },
};

function fold([name, rows, sha256]: (typeof FOLDS)[number]): DataFile {
  const what = `${name.endsWith(".base") ? "training" : "test"} part of fold ${name.slice(0, 2)}`;
  return { name, what, format: "lines", essential: false, rows, known: sha256 === null ? null : { sha256, rows } };
}
