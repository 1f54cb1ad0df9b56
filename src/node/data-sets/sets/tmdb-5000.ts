// TMDB 5000: the films that the film models learn from.
import type { DataSet } from "../data-set.ts";

export const tmdb5000: DataSet = {
  id: "tmdb-5000",
  title: "TMDB 5000: films with genres, keywords, money, votes, cast and crew",
  files: [
    {
      name: "tmdb_5000_movies.csv",
      what: "films, 20 columns",
      format: "csv",
      essential: true,
      rows: 4803,
      known: { sha256: "1e0584a8dd374120e4ed4f2b81f0d2bd0eb95a554708e4a350d00ed5c46d2825", rows: 4803 },
    },
    {
      name: "tmdb_5000_credits.csv",
      what: "cast and crew, 4 columns",
      format: "csv",
      essential: true,
      rows: 4803,
      known: { sha256: "9d0050599ff88d40366c4841204b1489862bca346bfa46c20b05a65d14508435", rows: 4803 },
    },
    {
      name: "seed-split.json",
      what: "the original project's rows and split",
      format: "none",
      essential: false,
      rows: null,
      known: {
        sha256: "48e2e139db7a1e44601c513db3117c5d8a38429fe6813fe57329ff4e402fe708",
        rows: null,
        differs: "worked out from the two CSV files; no published file",
      },
    },
  ],
  places: [
    { folder: "tmdb-5000" },
    { folder: "tmdb-5000/tmdb-movie-metadata" },
    { folder: "tmdb-movie-metadata" },
    { folder: "" },
    { archive: "tmdb-movie-metadata.zip" },
    { archive: "archive.zip" },
  ],
  licence: "TMDB API terms of use: name TMDB as the source; not endorsed or certified by TMDB.",
  page: "https://www.kaggle.com/datasets/tmdb/tmdb-movie-metadata",
  byHand: { first: "sign in at Kaggle (a free account is needed)", archive: "archive.zip", into: "tmdb-5000" },
  download: null,
};
