// The same history has the same answers in Node and in a browser: to the bit on the kernels that serve, and nearly so in a browser that
// has no WebAssembly, where plain loops round otherwise.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readWrittenFilm } from "../../../src/core/catalogue/written-film.ts";
import { openBytes } from "../../../src/library/node.ts";
import { startClock } from "../../../src/node/manifest/run-manifest.ts";
import { openGrowingModel } from "../../../src/node/recommender/growing-model.ts";
import { trainModel } from "../../../src/node/recommender/train-model.ts";
import { readTrainingData } from "../../../src/node/recommender/training-data.ts";
import { bundledPage } from "../../support/browser/bundled-page.ts";
import { describeInBrowser } from "../../support/browser/describe-in-browser.ts";
import { itWithData } from "../../support/real-data.ts";
import { realModel } from "../../support/real-model.ts";
import { type AllAnswers, everythingOf, namesOf } from "./ask-everything.ts";
import { inventedPeople } from "./invented-people.ts";
import { modelInBrowser, parityPage } from "./model-in-browser.ts";
import { differencesOf } from "./near-enough.ts";

const histories = 200;

describeInBrowser("the same answers in Node and in Chromium", (running) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "matinee-parity-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** On both kernels, as Node answers on those that serve. */
  async function compare(model: Uint8Array<ArrayBuffer>): Promise<void> {
    const recommender = openBytes(model);
    const people = inventedPeople(namesOf(recommender), histories, 1);
    const ask = everythingOf(recommender, model.buffer);
    const expected = people.map(ask);
    expect(new Set(expected.map(({ told }) => told)).size).toBeGreaterThan(0.8 * histories); // they are told apart
    const [strict, reference] = [await answers("strict"), await answers("reference")];
    for (const [person, { told, scores }] of expected.entries()) {
      expect(strict[person]!.told, `person ${person}`).toBe(told);
      expect(
        Buffer.from(bytesOf(strict[person]!)).equals(bytesOf(expected[person]!)),
        `scores of person ${person}`,
      ).toBe(true);
      expect(scores.some((score) => score !== 0)).toBe(true);
      expect(differencesOf(expected[person]!, reference[person]!), `person ${person}`).toEqual([]);
    }
    expect(reference.some(({ told }, person) => told !== expected[person]!.told)).toBe(true); // they were other kernels

    async function answers(kernels: "strict" | "reference"): Promise<AllAnswers[]> {
      const asked = await modelInBrowser(running(), model, kernels);
      try {
        return await asked.answers(people);
      } finally {
        expect(asked.faults).toEqual([]);
        await asked.close();
      }
    }
  }

  it("as nothing is asked of the engine whose last bit is its own choice", async () => {
    const { "/page.js": script } = await bundledPage(parityPage);
    const chosen = /\bMath\.(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot)\b/gu;
    expect(String(script).match(chosen)).toBe(null); // core/elementary has what is needed
  });

  it("from a model of the starter catalogue that a film was added to", async () => {
    const trained = join(folder, "trained.model");
    const data = { ratings: await readTrainingData("nowhere", ["starter"]), quality: null };
    await trainModel(trained, data, startClock(), { seed: 0, threads: 1 });
    const growing = await openGrowingModel(trained);
    const { film } = readWrittenFilm(
      { title: "Nostromo Falls", year: 1988, genres: ["Science Fiction"] },
      growing.names,
    );
    const { path } = await growing.add([film!], join(folder, "grown.model"));
    await compare(await bytesIn(path));
  }, 600_000);

  itWithData(
    "ml-latest-small.zip",
    "from a model of MovieLens and TMDB",
    async (ratings) => compare(await bytesIn(await realModel(ratings))),
    1_800_000,
  );
});

const bytesIn = async (path: string) => new Uint8Array(new Uint8Array(await readFile(path)).buffer);

const bytesOf = ({ scores }: AllAnswers) => new Uint8Array(scores.buffer, scores.byteOffset, scores.byteLength);
