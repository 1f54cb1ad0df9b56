import { describe, expect, it } from "vitest";
import { readQualityData } from "../../../src/node/film-quality/quality-data.ts";
import { smallDataFolder } from "../../support/small-data-folder.ts";

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
});
