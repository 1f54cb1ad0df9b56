import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQualityData } from "../../../src/node/film-quality/quality-data.ts";
import { smallDataFolder } from "../../support/small-data-folder.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

describe("readQualityData", () => {
  // guards against a second of reading, and a damaged file that keeps a model from being trained, for vectors that it does not read
  it("leaves word vectors alone unless they are asked for", async () => {
    const data = await smallDataFolder();
    const read = await readQualityData(data.path, 0);
    expect([read.films.vectors, read.experiment.vectors]).toEqual([null, null]);
    expect(read.used.map(({ name }) => name).filter((name) => name.includes("glove"))).toEqual([]);
    const { films, used } = await readQualityData(data.path, 0, { words: true });
    expect(films.vectors?.width).toBeGreaterThan(0);
    expect(used.map(({ name }) => name).filter((name) => name.includes("glove"))).toHaveLength(1);
    await data.replace("glove/glove.6B.50d.txt", "the 1 2 x\n");
    expect((await readQualityData(data.path, 0)).catalogue).toHaveLength(120);
    await expect(readQualityData(data.path, 0, { words: true })).rejects.toThrow();
  });

  // guards against a model of invented films with TMDB's notice, and one without MovieLens with GroupLens's
  it("has the notices of data that was read, and no others", async () => {
    const data = await smallDataFolder();
    const [tmdb, movieLens] = [expect.stringContaining("TMDB"), expect.stringContaining("MovieLens")];
    expect((await readQualityData(await temporaryFolder(), 0)).licences).toEqual([]);
    const { licences, catalogue } = await readQualityData(data.path, 0);
    expect(licences).toEqual([tmdb]);
    const [{ tmdbId, title }] = catalogue;
    const folder = join(data.path, "ml-latest-small");
    await mkdir(folder);
    await writeFile(join(folder, "movies.csv"), `movieId,title,genres\n1,${JSON.stringify(title)},Drama\n`);
    await writeFile(join(folder, "links.csv"), `movieId,imdbId,tmdbId\n1,0113277,${tmdbId}\n`);
    await writeFile(join(folder, "ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4.0,964982703\n");
    expect((await readQualityData(data.path, 0)).licences).toEqual([tmdb, movieLens]);
  });
});
