import { describe, expect, it } from "vitest";
import { dataUsed } from "../../../src/node/data-sets/data-used.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { rememberTmdbTables } from "../../../src/node/tmdb/tmdb-tables.ts";
import { memorySource } from "../files/memory-source.ts";
import { creditsCsv, moviesCsv } from "./tmdb-csv.ts";

/** Files that count how often they are opened. */
function countedFiles(folder: string) {
  let opened = 0;
  const counted = (name: string, text: string) => {
    const source = memorySource(text, [], `${folder}/${name}`);
    const open = (signal?: AbortSignal) => {
      opened++;
      return source.open(signal);
    };
    return { name: source.name, open };
  };
  const files = {
    movies: counted("movies.csv", moviesCsv({ id: "949" })),
    credits: counted("credits.csv", creditsCsv({ movie_id: "949" })),
  };
  return { files, times: () => opened };
}

describe("tables of TMDB that are remembered", () => {
  it("are read once, whoever asks, and are what reading says", async () => {
    const { files, times } = countedFiles("a");
    const read = rememberTmdbTables();
    const [first, second] = [await read(files), await read({ ...files }, { people: true })];
    expect(second).toBe(first);
    expect(await dataUsed(second.movies, undefined)).toMatchObject({ name: "tmdb-5000/tmdb_5000_movies.csv", rows: 1 });
    expect(times()).toBe(2);
    expect(first.tmdb.films).toEqual((await readTmdb5000(files)).films);
  });

  it("are read for each who asks for something else", async () => {
    const [a, b] = [countedFiles("a"), countedFiles("b")];
    const read = rememberTmdbTables();
    await read(a.files);
    expect((await read(a.files, { people: false })).tmdb.films[0]?.cast).toEqual([]);
    await read(b.files);
    expect([a.times(), b.times()]).toEqual([4, 2]);
  });
});
