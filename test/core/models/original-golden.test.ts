// Each of the three networks, stepped by Keras and by us on all kernels, from the same weights, batches and dropout masks.
// Golden values: test/golden/keras/make-golden.py (Keras 3.15, TensorFlow 2.21), float32 on both sides.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OriginalModelId } from "../../../src/core/evaluation/original-result.ts";
import type { OriginalData, OriginalPart } from "../../../src/core/models/original/original-data.ts";
import { deepNet, type OriginalNet, wordNet } from "../../../src/core/models/original/original-nets.ts";
import { resolveOriginalOptions } from "../../../src/core/models/original/original-options.ts";
import { Adam } from "../../../src/core/network/adam.ts";
import { trainBatch } from "../../../src/core/network/train.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { kernelsUnderTest } from "../../kernels/kernels-under-test.ts";

interface Weights {
  film: number[];
  title: number[];
  head: number[][];
}
interface Rows {
  films: number[];
  titles: number[];
}
interface GoldenNet {
  before: Weights;
  steps: (Rows & { targets: number[]; mask: number[]; loss: number; after: Weights })[];
  predict: Rows & { predictions: number[] };
}
type Sizes = Record<"films" | "lengths" | "words" | "titleLength" | "filmDimension" | "wordDimension" | "rows", number>;
const golden = JSON.parse(readFileSync(new URL("../../golden/keras/nets.json", import.meta.url), "utf8")) as {
  sizes: Sizes & { hidden: number[]; dropout: number };
} & Record<OriginalModelId, GoldenNet>;

const { sizes } = golden;
const options = resolveOriginalOptions({
  batchSize: Math.max(sizes.rows, sizes.films),
  filmDimension: sizes.filmDimension,
  lengthDimension: sizes.wordDimension,
  lengthRows: sizes.lengths,
  hidden: sizes.hidden,
  dropout: sizes.dropout,
  titleLength: sizes.titleLength,
});
const none: OriginalPart = {
  films: new Int32Array(0),
  titleLengths: new Int32Array(0),
  titleWords: new Int32Array(0),
  targets: new Float32Array(0),
  votes: new Int32Array(0),
};
const data: OriginalData = {
  train: none,
  test: none,
  filmCount: sizes.films,
  wordRows: sizes.words,
  wordVectors: { dimension: sizes.wordDimension, data: new Float32Array(sizes.words * sizes.wordDimension) },
};

/** Steps differ by the order of float32 sums alone. */
const tolerance = 2e-6;

function expectClose(seen: ArrayLike<number>, wanted: number[], what: string): void {
  expect(seen.length, what).toBe(wanted.length);
  const worst = wanted.reduce((most, value, k) => Math.max(most, Math.abs(value - seen[k]) / (1 + Math.abs(value))), 0);
  expect(worst, what).toBeLessThan(tolerance);
}

const models = ["original-deep", "original-frozen", "original-tuned"] as const;
const steps = kernelsUnderTest.flatMap(({ name, kernels }) => models.map((model) => ({ model, name, kernels })));

describe.each(steps)("$model on $name", ({ model, kernels }) => {
  const net = golden[model];
  let mask: number[] = [];
  const chance = {
    weights: createRandom(0),
    drawMask: (out: Float32Array, length: number) => out.set(mask.slice(0, length)),
  };
  const built: OriginalNet =
    model === "original-deep"
      ? deepNet(kernels, data, options, chance)
      : wordNet(kernels, data, options, chance, model === "original-frozen" ? "frozen" : "tuned");
  const { network } = built;
  const [film, title, ...head] = network.parameters;

  it("takes Keras's three steps", () => {
    film.data.set(net.before.film);
    title.data.set(net.before.title);
    for (const [k, parameter] of head.entries()) parameter.data.set(net.before.head[k]);
    const adam = new Adam(kernels, network.parameters);
    net.steps.forEach((step, k) => {
      mask = step.mask;
      const rows = [Int32Array.from(step.films), Int32Array.from(step.titles)];
      const order = Int32Array.from(step.films.keys());
      const set = { rows, targets: Float32Array.from(step.targets), weights: null };
      const squares = trainBatch(network, adam, set, order, 0);
      expect(squares / order.length).toBeCloseTo(step.loss, 4);
      expectClose(film.data, step.after.film, `film embedding after step ${k + 1}`);
      expectClose(title.data, step.after.title, `title embedding after step ${k + 1}`);
      for (const [h, parameter] of head.entries()) {
        expectClose(parameter.data, step.after.head[h], `${parameter.name} after step ${k + 1}`);
      }
    });
  });

  it("predicts what Keras predicts", () => {
    const { films, titles, predictions } = net.predict;
    expectClose(network.predict([Int32Array.from(films), Int32Array.from(titles)]), predictions, "predictions");
  });
});
