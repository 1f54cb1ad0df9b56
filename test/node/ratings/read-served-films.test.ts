import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readServedFilms } from "../../../src/node/ratings/read-served-films.ts";
import { smallDataFolder } from "../../support/small-data-folder.ts";

const ratings = {
  users: Float64Array.of(1),
  items: Float64Array.of(6, 7),
  indptr: Uint32Array.of(0, 2),
  indices: Uint32Array.of(0, 1),
  data: Float32Array.of(4, 3),
};

describe("readServedFilms", () => {
  it("describes the table's films and lists the catalogue's others behind them", async () => {
    const { path } = await smallDataFolder();
    await mkdir(join(path, "ml-latest-small"));
    await writeFile(
      join(path, "ml-latest-small/movies.csv"),
      "movieId,title,genres\n6,Heat (1995),Crime\n7,Joined,War\n",
    );
    const before = await readServedFilms(path, "ml-latest-small", ratings);
    const first = before?.catalogue[0]?.tmdbId;
    await writeFile(join(path, "ml-latest-small/links.csv"), `movieId,imdbId,tmdbId\n6,0113277,949\n7,1,${first}\n`);
    const read = await readServedFilms(path, "ml-latest-small", ratings);
    expect(before?.facts).toHaveLength(2 + 120);
    expect(read?.facts).toHaveLength(2 + 119);
    expect(read?.facts[0]).toMatchObject({
      tmdb: 949,
      imdb: "tt0113277",
      movielens: 6,
      title: "Heat",
      votes: null,
      ratings: { count: 1, mean: 4 },
    });
    expect(read?.facts[1]).toMatchObject({ tmdb: first, movielens: 7, title: read?.catalogue[0]?.title });
    expect([...read!.joined.keys()]).toEqual([7]);
    expect(read?.used.map(({ name }) => name)).toEqual([
      "ml-latest-small/movies.csv",
      "ml-latest-small/links.csv",
      "tmdb-5000/tmdb_5000_movies.csv",
      "tmdb-5000/tmdb_5000_credits.csv",
    ]);
  });

  it("is null without the set", async () => {
    const { path } = await smallDataFolder();
    expect(await readServedFilms(path, "ml-latest-small", ratings)).toBeNull();
  });
});
