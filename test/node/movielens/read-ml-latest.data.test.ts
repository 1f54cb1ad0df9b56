// The published set, with the exact count of everything odd in it. Skipped where MATINEE_DATA does not lead to it.
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { type MlLatest, readMlLatest } from "../../../src/node/movielens/read-ml-latest.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { itWithData } from "../../support/real-data.ts";
import { itWithFiles } from "../files/it-with-files.ts";

const archive = "ml-latest-small.zip";
const dataSet = [archive, "tmdb-5000/tmdb_5000_movies.csv.gz", "tmdb-5000/tmdb_5000_credits.csv.gz"] as const;

async function published(path: string): Promise<MlLatest> {
  const set = await readMlLatest(dirname(path));
  if (set === null) throw new Error(`${path} was not found`);
  return set;
}

describe("readMlLatest on the published set", () => {
  itWithData(archive, "keeps every row, and finds exactly these oddities", async (path) => {
    const { reports, users, linked, ratings, used } = await published(path);
    expect(reports.map(({ rowsRead, rowsKept, refused }) => [rowsRead, rowsKept, refused])).toEqual([
      [9742, 9742, []],
      [9742, 9742, []],
      [100_836, 100_836, []],
    ]);
    expect(users).toBe(610);
    expect(reports.map(({ repaired }) => repaired.map(({ what, count }) => [what, count]))).toEqual([
      [["film without ratings, kept", 18]],
      [
        ["tmdbId blank, film not linked", 8],
        ["tmdbId of several films, their ratings pooled", 1],
      ],
      [],
    ]);
    expect(linked).toMatchObject({ linked: 9715, blank: 8, shared: [{ tmdbId: 4912, movieIds: [6003, 144606] }] });
    expect(linked.unlinked.length).toBe(8);
    expect(ratings.size).toBe(9715);
    expect(used.map(({ rows, sha256 }) => [rows, sha256.slice(0, 8)])).toEqual([
      [9742, "5a5f32dd"],
      [9742, "97ad18e4"],
      [100_836, "aa289ca8"],
    ]);
  });

  itWithData(archive, "sums Heat up as a few lines of Python do", async (path) => {
    // means of csv.DictReader's rows: 102 ratings of movieId 6, and of each rater's all
    const heat = (await published(path)).ratings.get(949);
    expect(heat?.count).toBe(102);
    expect(heat?.mean).toBeCloseTo(3.946078431372549, 12);
    expect(heat?.meanDeviation).toBeCloseTo(0.3784607333684688, 12);
    expect(heat?.sd).toBeCloseTo(0.8132085530239248, 12);
    expect(heat?.liked).toBeCloseTo(0.6764705882352942, 12);
  });

  itWithFiles(dataSet, "links 3,536 films of TMDB 5000, all rated but one", async ([path, movies, credits]) => {
    const { films } = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
    const { links, ratings } = await published(path);
    const ids = new Set(links.map(({ tmdbId }) => tmdbId));
    expect(films.filter(({ tmdbId }) => ids.has(tmdbId)).length).toBe(3536);
    const rated = films.flatMap(({ tmdbId }) => ratings.get(tmdbId) ?? []);
    expect(rated.length).toBe(3535);
    expect(rated.reduce((sum, { count }) => sum + count, 0)).toBe(70_194);
  });
});
