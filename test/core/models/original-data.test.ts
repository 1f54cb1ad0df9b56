import { describe, expect, it } from "vitest";
import { type OriginalRow, originalData } from "../../../src/core/models/original/original-data.ts";
import { deepNet, wordNet } from "../../../src/core/models/original/original-nets.ts";
import { originalDefaults, resolveOriginalOptions } from "../../../src/core/models/original/original-options.ts";
import { splitFacts } from "../../../src/core/models/original/split-facts.ts";
import { trainOriginal } from "../../../src/core/models/original/train-original.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import type { WordVectors } from "../../../src/core/text/word-vectors.ts";
import { referenceKernels as kernels } from "../../../src/kernels/reference/reference-kernels.ts";

const rows: OriginalRow[] = [
  { tmdbId: 10, title: "The Night", voteAverage: 6, voteCount: 9 },
  { tmdbId: 20, title: "Night of the Ägean", voteAverage: 7, voteCount: 60 },
  { tmdbId: 10, title: "The Night", voteAverage: 6, voteCount: 9 },
  { tmdbId: 30, title: "A New Word", voteAverage: 0, voteCount: 0 },
  { tmdbId: 40, title: "👻 the long long long night", voteAverage: 8, voteCount: 3 },
];
const split = { train: Int32Array.of(1, 0, 4), test: Int32Array.of(2, 3) };
const vectors: WordVectors = {
  dimension: 2,
  words: ["night", "the", "word"],
  rowOf: new Map([
    ["night", 0],
    ["the", 1],
    ["word", 2],
  ]),
  data: Float32Array.of(1, 2, 3, 4, 5, 6),
};
const options = resolveOriginalOptions({ titleLength: 4, lengthRows: 20, hidden: [5, 3], epochs: 2, batchSize: 2 });
const data = originalData(rows, split, vectors, options);

describe("originalData", () => {
  it("numbers films by first appearance and keeps the split's order", () => {
    expect(data.filmCount).toBe(4);
    expect([...data.train.films]).toEqual([1, 0, 3]);
    expect([...data.test.films]).toEqual([0, 2]);
    expect([...data.train.targets]).toEqual([7, 6, 8]);
  });

  it("counts code points of titles, the last row standing for longer ones", () => {
    expect([...data.train.titleLengths]).toEqual([18, 9, 19]);
    expect([...data.test.titleLengths]).toEqual([9, 10]);
  });

  it("fits words on the training titles alone, and cuts long titles at the front", () => {
    // night 3, the 3, long 3, each three times and first seen in this order; then of, ägean, 👻
    expect(data.wordRows).toBe(7);
    expect([...data.train.titleWords.slice(8)]).toEqual([3, 3, 3, 1]);
    expect([...data.test.titleWords.slice(4)]).toEqual([0, 0, 0, 0]);
  });

  it("puts vectors beside the words that have one, zeros beside the others", () => {
    expect([...(data.wordVectors?.data.slice(0, 6) ?? [])]).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

describe("splitFacts", () => {
  it("counts what the networks cannot know", () => {
    const facts = splitFacts(rows, split, vectors, options);
    expect(facts).toMatchObject({ trainRows: 3, testRows: 2, testRowsOfUnseenFilms: 1, rowsWithoutVotes: 1 });
    expect(facts.unseenTitleWordShare).toBeCloseTo(3 / 5, 12);
    expect(facts.wordsWithVector).toBe(2);
    expect([facts.trainMean, facts.trainMedian]).toEqual([7, 7]);
  });
});

describe("the original's networks", () => {
  it("have the notebook's numbers of parameters on the notebook's sizes", () => {
    const chance = { weights: createRandom(0), drawMask: () => {} };
    const wordVectors = { dimension: 50, data: new Float32Array(4160 * 50) };
    const sizes = { ...data, filmCount: 4803, wordRows: 4160, wordVectors };
    expect(deepNet(kernels, sizes, originalDefaults, chance).network.parameterCount).toBe(511_399);
    for (const words of ["frozen", "tuned"] as const) {
      const { network } = wordNet(kernels, sizes, originalDefaults, chance, words);
      expect(network.parameterCount).toBe(558_999);
      const frozen = network.parameters
        .filter((each) => !each.trainable)
        .reduce((sum, each) => sum + each.data.length, 0);
      expect(frozen).toBe(words === "frozen" ? 208_000 : 0);
    }
  });

  it("give the same bytes for the same seed, and take the film embedding over", () => {
    const settings = { seed: 5, options };
    const first = trainOriginal(kernels, "original-frozen", data, settings);
    expect(trainOriginal(kernels, "original-frozen", data, settings).predictions).toEqual(first.predictions);
    expect(trainOriginal(kernels, "original-frozen", data, { ...settings, seed: 6 }).predictions).not.toEqual(
      first.predictions,
    );
    const before = first.filmTable.data.slice();
    const tuned = trainOriginal(kernels, "original-tuned", data, settings, first.filmTable);
    expect(tuned.filmTable).toBe(first.filmTable);
    expect(tuned.filmTable.data).not.toEqual(before);
    expect(tuned.curve.map((point) => point.epoch)).toEqual([1, 2]);
    expect(tuned.curve.every((point) => point.trainLoss > 0 && point.testLoss > 0)).toBe(true);
  });

  it("say what they lack", () => {
    const without = originalData(rows, split, null, options);
    expect(() => trainOriginal(kernels, "original-frozen", without, { seed: 0, options })).toThrow(
      "needs word vectors",
    );
    expect(() => trainOriginal(kernels, "original-tuned", data, { seed: 0, options })).toThrow(
      "takes over the film embedding",
    );
  });

  it.each([
    [{ epochs: 0 }, "epochs must be a whole number from 1, got 0"],
    [{ hidden: [64, 0] }, "hidden must be a whole number from 1, got 0"],
    [{ dropout: 1 }, "dropout must be from 0 to below 1, got 1"],
    [{ learningRate: Number.NaN }, "learningRate must be above 0 and at most 10, got NaN"],
    [{ batchSize: 2.5 }, "batchSize must be a whole number from 1, got 2.5"],
  ])("refuse %o", (wrong, message) => {
    expect(() => resolveOriginalOptions(wrong)).toThrow(message);
  });
});
