import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinSetFilms } from "../../../src/node/ratings/join-set-films.ts";
import { readSetLinks } from "../../../src/node/ratings/movie-links.ts";
import { readRatingTraits } from "../../../src/node/ratings/rating-traits.ts";
import { film } from "../../support/film.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

/** A data folder with these files. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const catalogue = [film({ tmdbId: 949, title: "Heat", releaseDate: "1995-12-15" })];
const movies = { "ml-1m/movies.dat": "6::Heat (1995)::Action\n7::Sabrina (1995)::Comedy\n8::Other (1996)::Comedy\n" };
const small = { "ml-latest-small/links.csv": "movieId,imdbId,tmdbId\n7,1,11860\n" };
const large = { "ml-25m/links.csv": "movieId,imdbId,tmdbId\n6,1,949\n6,1,950\n" };

describe("joinSetFilms", () => {
  it("takes the larger set's links for MovieLens 1M, or those asked for, or none", async () => {
    const folder = await folderOf({ ...movies, ...small, ...large });
    const joined = await joinSetFilms(folder, "ml-1m", catalogue);
    expect(joined).toMatchObject({ linksOf: "ml-25m", report: { linkedMovies: 1, joinedMovies: 1 } });
    expect(joined?.films.get(6)).toEqual({ film: catalogue[0], by: "link" });
    expect(joined?.reports[1]?.refused).toHaveLength(1);
    expect(joined?.used.map(({ name }) => name)).toEqual(["ml-1m/movies.dat", "ml-25m/links.csv"]);
    const asked = await joinSetFilms(folder, "ml-1m", catalogue, { linksOf: "ml-latest-small" });
    expect(asked?.linksOf).toBe("ml-latest-small");
    expect(asked?.films.get(6)?.by).toBe("title");
    const alone = await joinSetFilms(await folderOf(movies), "ml-1m", catalogue);
    expect(alone).toMatchObject({ linksOf: null, report: { linkedMovies: 0, joinedMovies: 1 } });
  });

  it("reads titles and links of a set that the registry does not know, by its name or path", async () => {
    const folder = await folderOf({
      "ml-20m/movies.csv": "movieId,title,genres\n6,Heat (1995),Action\n7,Sabrina (1995),Comedy\n",
      "ml-20m/links.csv": "movieId,imdbId,tmdbId\n7,1,949\n",
      ...large,
    });
    for (const set of ["ml-20m", join(folder, "ml-20m")]) {
      const joined = await joinSetFilms(folder, set, catalogue);
      expect(joined).toMatchObject({ linksOf: "ml-20m", report: { linkedMovies: 1, joinedMovies: 1 } });
      expect(joined?.films.get(7)).toEqual({ film: catalogue[0], by: "link" });
      expect(joined?.used.map(({ name }) => name)).toEqual(["ml-20m/movies.csv", "ml-20m/links.csv"]);
    }
  });

  it("borrows links for MovieLens 10M, and none for a set that may count otherwise", async () => {
    const titles = "6::Heat (1995)::Action\n";
    const folder = await folderOf({ "ml-10M100K/movies.dat": titles, "mine/movies.dat": titles, ...large });
    expect((await joinSetFilms(folder, "ml-10M100K", catalogue))?.linksOf).toBe("ml-25m");
    expect(await joinSetFilms(folder, "mine", catalogue)).toMatchObject({ linksOf: null, report: { joinedMovies: 1 } });
  });

  it("is null without the set, and refuses links of other ids", async () => {
    const folder = await folderOf(large);
    expect(await joinSetFilms(folder, "ml-1m", catalogue)).toBeNull();
    await expect(readSetLinks(folder, "ml-100k", { from: "ml-25m" })).rejects.toThrow(
      "Cannot link the films of ml-100k: links of ml-25m were asked for; no links fit its ids",
    );
    await expect(readSetLinks(folder, "ml-latest-small", { from: "ml-25m" })).rejects.toThrow(RangeError);
  });
});

describe("readRatingTraits", () => {
  it("describes a table's films, and says how many", async () => {
    const folder = await folderOf({ ...movies, ...large });
    const made = await readRatingTraits(folder, "ml-1m", Float64Array.of(7, 6, 1234), {
      catalogue,
      traits: { leastFilms: 1, lists: ["movie-genre", "language"] },
    });
    expect(made).toMatchObject({ linksOf: "ml-25m", itemsListed: 2, itemsJoined: 1 });
    expect(made?.labels).toEqual(["MovieLens genre: Comedy", "MovieLens genre: Action", "language: en (original)"]);
    expect(made?.traits).toMatchObject({ indptr: Uint32Array.of(0, 1, 3, 3), indices: Uint32Array.of(0, 1, 2) });
  });

  it("leaves genres and decades where the folder has no TMDB, and is null without titles", async () => {
    const made = await readRatingTraits(await folderOf(movies), "ml-1m", Float64Array.of(6, 7, 8));
    expect(made?.labels).toEqual(["MovieLens genre: Comedy", "decade: 1990s"]);
    expect(await readRatingTraits(await folderOf(small), "ml-1m", Float64Array.of(6))).toBeNull();
  });
});
