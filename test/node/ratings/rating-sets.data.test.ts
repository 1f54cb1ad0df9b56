// The published sets, counted. Skipped where MATINEE_DATA does not lead to them.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { Ratings } from "../../../src/core/ratings/ratings.ts";
import { type RatingSet, readRatingSet } from "../../../src/node/ratings/rating-sets.ts";
import { itWithData } from "../../support/real-data.ts";
import { itWithFiles } from "../files/it-with-files.ts";

const allOf1m = "ml-1m/ratings-without-timestamps.dat.gz";
const headOf1m = "ml-1m/ratings-first-487650.dat.gz";
const moviesOf1m = "ml-1m/movies.dat";
const heldOut = "ml-1m/ncf-leave-one-out/ml-1m.test.rating";

async function published(dataFolder: string, id: string, file?: string): Promise<RatingSet> {
  const set = await readRatingSet(dataFolder, id, { file });
  if (set === null) throw new Error(`${id} was not found`);
  return set;
}

const shapeOf = ({ users, items, data }: Ratings) => [users.length, items.length, data.length];

function valueCounts({ data }: Ratings): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const rating of data) counts[rating] = (counts[rating] ?? 0) + 1;
  return counts;
}

describe("readRatingSet on MovieLens 1M", () => {
  itWithFiles([allOf1m, headOf1m, moviesOf1m], "joins all ratings with the times at hand", async ([path]) => {
    const { ratings, films, report, used } = await published(dirname(dirname(path)), "ml-1m");
    expect(shapeOf(ratings)).toEqual([6040, 3706, 1_000_209]);
    expect(valueCounts(ratings)).toEqual({ 1: 56_174, 2: 107_557, 3: 261_197, 4: 348_971, 5: 226_310 });
    expect(ratings.times?.filter((time) => !Number.isNaN(time)).length).toBe(487_650);
    expect(report.times).toMatchObject({ joined: 487_650, unmatched: 0 });
    expect(report.ratings).toMatchObject({ rowsRead: 1_000_209, rowsKept: 1_000_209, repeats: 0, refused: [] });
    expect(films?.length).toBe(3883);
    expect(films?.filter(({ title }) => /[^\x20-\x7e]/.test(title)).length).toBeGreaterThan(0);
    expect(films?.every(({ year }) => year !== null)).toBe(true);
    expect(used.map(({ name, rows, sha256 }) => [name, rows, sha256.slice(0, 8)])).toEqual([
      ["ml-1m/ratings-without-timestamps.dat", 1_000_209, "2dad134c"],
      ["ml-1m/ratings-first-487650.dat", 487_650, "1273c4ed"],
      ["ml-1m/movies.dat", 3883, "0140fc23"],
    ]);
  });

  itWithFiles([heldOut, allOf1m, headOf1m], "numbers people and films as He et al. 2017 do", async ([path, all]) => {
    const { ratings } = await published(dirname(dirname(all)), "ml-1m");
    const rows = (await readFile(path, "utf8")).trim().split("\n");
    expect(rows.length).toBe(6040);
    const found = rows.filter((row) => {
      const [user = 0, item = 0, stars, time] = row.split("\t").map(Number);
      const from = ratings.indptr[user] as number;
      const place = ratings.indices.subarray(from, ratings.indptr[user + 1]).indexOf(item) + from;
      const seconds = ratings.times?.[place] ?? Number.NaN;
      return place >= from && ratings.data[place] === stars && (Number.isNaN(seconds) || seconds === time);
    });
    expect(found.length).toBe(6040);
  });
});

describe("readRatingSet on MovieLens 100K", () => {
  itWithData("ml-100k.zip", "reads all ratings and u.item", async (path) => {
    const { ratings, films, report, used } = await published(dirname(path), "ml-100k");
    expect(shapeOf(ratings)).toEqual([943, 1682, 100_000]);
    expect(ratings.times?.every((time) => time > 870_000_000)).toBe(true);
    expect(report.ratings).toMatchObject({ rowsRead: 100_000, repeats: 0, repaired: [], refused: [] });
    expect(films?.length).toBe(1682);
    expect(films?.[266]).toEqual({ rawId: 267, title: "unknown", year: null, genres: [] });
    expect(used.map(({ sha256 }) => sha256.slice(0, 8))).toEqual(["06416e59", "553841eb"]);
  });

  itWithData("ml-100k.zip", "reads the two parts of a fold", async (path) => {
    const base = await published(dirname(path), "ml-100k", "u1.base");
    const test = await published(dirname(path), "ml-100k", "u1.test");
    expect([base, test].map(({ ratings }) => ratings.data.length)).toEqual([80_000, 20_000]);
  });
});

describe("readRatingSet on other sets", () => {
  itWithData("ml-latest-small.zip", "reads latest-small, whose rows end in CRLF", async (path) => {
    const { ratings, films, report, used } = await published(dirname(path), "ml-latest-small");
    expect(shapeOf(ratings)).toEqual([610, 9724, 100_836]);
    expect(Object.keys(valueCounts(ratings)).length).toBe(10);
    expect(report.ratings).toMatchObject({ rowsKept: 100_836, repaired: [], refused: [] });
    expect(films?.length).toBe(9742);
    expect(films?.filter(({ year }) => year === null).length).toBe(12);
    expect(films?.filter(({ genres }) => genres.length === 0).length).toBe(34);
    expect(used.map(({ sha256 }) => sha256.slice(0, 8))).toEqual(["aa289ca8", "5a5f32dd"]);
  });

  itWithData("ml-25m/movies.csv.gz", "says that 25M has its films only", async (path) => {
    const reading = readRatingSet(dirname(dirname(path)), "ml-25m");
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(/only the films of ml-25m are there, its ratings are missing; ratings.csv/);
  });
});
