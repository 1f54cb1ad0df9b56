// MovieLens latest-small: a hundred thousand ratings with links to TMDB. Small enough for a first try.
import type { DataSet } from "../data-set.ts";

export const mlLatestSmall: DataSet = {
  id: "ml-latest-small",
  title: "MovieLens latest small (2018): 100,836 ratings by 610 people, with links to TMDB",
  files: [
    {
      name: "ratings.csv",
      what: "ratings 0.5 to 5 with times",
      format: "csv",
      essential: true,
      rows: 100_836,
      known: { sha256: "aa289ca83157595d0df6aea1be6a4ded676ddc4385472e8313a8ed9805352646", rows: 100_836 },
    },
    {
      name: "movies.csv",
      what: "titles and genres",
      format: "csv",
      essential: true,
      rows: 9742,
      known: { sha256: "5a5f32dd9bb3797b8e728a1b98958789d2b13f294a69fdfbc5727f8a9611aa07", rows: 9742 },
    },
    {
      name: "links.csv",
      what: "ids at IMDb and TMDB",
      format: "csv",
      essential: true,
      rows: 9742,
      known: { sha256: "97ad18e4e56a09363c65676b6cb3482ce3e2cea2372a24620c1599c843325f31", rows: 9742 },
    },
    {
      name: "tags.csv",
      what: "words that people put on films",
      format: "csv",
      essential: false,
      rows: 3683,
      known: { sha256: "92a9f8bb7916dceef6151209845788c3643f794dfa79d1feaec7121b5960399d", rows: 3683 },
    },
  ],
  places: [
    { archive: "ml-latest-small.zip" },
    { folder: "ml-latest-small" },
    { folder: "ml-latest-small/ml-latest-small" },
  ],
  licence:
    "GroupLens: research use; passing it on only under the same conditions; no commercial use without permission; cite Harper & Konstan 2015.",
  page: "https://grouplens.org/datasets/movielens/latest/",
  byHand: { first: null, archive: "ml-latest-small.zip", into: "" },
  download: {
    url: "https://files.grouplens.org/datasets/movielens/ml-latest-small.zip",
    archive: "ml-latest-small.zip",
    bytes: 972_354,
    sha256: "1c181e626a515c96f5601c26577b0459b359c75dd16c5c84c796c7fde3287a6c",
  },
};
