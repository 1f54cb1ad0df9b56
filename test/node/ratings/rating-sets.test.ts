import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { readRatingSet } from "../../../src/node/ratings/rating-sets.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { zipOf } from "../files/zip-writer.ts";
import { entriesOf } from "./entries-of.ts";

const ratingsCsv = "userId,movieId,rating,timestamp\r\n1,10,4.0,100\r\n2,10,0.5,200\r\n";
const moviesCsv = 'movieId,title,genres\n10,"Heat, The (1995)",Action|Crime\n11,Babylon 5,(no genres listed)\n';
const flags = "0|1|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0|0|0";
const heat = { rawId: 10, title: "Heat, The (1995)", year: 1995, genres: ["Action", "Crime"] };
const babylon = { rawId: 11, title: "Babylon 5", year: null, genres: [] };

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

describe("readRatingSet", () => {
  // guards against an option that the command at hand does not have
  it("says which column it needs, not how to name one, as nobody can for a set's own file", async () => {
    const folder = await folderWith({ "ml-25m/ratings.csv": "who,movieId,rating\na,b,c\n" });
    await expect(readRatingSet(folder, "ml-25m")).rejects.toThrow(
      /line 1: the columns "who", "movieId", "rating" were seen; a column for the user, such as "userid", was needed$/,
    );
  });
});

describe("readRatingSet finds a set", () => {
  const forms: Record<string, [id: string, files: Record<string, string | Uint8Array>]> = {
    "in a folder": ["ml-25m", { "ml-25m/ratings.csv": ratingsCsv, "ml-25m/movies.csv": moviesCsv }],
    "in a folder, packed": [
      "ml-25m",
      { "ml-25m/ratings.csv.gz": gzipSync(ratingsCsv), "ml-25m/movies.csv.gz": gzipSync(moviesCsv) },
    ],
    "in an archive": [
      "ml-latest-small",
      {
        "ml-latest-small.zip": zipOf([
          { name: "ml-latest-small/ratings.csv", content: ratingsCsv },
          { name: "ml-latest-small/movies.csv", content: moviesCsv },
        ]),
      },
    ],
    "that the registry does not know": ["ml-20m", { "ml-20m/ratings.csv": ratingsCsv, "ml-20m/movies.csv": moviesCsv }],
    "that the registry does not know, in an archive": [
      "ml-32m",
      {
        "ml-32m.zip": zipOf([
          { name: "ml-32m/ratings.csv", content: ratingsCsv },
          { name: "ml-32m/movies.csv", content: moviesCsv },
        ]),
      },
    ],
    "with two colons": [
      "ml-10M100K",
      {
        "ml-10M100K/ratings.dat": "1::10::4::100\n2::10::0.5::200\n",
        "ml-10M100K/movies.dat": "10::Heat, The (1995)::Action|Crime\n11::Babylon 5::(no genres listed)\n",
      },
    ],
    "of 1998": [
      "ml-100k",
      {
        "ml-100k/u.data": "1\t10\t4\t100\n2\t10\t0.5\t200\n",
        "ml-100k/u.item": `10|Heat, The (1995)|01-Jan-1995||x|${flags}\n\n11|Babylon 5||||${flags.replaceAll("1", "0")}\n`,
      },
    ],
  };
  for (const [name, [id, files]] of Object.entries(forms)) {
    it(name, async () => {
      const set = await readRatingSet(await folderWith(files), id);
      expect(set && entriesOf(set.ratings)).toEqual([
        [1, 10, 4, 100],
        [2, 10, 0.5, 200],
      ]);
      expect(set?.films).toEqual([heat, babylon]);
      expect(set?.report).toMatchObject({ ratings: { rowsKept: 2 }, times: null, films: { rowsKept: 2, refused: [] } });
      expect(set?.used.map((each) => [each.name.split("/")[0], each.rows])).toEqual([
        [id, 2],
        [id, 2],
      ]);
    });
  }

  it("by its path, and without a list of films", async () => {
    const folder = await folderWith({ "mine/ratings.csv": ratingsCsv });
    const set = await readRatingSet("elsewhere", join(folder, "mine"));
    expect(set?.ratings.data.length).toBe(2);
    expect([set?.films, set?.report.films]).toEqual([null, null]);
  });

  it("in ISO-8859-1", async () => {
    const folder = await folderWith({
      "ml-1m/ratings.dat": "1::10::4::100\n",
      "ml-1m/movies.dat": Buffer.from("10::Mis\xe9rables, Les (1995)::Drama\n10::Again (1995)::\n11::odd\n", "latin1"),
    });
    const set = await readRatingSet(folder, "ml-1m");
    expect(set?.films).toEqual([{ rawId: 10, title: "Misérables, Les (1995)", year: 1995, genres: ["Drama"] }]);
    expect(set?.report.films?.refused.map(({ line }) => line)).toEqual([2, 3]);
  });

  it("or another table of it", async () => {
    const folder = await folderWith({ "ml-100k/u.data": "1\t10\t4\t100\n", "ml-100k/u1.base": "2\t11\t5\t7\n" });
    const set = await readRatingSet(folder, "ml-100k", { file: "u1.base" });
    expect(set && entriesOf(set.ratings)).toEqual([[2, 11, 5, 7]]);
  });
});

describe("readRatingSet joins times", () => {
  it("to the ratings they belong to, and counts the others", async () => {
    const folder = await folderWith({
      "ml-1m/ratings-without-timestamps.dat": "1::20::3\n1::10::4\n2::10::5\n",
      "ml-1m/ratings-first-487650.dat": "1::10::4::100\n1::20::2::100\n3::10::4::100\n1::30::4::100\n",
    });
    const set = await readRatingSet(folder, "ml-1m");
    expect(set?.ratings.times).toEqual(Float64Array.of(Number.NaN, 100, Number.NaN));
    expect(set?.report.times).toMatchObject({ joined: 1, unmatched: 3 });
    expect(set?.used.length).toBe(2);
  });

  it("to none where only the ratings are there", async () => {
    const folder = await folderWith({ "ml-1m/ratings-without-timestamps.dat": "1::20::3\n" });
    const set = await readRatingSet(folder, "ml-1m");
    expect(set?.ratings.times).toBeUndefined();
    expect(set?.report.times).toBeNull();
  });
});

describe("readRatingSet without ratings", () => {
  it("is null where nothing is there", async () => {
    const folder = await temporaryFolder();
    expect(await readRatingSet(folder, "ml-1m")).toBeNull();
    expect(await readRatingSet(folder, "ml-20m")).toBeNull();
    expect(await readRatingSet(folder, join(folder, "mine.zip"))).toBeNull();
  });

  it("says so where the films are there, and how to get the rest", async () => {
    const folder = await folderWith({ "ml-25m/movies.csv": moviesCsv });
    const reading = readRatingSet(folder, "ml-25m");
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(
      "only the films of ml-25m are there, its ratings are missing; ratings.csv was needed; download ml-25m.zip from",
    );
  });

  it("says so where a folder holds something else", async () => {
    const folder = await folderWith({ "mine/notes.txt": "" });
    await expect(readRatingSet(folder, "mine")).rejects.toThrow(
      "none of ratings.csv, ratings.dat, u.data is in it, its ratings are missing",
    );
  });

  it("says so where a table asked for is not there", async () => {
    const folder = await folderWith({ "ml-100k/u.data": "1\t10\t4\t100\n", "ml-100k/u.item": `10|Heat||||${flags}\n` });
    await expect(readRatingSet(folder, "ml-100k", { file: "u9.base" })).rejects.toThrow(/u9.base was needed/);
  });
});
