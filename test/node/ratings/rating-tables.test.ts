// Sets of a data folder as one table: what is read, what is told, what is refused. Written files, and the published ones where they are.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRatingTables } from "../../../src/node/ratings/rating-tables.ts";
import { readTrainingData } from "../../../src/node/recommender/training-data.ts";
import { itWithFiles } from "../files/it-with-files.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const files: Readonly<Record<string, string>> = {
  "ml-1m/ratings.dat": "1::6::4::100\n1::7::5::200\n2::9::1::300\n",
  "ml-1m/movies.dat": "6::Heat (1995)::Crime\n7::Alien (1979)::Horror|Sci-Fi\n9::2010 (1984)::Sci-Fi\n",
  "ml-latest-small/ratings.csv": "userId,movieId,rating,timestamp\n1,6,4.5,400\n1,12,0.5,500\n1,9,3,600\n",
  "ml-latest-small/movies.csv":
    "movieId,title,genres\n6,Heat (1995),Crime\n7,Alien (1979),Horror\n9,2010: The Year We Make Contact (1984),Sci-Fi\n12,Up (2009),Children\n",
  "ml-latest-small/links.csv": "movieId,imdbId,tmdbId\n6,0113277,949\n12,1049413,14160\n",
};

async function folderWith(content: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(content)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe("readRatingTables", () => {
  it("joins two sets, and says what came together, what is in doubt and what a star is", async () => {
    const read = (await readRatingTables(await folderWith(files), ["ml-1m", "ml-latest-small"]))!;
    expect(read).toMatchObject({ id: "ml-1m+ml-latest-small", sets: ["ml-1m", "ml-latest-small"] });
    expect(read.ratings.users).toEqual(["ml-1m:1", "ml-1m:2", "ml-latest-small:1"]);
    expect([...read.ratings.items]).toEqual([6, 7, 9, 12]);
    expect([...read.ratings.data]).toEqual([4, 5, 1, 4.5, 3, 0.5]);
    expect([...read.ratings.times!]).toEqual([100, 200, 300, 400, 600, 500]);
    expect(read.notes).toEqual([
      "ml-latest-small: 2 films of it were rated in ml-1m, too; 1 was not. People are nobody else's.",
      'ml-latest-small: 1 film has another title of the same year; it is taken for the same: "2010 (1984)" and "2010: The Year We Make Contact (1984)".',
      "Stars are taken as they were given: ml-1m has whole stars from 1, ml-latest-small has half stars from 0.5.",
    ]);
    expect(read.used.map(({ name, rows }) => [name, rows])).toEqual([
      ["ml-1m/ratings.dat", 3],
      ["ml-1m/movies.dat", 3],
      ["ml-latest-small/ratings.csv", 3],
      ["ml-latest-small/movies.csv", 4],
    ]);
  });

  it("leaves out a film whose number stands for another one, and names it", async () => {
    const list = files["ml-latest-small/movies.csv"]!.replace(
      "9,2010: The Year We Make Contact (1984)",
      "9,Shrek (2001)",
    );
    const more = `${list}20,Ran (1985),War\n21,M (1931),Crime\n`;
    const first = `${files["ml-1m/movies.dat"]}20::Ran (1985)::War\n21::M (1931)::Crime\n`;
    const folder = await folderWith({ ...files, "ml-latest-small/movies.csv": more, "ml-1m/movies.dat": first });
    const read = (await readRatingTables(folder, ["ml-1m", "ml-latest-small"]))!;
    expect([...read.ratings.data]).toEqual([4, 5, 1, 4.5, 0.5]);
    expect(read.notes).toContain(
      'ml-latest-small: 1 film has the number of another film; 1 ratings of it are left out: "2010 (1984)" and "Shrek (2001)".',
    );
  });

  it("is null where the only set is not there, and refuses what is missing among several or counts otherwise", async () => {
    const folder = await folderWith(files);
    expect(await readRatingTables(folder, ["ml-25m"])).toBeNull();
    await expect(readRatingTables(folder, ["ml-1m", "ml-25m"])).rejects.toThrow("Cannot read the ratings of ml-25m: ");
    const other = "movieId,title,genres\n6,Up (2009),x\n7,Ran (1985),x\n9,M (1931),x\n12,Heat (1995),x\n";
    const odd = await folderWith({ ...files, "ml-latest-small/movies.csv": other });
    await expect(readRatingTables(odd, ["ml-1m", "ml-latest-small"])).rejects.toThrow(
      /of 3 numbers that both have 3 stand for other titles .*; sets that count films likewise were needed/,
    );
    const { "ml-1m/movies.dat": _, ...without } = files;
    await expect(readRatingTables(await folderWith(without), ["ml-1m", "ml-latest-small"])).rejects.toThrow(
      "nothing is known of the films of ml-1m",
    );
  });
});

describe("readTrainingData of several sets", () => {
  it("describes the films of both: titles of the first, links of whichever has them, and both licences' notices", async () => {
    const data = (await readTrainingData(await folderWith(files), ["ml-1m", "ml-latest-small"]))!;
    expect(data.facts.map(({ title, movielens, tmdb, ratings }) => [title, movielens, tmdb, ratings.count])).toEqual([
      ["Heat", 6, 949, 2],
      ["Alien", 7, null, 1],
      ["2010", 9, null, 2],
      ["Up", 12, 14_160, 1],
    ]);
    expect(data.traits!.rows).toBe(4);
    expect(data.filmKinds!.rows).toBe(4);
    expect(data.licences).toHaveLength(1); // no fact of TMDB was read
  });

  it("does not mix the starter's invented ratings with others", async () => {
    await expect(readTrainingData("nowhere", ["ml-1m", "starter"])).rejects.toThrow(
      "starter is invented and stands alone",
    );
  });

  const both = [
    ...["ml-1m/movies.dat", "ml-1m/ratings-without-timestamps.dat.gz", "ml-latest-small.zip"],
    ...["tmdb-5000/tmdb_5000_movies.csv.gz", "ml-25m/links.csv.gz"],
  ] as const;
  itWithFiles(both, "joins MovieLens 1M and latest-small", async () => {
    const data = (await readTrainingData(process.env["MATINEE_DATA"]!, ["ml-latest-small", "ml-1m"]))!;
    const { ratings } = data;
    expect([ratings.users.length, ratings.items.length, ratings.data.length]).toEqual([6650, 10_488, 1_101_045]);
    expect(ratings.times!.filter((time) => !Number.isNaN(time)).length).toBe(100_836 + 487_650);
    // 49 of 2,949 shared numbers differ in title or year by exact names, looked at one by one: none of them is another film
    expect(data.notes.join("\n")).toMatch(
      /ml-1m: 2,942 films of it were rated in ml-latest-small, too; 764 were not\./,
    );
    expect(data.notes.join("\n")).not.toContain("has the number of another film");
    expect(data.licences).toHaveLength(2);
    const heat = data.facts.filter(({ title, year }) => title === "Heat" && year === 1995);
    expect(heat).toHaveLength(1);
    expect(heat[0]!.ratings.count).toBe(102 + 940);
  });
});
