import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArtifact } from "../../../src/node/artifact/read-artifact.ts";
import { openFilmQuality } from "../../../src/node/film-quality/open-film-quality.ts";
import { type TrainOptions, trainFilmQuality } from "../../../src/node/film-quality/train-film-quality.ts";
import { startClock } from "../../../src/node/manifest/run-manifest.ts";
import { smallCatalogue, smallOptions, smallQualityData } from "../../support/small-quality.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const catalogue = smallCatalogue(60);
const tracks = ["before-release"] as const;
const train = (path: string, options: Partial<TrainOptions> = {}, films = catalogue) =>
  trainFilmQuality(path, { ...smallQualityData(films), licences: ["of the data"] }, startClock(), {
    seed: 3,
    threads: 1,
    tracks,
    options: smallOptions,
    ...options,
  });

describe("trainFilmQuality", () => {
  it("writes what it was made of beside the numbers", async () => {
    const path = join(await temporaryFolder(), "a.model");
    const trained = await train(path);
    expect(trained).toMatchObject({ path, films: 60, tracks });
    const { header } = await readArtifact(path);
    expect(header.options).toEqual({ seed: 3, sets: ["generated"], tracks });
    expect(header.manifest).toMatchObject({ seed: 3, id: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(header.licences).toEqual(["of the data"]);
    expect(header.films).toHaveLength(60);
    const model = await openFilmQuality(path);
    expect(model.tracks).toEqual(tracks);
    expect(model.film(5)).toMatchObject({ tmdbId: catalogue[5].tmdbId, title: catalogue[5].title });
  });

  it("has one name for one model, whoever trains it, and another for another", async () => {
    const folder = await temporaryFolder();
    const id = async (options: Partial<TrainOptions> = {}) => {
      await train(join(folder, "a.model"), options);
      const { manifest } = (await readArtifact(join(folder, "a.model"))).header;
      return (manifest as { readonly id: string }).id;
    };
    const first = await id();
    expect(await id({ threads: 2 })).toBe(first);
    expect(await id({ seed: 4 })).not.toBe(first);
  });

  it("refuses films that can teach nothing, and writes no file", async () => {
    const folder = await temporaryFolder();
    const silent = catalogue.map((film, i) => (i < 4 ? film : { ...film, voteCount: 0, voteAverage: 0 }));
    await expect(train(join(folder, "a.model"), {}, silent)).rejects.toThrow(
      "Cannot train: 3 films have votes; at least 10 were needed",
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
