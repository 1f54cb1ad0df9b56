import { describe, expect, it } from "vitest";
import type { OriginalModelId } from "../../../src/core/evaluation/original-result.ts";
import { mendedDefaults } from "../../../src/core/models/mended/mended-options.ts";
import { type MendId, mendedId, mends, mendsOf } from "../../../src/core/models/mended/mends.ts";
import { trainMended } from "../../../src/core/models/mended/train-mended.ts";
import { type OriginalRow, originalData } from "../../../src/core/models/original/original-data.ts";
import { resolveOriginalOptions } from "../../../src/core/models/original/original-options.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import type { WordVectors } from "../../../src/core/text/word-vectors.ts";
import { referenceKernels as kernels } from "../../../src/kernels/reference/reference-kernels.ts";

const random = createRandom(1);
const words = ["night", "river", "song", "iron", "quiet", "storm"];
const rows = Array.from({ length: 400 }, (_, i): OriginalRow => {
  const [a, b] = [random.below(6), random.below(6)];
  // what a film is worth is told by one of its words, so that a network that reads words can know it
  const voteAverage = i % 30 === 0 ? 0 : 5 + (a === 2 || b === 2 ? 3 : 0) + 0.2 * random.normal();
  return { tmdbId: i, title: `The ${words[a]} ${words[b]}`, voteAverage, voteCount: i % 30 === 0 ? 0 : 80 };
});
const vectors: WordVectors = {
  dimension: 4,
  words,
  rowOf: new Map(words.map((word, k) => [word, k])),
  data: Float32Array.from({ length: 24 }, () => random.normal()),
};
const original = resolveOriginalOptions({
  batchSize: 16,
  hidden: [16, 8],
  learningRate: 0.01,
  titleLength: 5,
  order: "fresh",
});
const mended = { ...mendedDefaults, mostEpochs: 80 };
const split = {
  train: Int32Array.from({ length: 340 }, (_, i) => i),
  test: Int32Array.from({ length: 60 }, (_, i) => 340 + i),
};
const data = originalData(rows, split, vectors, original);
const all = (model: OriginalModelId) => mends.filter((mend) => mend.models.includes(model)).map((mend) => mend.id);
const run = (model: OriginalModelId, chosen: readonly MendId[], seed = 0) =>
  trainMended(kernels, { model, mends: chosen, original, mended }, data, seed);

describe("mended networks", () => {
  it.each(mends.flatMap((mend) => mend.models.map((model) => [mend.id, model] as const)))(
    "%s runs on %s",
    (id, model) => {
      const { predictions, curve } = run(model, [id]);
      expect(predictions).toHaveLength(60);
      expect(predictions.every(Number.isFinite)).toBe(true);
      if (id !== "early-stopping") expect(curve).toHaveLength(original.epochs);
    },
  );

  it("learn, with all mends, what the title tells", () => {
    const rated = [...split.test.keys()].filter((i) => data.test.votes[i] > 0);
    const error = (predictions: Float32Array) =>
      rated.reduce((sum, i) => sum + (predictions[i] - data.test.targets[i]) ** 2, 0) / rated.length;
    const mean = data.train.targets.reduce((sum, value) => sum + value, 0) / 340;
    const constant = error(new Float32Array(60).fill(mean));
    for (const model of ["original-deep", "original-tuned"] as const) {
      expect(error(run(model, all(model)).predictions)).toBeLessThan(constant / 2);
    }
  });

  it("give every unknown film the same answer but for its title", () => {
    const { predictions } = run("original-deep", ["unknown-film", "title-words"]);
    const byTitle = Map.groupBy(predictions.keys(), (i) => rows[340 + i].title);
    for (const same of byTitle.values()) expect(new Set(same.map((i) => predictions[i])).size).toBe(1);
    const { predictions: original } = run("original-deep", ["title-words"]);
    const differs = [...byTitle.values()].some((same) => new Set(same.map((i) => original[i])).size > 1);
    expect(differs).toBe(true);
  });

  it("stop early with the weights of the best epoch", () => {
    const { curve, epochs } = run("original-deep", ["early-stopping"]);
    expect(epochs).toBeLessThan(mended.mostEpochs);
    expect(curve.length).toBe(Math.min(mended.mostEpochs, epochs + mended.patience));
  });

  /** Steps too small to learn anything: what is left is where the prediction starts and ends. */
  const still = (chosen: readonly MendId[]) => {
    const slow = { ...original, learningRate: 1e-7 };
    return trainMended(kernels, { model: "original-deep", mends: chosen, original: slow, mended }, data, 0).predictions;
  };
  const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it("multiply a rating by the share of films with votes, where the others are left out", () => {
    const rated = data.train.targets.filter((_, i) => data.train.votes[i] > 0);
    const share = rated.length / data.train.targets.length;
    expect(share).toBeLessThan(0.98);
    const predicted = mean(still(["rated-only", "start-at-mean"]));
    expect(predicted).toBeCloseTo(mean(rated) * share, 1);
    expect(predicted).toBeCloseTo(mean(data.train.targets), 1); // the two are the same: 0 is what is left out
  });

  it("move the centre of Huber's loss to the mean", () => {
    expect(mean(still([]))).toBeLessThan(1);
    expect(mean(still(["huber"]))).toBeCloseTo(mean(data.train.targets), 1);
  });

  it("tell the length as a number: titles of one length have one answer", () => {
    const { predictions } = run("original-deep", ["unknown-film", "log-length"]);
    const byLength = Map.groupBy(predictions.keys(), (i) => rows[340 + i].title.length);
    expect(byLength.size).toBe(3);
    for (const same of byLength.values()) expect(new Set(same.map((i) => predictions[i])).size).toBe(1);
    expect(new Set(predictions).size).toBe(byLength.size);
  });

  it("know which mend changes nothing alone", () => {
    expect(mendsOf("original-deep").alone).not.toContain("pooled-words");
    expect(mendsOf("original-deep").together).toContain("pooled-words");
    expect(mendsOf("original-frozen").alone).toEqual(mendsOf("original-frozen").together);
  });

  it.each(["original-deep", "original-frozen", "original-tuned"] as const)(
    "learn and choose nothing from the ratings and votes of the test rows: %s",
    (model) => {
      const spoilt = rows.map((row, i) => (i < 340 ? row : { ...row, voteAverage: (7 * i) % 11, voteCount: i % 2 }));
      const plan = { model, mends: all(model), original, mended: { ...mended, mostEpochs: 12 } };
      const [seen, unseen] = [data, originalData(spoilt, split, vectors, original)].map((each) =>
        trainMended(kernels, plan, each, 0),
      );
      expect(unseen.predictions).toEqual(seen.predictions);
      expect(unseen.epochs).toBe(seen.epochs);
    },
  );

  it("give the same bytes for the same seed", () => {
    const every = all("original-frozen");
    expect(run("original-frozen", every, 3).predictions).toEqual(run("original-frozen", every, 3).predictions);
    expect(run("original-frozen", every, 4).predictions).not.toEqual(run("original-frozen", every, 3).predictions);
  });

  it("are named after their mends", () => {
    expect(mendedId("original-deep", ["title-words"])).toBe("original-deep+title-words");
    expect(mendedId("original-deep", all("original-deep"))).toBe("original-deep+all-mends");
  });
});
