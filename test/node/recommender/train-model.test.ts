// From data to a file that answers: the starter catalogue, trained for good, written, opened and asked.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packArtifact } from "../../../src/core/artifact/pack-artifact.ts";
import { raterOf, stranger } from "../../../src/core/recommend/asking/person.ts";
import type { Recommender } from "../../../src/core/recommend/asking/recommender.ts";
import { starterNotice } from "../../../src/core/starter/starter-set.ts";
import { readArtifact } from "../../../src/node/artifact/read-artifact.ts";
import { startClock } from "../../../src/node/manifest/run-manifest.ts";
import { openRecommender } from "../../../src/node/recommender/open-recommender.ts";
import { type TrainedModel, trainModel } from "../../../src/node/recommender/train-model.ts";
import { readTrainingData, type TrainingData } from "../../../src/node/recommender/training-data.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const train = (path: string, ratings: TrainingData, options: { threads?: number; signal?: AbortSignal } = {}) =>
  trainModel(path, { ratings, quality: null }, startClock(), { seed: 0, threads: 1, ...options });

describe("trainModel", () => {
  let data: TrainingData;
  let folder: string;
  let trained: TrainedModel;
  let recommender: Recommender;
  beforeAll(async () => {
    data = (await readTrainingData("nowhere", ["starter"]))!;
    folder = await mkdtemp(join(tmpdir(), "matinee-train-"));
    trained = await train(join(folder, "a.model"), data);
    recommender = await openRecommender(join(folder, "a.model"));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const indexOf = (title: string) =>
    Array.from({ length: recommender.films.size }, (_, film) => film).find(
      (film) => recommender.films.title(film) === title,
    )!;
  const fanOf = (...titles: string[]) => {
    const items = Uint32Array.from(titles, indexOf).sort();
    return raterOf({ items, ratings: new Float32Array(items.length).fill(5) });
  };

  it("tells what it learnt from and how good it is on people who were left out, better than popularity", () => {
    const { recommender: told, films, tracks } = trained;
    expect([films, tracks]).toEqual([266, []]);
    expect(told).toMatchObject({ set: "starter", people: 400, ratings: 20_000, notice: starterNotice });
    const [hybrid, popularity] = told!.heldOut.models;
    expect(hybrid!.metrics["ndcg@100"]!.mean).toBeGreaterThan(popularity!.metrics["ndcg@100"]!.mean + 0.05);
    expect(told!.heldOut.p).toBeLessThan(0.05);
  });

  it("answers from the file: a first list, a list for a taste, stars, and says that ratings are invented", () => {
    const first = recommender.recommend(stranger);
    expect(first.films).toHaveLength(20);
    expect(first.model.notice).toBe(starterNotice);
    const list = recommender.recommend(fanOf("Alien", "Blade Runner"), { n: 10 }).films;
    expect(list.map(({ film }) => film.title)).toContain("Aliens");
    for (const { score, contributions, predicted } of list) {
      expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 4);
      expect(predicted!.lo).toBeLessThanOrEqual(predicted!.mean);
      expect(predicted!.hi).toBeGreaterThanOrEqual(predicted!.mean);
    }
  });

  it("carries a map of the films that somebody liked, with every one of them in a district", () => {
    const { films, districts } = recommender.map!;
    expect(films.length).toBeGreaterThan(250);
    expect(films.length).toBeLessThanOrEqual(266);
    const widest = districts.filter(({ level }) => level === 0);
    expect(widest.length).toBeGreaterThan(3);
    expect(widest.reduce((sum, { places }) => sum + places.length, 0)).toBe(films.length);
  });

  it("makes the same model of the same data on any number of threads", async () => {
    await train(join(folder, "b.model"), data, { threads: 2 });
    const [a, b] = await Promise.all(["a", "b"].map((name) => readArtifact(join(folder, `${name}.model`))));
    expect((b!.header.manifest as { id: string }).id).toBe((a!.header.manifest as { id: string }).id);
  }, 60_000);

  it("leaves an older file whole when it is cancelled", async () => {
    const own = await temporaryFolder();
    await writeFile(join(own, "a.model"), "older");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(train(join(own, "a.model"), data, { signal })).rejects.toThrow("enough");
    expect(await readFile(join(own, "a.model"), "utf8")).toBe("older");
    expect(await readdir(own)).toEqual(["a.model"]);
  });

  it("is refused, in a line that names the file, where a part is missing or does not fit", async () => {
    const { header } = await readArtifact(join(folder, "a.model"));
    const path = join(folder, "c.model");
    const open = async (parts: Record<string, unknown>) => {
      await writeFile(path, packArtifact({ ...header, parts }, []));
      return openRecommender(path);
    };
    await expect(open({})).rejects.toThrow(`Cannot open the artifact: ${path}: it holds no recommender`);
    await expect(open({ recommender: 7 })).rejects.toThrow("does not say what events count");
    await expect(open({ recommender: { eventRatings: { watched: 4, watchlisted: 3.5 }, notice: 3 } })).rejects.toThrow(
      "has a notice that is no text",
    );
    await expect(open(header.parts as Record<string, unknown>)).rejects.toThrow(/its sections are none; .* was needed/);
  });
});
