// Films put into a trained model of the starter catalogue: what they are recommended by, and what stays as it was.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packArtifact } from "../../../src/core/artifact/pack-artifact.ts";
import { readWrittenFilm } from "../../../src/core/catalogue/written-film.ts";
import { recommendToGroup } from "../../../src/core/recommend/asking/group.ts";
import { raterOf, stranger } from "../../../src/core/recommend/asking/person.ts";
import type { Recommender } from "../../../src/core/recommend/asking/recommender.ts";
import { readArtifact } from "../../../src/node/artifact/read-artifact.ts";
import { startClock } from "../../../src/node/manifest/run-manifest.ts";
import { type GrowingModel, openGrowingModel } from "../../../src/node/recommender/growing-model.ts";
import { openRecommender } from "../../../src/node/recommender/open-recommender.ts";
import { trainModel } from "../../../src/node/recommender/train-model.ts";
import { readTrainingData } from "../../../src/node/recommender/training-data.ts";

describe("a model that takes films", () => {
  let folder: string;
  let path: string;
  let growing: GrowingModel;
  let before: Recommender;
  let after: Recommender;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "matinee-grow-"));
    path = join(folder, "a.model");
    const data = { ratings: (await readTrainingData("nowhere", ["starter"]))!, quality: null };
    await trainModel(path, data, startClock(), { seed: 0, threads: 1 });
    growing = await openGrowingModel(path);
    before = await openRecommender(path);
    const grown = await growing.add(newFilms(), join(folder, "b.model"));
    expect(grown.films).toEqual([266, 267, null]);
    after = await openRecommender(grown.path);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const written = (film: object) => {
    const read = readWrittenFilm(film, growing.names);
    expect(read.faults).toEqual([]);
    return read.film!;
  };
  const space = {
    title: "Nostromo Falls",
    year: 1988,
    genres: ["Science Fiction", "Horror"],
    directors: ["Ridley Scott"],
    cast: ["Sigourney Weaver"],
    runtime: 118,
  };
  const tears = { title: "Letters in Rain", year: 1997, genres: ["Romance", "Drama"], runtime: 105 };
  const newFilms = () => [space, tears, { title: "alien", year: 1979 }].map(written);
  const indexOf = (title: string) => {
    for (let film = 0; film < after.films.size; film++) if (after.films.title(film) === title) return film;
    throw new RangeError(title);
  };
  const fanOf = (...titles: string[]) => {
    const items = Uint32Array.from(titles, indexOf).sort();
    return raterOf({ items, ratings: new Float32Array(items.length).fill(5) });
  };
  const fan = () => fanOf("Alien", "Blade Runner", "Aliens", "The Terminator");

  it("finds them for whom they are, without stars, with contributions that add up", () => {
    const rank = (film: number) => after.explain(fan(), film).rank!;
    expect(rank(266)).toBeLessThan(60);
    expect(rank(266)).toBeLessThan(rank(267));
    const { films } = after.recommend(fan(), { candidates: [266, 267, indexOf("Brazil")], variety: 0 });
    const added = films.find(({ film }) => film.title === "Nostromo Falls")!;
    expect(added.predicted).toBeNull();
    expect(added.film).toEqual({ tmdb: null, imdb: null, movielens: null, title: "Nostromo Falls", year: 1988 });
    expect(added.contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(added.score, 4);
    expect(added.contributions.some(({ kind }) => kind === "rating")).toBe(true);
  });

  it("moves no score of any other film by a bit", () => {
    const scores = (recommender: Recommender) =>
      recommender
        .recommend(fan(), { n: 300, variety: 0, candidates: Array.from({ length: 266 }, (_, film) => film) })
        .films.map(({ film, score, predicted }) => [film.title, score, predicted]);
    expect(scores(after)).toEqual(scores(before));
    const persons = [fan(), fanOf("Titanic", "Casablanca")];
    const candidates = Array.from({ length: 266 }, (_, film) => film);
    const [a, b] = [after, before].map((each) => recommendToGroup(each.engine, persons, { candidates, variety: 0 }));
    expect(a!.films).toEqual(b!.films);
  });

  it("leaves the map of films as it was", () => {
    expect(before.map!.films.length).toBeGreaterThan(250);
    expect(after.map).toEqual(before.map);
  });

  it("shows none of them to somebody of whom nothing is known, unless they are asked about", () => {
    const titles = after.recommend(stranger, { n: 400 }).films.map(({ film }) => film.title);
    expect(titles).toHaveLength(266);
    expect(titles).not.toContain("Nostromo Falls");
    expect(after.recommend(stranger, { n: 400 }).notes).toContain(
      "2 films that nobody rated in training are not for a first list.",
    );
    expect(after.recommend(stranger, { candidates: [266] }).films).toHaveLength(1);
    expect(recommendToGroup(after.engine, [stranger, stranger], { n: 400 }).films).toHaveLength(266);
  });

  it("takes a rating of one of them into a history", () => {
    const own = raterOf({ items: Uint32Array.of(266), ratings: Float32Array.of(5) });
    const { films, notes } = after.recommend(own, { n: 20 });
    expect([films.length, notes]).toEqual([20, []]);
    expect(films.map(({ film }) => film.title)).toContain("Aliens");
  });

  it("is another model, which takes further films; all that was not touched is the same", async () => {
    const [a, b] = await Promise.all([path, join(folder, "b.model")].map((each) => readArtifact(each)));
    expect(b!.header.manifest).not.toEqual(a!.header.manifest);
    const touched = /^(hybrid|served-films)\//;
    for (const { name } of a!.sections) if (!touched.test(name)) expect(b!.section(name)).toEqual(a!.section(name));
    const again = await openGrowingModel(join(folder, "b.model"));
    const more = await again.add([written({ ...tears, title: "Letters in Snow" })], join(folder, "c.model"));
    expect(more.films).toEqual([268]);
    expect((await openRecommender(more.path)).films.title(266)).toBe("Nostromo Falls");
    await expect(again.add([written(tears)], join(folder, "d.model"))).rejects.toThrow(
      "the film is in the catalogue already; a new one was needed",
    );
  });

  it("is refused where the artifact has no map, and leaves the file whole when cancelled", async () => {
    const { header } = await readArtifact(path);
    const other = join(folder, "e.model");
    const { "cold-films": _, ...parts } = header.parts;
    await writeFile(other, packArtifact({ ...header, parts }, []));
    await expect(openGrowingModel(other)).rejects.toThrow(
      `Cannot open the artifact: ${other}: it cannot take films that nobody rated (no part cold-films)`,
    );
    const controller = new AbortController();
    const cancelled = await openGrowingModel(path, { signal: controller.signal });
    const bytes = await readFile(path);
    controller.abort(new Error("enough"));
    await expect(cancelled.add(newFilms(), path)).rejects.toThrow("enough");
    expect(await readFile(path)).toEqual(bytes);
  });
});
