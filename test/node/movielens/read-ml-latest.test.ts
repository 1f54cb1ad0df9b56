import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ProgressStep } from "../../../src/core/progress/progress.ts";
import { readMovies, readRatings } from "../../../src/node/movielens/movielens-tables.ts";
import { readMlLatest } from "../../../src/node/movielens/read-ml-latest.ts";
import { storedZip } from "../data-sets/stored-zip.ts";
import { memorySource } from "../files/memory-source.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

type Tables = Readonly<Record<string, string>>;

/** Lines as GroupLens ends them. */
const crlf = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join("");
const movies = crlf(
  "movieId,title,genres",
  '6,"Heat, The (1995)",Crime',
  "7,Sabrina (1995),Comedy",
  "8,,(no genres listed)",
);
const links = crlf("movieId,imdbId,tmdbId", "6,0113277,949", "7,0114319,", "8,0000001,949");
const ratings = crlf("userId,movieId,rating,timestamp", "1,6,4.0,964982703", "1,7,2.0,964982704", "2,8,5,964982705");
const tables: Tables = { "movies.csv": movies, "links.csv": links, "ratings.csv": ratings };

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The set read from loose files, with some tables replaced. */
async function read(changed: Tables = {}) {
  const files = Object.entries({ ...tables, ...changed }).map(([name, text]) => [`ml-latest-small/${name}`, text]);
  const read = await readMlLatest(await folderOf(Object.fromEntries(files)));
  if (read === null) throw new Error("the set was not found");
  return read;
}

const under = (start: string, end = "") =>
  Object.fromEntries(
    Object.entries(tables).map(([name, text]) => [`${start}${name}${end}`, end === "" ? text : gzipSync(text)]),
  );

describe("readMlLatest", () => {
  it.each([
    ["the archive", { "ml-latest-small.zip": storedZip(under("ml-latest-small/") as Tables) }],
    ["a folder", under("ml-latest-small/")],
    ["a folder of .gz files", under("ml-latest-small/", ".gz")],
  ])("reads %s", async (_, files) => {
    const set = await readMlLatest(await folderOf(files));
    expect(set?.ratings).toEqual(new Map([[949, { count: 2, mean: 4.5, meanDeviation: 0.5, sd: 0.5, liked: 1 }]]));
    expect(set?.users).toBe(2);
    expect(set?.linked).toEqual({
      linked: 1,
      blank: 1,
      unlinked: [7],
      shared: [{ tmdbId: 949, movieIds: [6, 8] }],
    });
    expect(set?.links.map(({ movieId, tmdbId }) => [movieId, tmdbId])).toEqual([
      [6, 949],
      [7, null],
      [8, 949],
    ]);
    expect(set?.used.map(({ name, rows }) => [name, rows])).toEqual([
      ["ml-latest-small/movies.csv", 3],
      ["ml-latest-small/links.csv", 3],
      ["ml-latest-small/ratings.csv", 3],
    ]);
  });

  it("is null where nothing of the set is there, and refuses a part of it", async () => {
    expect(await readMlLatest(await folderOf({}))).toBeNull();
    const part = readMlLatest(await folderOf({ "ml-latest-small/movies.csv": movies }));
    await expect(part).rejects.toThrow(InputError);
    await expect(part).rejects.toThrow(
      "a part of ml-latest-small is there, links.csv and ratings.csv beside it was needed",
    );
  });

  it("writes down what it mends and what it keeps though it is odd", async () => {
    const changed = { "movies.csv": `${movies}9,Unrated (2001),Drama\n` };
    const repairs = (await read(changed)).reports.map(({ repaired }) =>
      repaired.map(({ what, count, examples }) => [what, count, examples[0]?.line]),
    );
    expect(repairs).toEqual([
      [
        ["title blank, kept", 1, 4],
        ["film without ratings, kept", 1, 5],
      ],
      [
        ["tmdbId blank, film not linked", 1, 3],
        ["tmdbId of several films, their ratings pooled", 1, 4],
      ],
      [],
    ]);
  });

  it.each([
    ["ratings.csv", "1,8,0", "rating", '"0" was seen; 0.5 to 5 in halves was needed'],
    ["ratings.csv", "1,8,5.5", "rating", '"5.5" was seen; 0.5 to 5 in halves was needed'],
    ["ratings.csv", "1,8,3.7", "rating", '"3.7" was seen; 0.5 to 5 in halves was needed'],
    ["ratings.csv", "1,8,", "rating", '"" was seen; 0.5 to 5 in halves was needed'],
    ["ratings.csv", ",8,4", "userId", '"" was seen; a whole number from 1 was needed'],
    ["ratings.csv", "1,0,4", "movieId", '"0" was seen; a whole number from 1 was needed'],
    ["ratings.csv", "1,99,4", "movieId", "no film with the id 99 was read from movies.csv"],
    ["ratings.csv", "1,6,1", "movieId", "user 1 rated film 6 before, on line 2"],
    ["movies.csv", "x,Heat,Crime", "movieId", '"x" was seen; a whole number from 1 was needed'],
    ["movies.csv", "6,Heat,Crime", "movieId", "the film 6 was seen before, on line 2"],
    ["links.csv", "-6,0113277,949", "movieId", '"-6" was seen; a whole number from 1 was needed'],
    ["links.csv", "6,0113277,950", "movieId", "film 6 was linked before, on line 2"],
    ["links.csv", "99,0113277,950", "movieId", "no film with the id 99 was read from movies.csv"],
    ["links.csv", "8,0113277,tt1", "tmdbId", '"tt1" was seen; a whole number from 1 was needed'],
  ])("refuses in %s the row %s", async (file, row, column, why) => {
    const time = file === "ratings.csv" ? ",1" : "";
    const set = await read({ [file]: `${tables[file]}${row}${time}\r\n` });
    const report = set.reports.find((each) => each.file.endsWith(file));
    expect(report).toMatchObject({ rowsRead: 4, rowsKept: 3, refused: [{ line: 5, column, why }] });
    expect(set.ratings).toEqual((await read()).ratings);
  });

  it.each([
    ["ratings.csv", "userId,movieId,stars\n1,6,4\n", "the header reads userId, movieId, stars; needed too: rating"],
    ["ratings.csv", `${ratings}1,8`, "line 5: the row has 2 fields; 4 as in the header"],
    [
      "ratings.csv",
      "userId,movieId,rating\n1,6,9\n",
      "line 2: no row can be used, 1 refused; the first for column rating",
    ],
    ["links.csv", "", "the file is empty"],
  ])("refuses the file %s that is not the table: %#", async (file, text, message) => {
    await expect(read({ [file]: text })).rejects.toThrow(InputError);
    await expect(read({ [file]: text })).rejects.toThrow(message);
  });

  it("tells how far it is and stops when it is cancelled", async () => {
    const folder = await folderOf(under("ml-latest-small/"));
    const steps: ProgressStep[] = [];
    await readMlLatest(folder, { onProgress: (step) => steps.push(step) });
    expect(steps.map(({ what, done, total }) => [what, done, total])).toEqual([
      ["reading movies.csv", 3, 3],
      ["reading links.csv", 3, 3],
      ["reading ratings.csv", 3, 3],
    ]);
    const reason = new Error("enough");
    await expect(readMlLatest(folder, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe("the table of ratings", () => {
  it("is the same wherever chunks end", async () => {
    const films = await readMovies(memorySource(movies), {});
    const odd = `${ratings}1,6,1,1\r\n2,7,9,1\r\n`;
    const whole = await readRatings(memorySource(odd), films, {});
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: odd.length })), async (cuts) => {
        const table = await readRatings(memorySource(odd, cuts), films, {});
        expect(table.ratings).toEqual(whole.ratings);
        expect(table.ledger.report()).toEqual(whole.ledger.report());
      }),
    );
  });
});
