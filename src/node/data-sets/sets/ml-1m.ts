// MovieLens 1M: the benchmark of most ranking papers. Where the official ratings.dat is not at hand, two pieces of it are
// accepted beside it: all ratings without times, and the head of the file with times.
import type { DataSet } from "../data-set.ts";

export const ml1m: DataSet = {
  id: "ml-1m",
  title: "MovieLens 1M (2003): 1,000,209 ratings by 6,040 people",
  files: [
    {
      name: "ratings.dat",
      what: "ratings 1 to 5 with times",
      format: "lines",
      essential: true,
      rows: 1_000_209,
      known: null,
    },
    {
      name: "ratings-without-timestamps.dat",
      what: "all ratings, without times",
      format: "lines",
      essential: false,
      rows: 1_000_209,
      known: {
        sha256: "2dad134c8b493373beed8d2a42e18ec2a93606fd957bd76c0bfbdef5c514b985",
        rows: 1_000_209,
        differs: "put together from two copies of the ratings; no published file",
      },
      standsInFor: { file: "ratings.dat", gives: "all its rows in its order, without the times" },
    },
    {
      name: "ratings-first-487650.dat",
      what: "the first ratings, with times",
      format: "lines",
      essential: false,
      rows: 487_650,
      known: {
        sha256: "1273c4edfe3c0ff9e3a0a0d55819faeb947da0ad7df3927333b51ebefbeedc3d",
        rows: 487_650,
        differs: "the head of the official ratings.dat",
      },
      standsInFor: { file: "ratings.dat", gives: "only the first 487,650 of its 1,000,209 rows, with the times" },
    },
    {
      name: "movies.dat",
      what: "titles and genres",
      format: "lines",
      essential: true,
      rows: 3883,
      known: { sha256: "0140fc2356357c1a851d0f52e893a1e4d3696df632c4141cea8d5bc3d621f0b9", rows: 3883 },
    },
    {
      name: "users.dat",
      what: "age, sex and trade",
      format: "lines",
      essential: false,
      rows: 6040,
      known: { sha256: "1dc3a95300cb19f7c10e027daf29b8cdf1d908dab65b5edfb45950aa389a10a3", rows: 6040 },
    },
    {
      name: "ml-1m.test.rating",
      what: "held-out ratings of He et al. 2017",
      format: "lines",
      essential: false,
      rows: 6040,
      known: { sha256: "231ae11eb060b643a8c58c063cd17ffc743b54f569afb073d1abb6cf126b88b5", rows: 6040 },
    },
    {
      name: "ml-1m.test.negative",
      what: "99 films to rank each against",
      format: "lines",
      essential: false,
      rows: 6040,
      known: { sha256: "127853228a76b7d21c0481e8ef8d00dd009cd5c88670dbdd9e9debfdb9f93de4", rows: 6040 },
    },
  ],
  places: [
    { archive: "ml-1m.zip" },
    { folder: "ml-1m" },
    { folder: "ml-1m/ml-1m" },
    { folder: "ml-1m/ncf-leave-one-out" },
  ],
  licence: "GroupLens: research use; not to be passed on without permission; no commercial use without permission.",
  page: "https://grouplens.org/datasets/movielens/1m/",
  byHand: { first: null, archive: "ml-1m.zip", into: "" },
  download: {
    url: "https://files.grouplens.org/datasets/movielens/ml-1m.zip",
    archive: "ml-1m.zip",
    bytes: 5_917_549,
    sha256: null,
  },
};
