// MovieLens 25M: the large set, and the one whose links reach most of TMDB 5000. The two known copies hold titles and links
// only and are not byte for byte the official files.
import type { DataSet } from "../data-set.ts";

export const ml25m: DataSet = {
  id: "ml-25m",
  title: "MovieLens 25M (2019): 25,000,095 ratings by 162,541 people, with links to TMDB",
  files: [
    {
      name: "ratings.csv",
      what: "ratings 0.5 to 5 with times",
      format: "csv",
      essential: true,
      rows: 25_000_095,
      known: null,
    },
    {
      name: "movies.csv",
      what: "titles and genres",
      format: "csv",
      essential: true,
      rows: 62_423,
      known: {
        sha256: "aec3ee2dc8891dd853440b9b9d8a506aaf83ca0d13f6846a06373e6e80c265dc",
        rows: 62_423,
        differs: "all rows, but line ends are LF where the official file has CR LF",
      },
    },
    {
      name: "links.csv",
      what: "ids at IMDb and TMDB",
      format: "csv",
      essential: true,
      rows: 62_423,
      known: {
        sha256: "7979b0f9d59afcf825c58b633f522814e5bce64ea7a30d7c7e5da1a38eb3ae00",
        rows: 62_316,
        differs: "without the 107 rows that have no TMDB id, and with LF line ends",
      },
    },
    {
      name: "tags.csv",
      what: "words that people put on films",
      format: "csv",
      essential: false,
      rows: 1_093_360,
      known: null,
    },
    {
      name: "genome-scores.csv",
      what: "how much each tag fits a film",
      format: "csv",
      essential: false,
      rows: null,
      known: null,
    },
    { name: "genome-tags.csv", what: "the tags' names", format: "csv", essential: false, rows: null, known: null },
  ],
  // The archive goes first: whoever downloads it after having had the titles and links wants the official files.
  places: [{ archive: "ml-25m.zip" }, { folder: "ml-25m" }, { folder: "ml-25m/ml-25m" }],
  licence: "GroupLens: research use; not to be passed on without permission; no commercial use without permission.",
  page: "https://grouplens.org/datasets/movielens/25m/",
  byHand: { first: null, archive: "ml-25m.zip", into: "" },
  download: {
    url: "https://files.grouplens.org/datasets/movielens/ml-25m.zip",
    archive: "ml-25m.zip",
    bytes: 261_978_986,
    sha256: null,
  },
};
