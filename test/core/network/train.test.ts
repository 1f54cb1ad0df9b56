import { describe, expect, it } from "vitest";
import { Dense } from "../../../src/core/network/dense.ts";
import { Dropout, randomMask } from "../../../src/core/network/dropout.ts";
import { Embedding } from "../../../src/core/network/embedding.ts";
import { glorotUniform, kerasEmbedding } from "../../../src/core/network/initialisers.ts";
import { IntegerInput } from "../../../src/core/network/integer-input.ts";
import { Network } from "../../../src/core/network/network.ts";
import { createParameter } from "../../../src/core/network/parameter.ts";
import { type TrainOptions, train } from "../../../src/core/network/train.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { referenceKernels as kernels } from "../../../src/kernels/reference/reference-kernels.ts";

/** Learns one number an item: the simplest thing with a known answer. */
function itemNetwork(items: number, seed: number, batchRows = 4) {
  const context = { kernels, batchRows };
  const random = createRandom(seed);
  const input = new IntegerInput(context, "item", 1, items);
  const table = createParameter(kernels, "item", [items, 3]);
  kerasEmbedding(table.data, random);
  const embedded = new Embedding(context, input, table);
  const weights = createParameter(kernels, "weights", [3, 1]);
  glorotUniform(weights.data, 3, 1, random);
  const head = new Dense(context, embedded, weights, createParameter(kernels, "bias", [1]), "linear");
  return new Network([input], [embedded, head], batchRows);
}

const items = Int32Array.from({ length: 30 }, (_, i) => i % 10);
const truth = Float32Array.from(items, (item) => (item % 3) * 2 - 1);

function run(seed: number, options: Partial<TrainOptions> = {}) {
  const network = itemNetwork(10, seed);
  train(kernels, network, [items], truth, {
    epochs: 60,
    adam: { learningRate: 0.05 },
    random: createRandom(seed, 1),
    ...options,
  });
  return network.predict([items]);
}

describe("train", () => {
  it("learns a table that can be learnt", () => {
    const predictions = run(1);
    for (const [i, value] of predictions.entries()) expect(value).toBeCloseTo(truth[i], 1);
  });

  it("gives the same bytes for the same seed, others for another", () => {
    expect(run(2, { epochs: 3 })).toEqual(run(2, { epochs: 3 }));
    expect(run(2, { epochs: 3 })).not.toEqual(run(3, { epochs: 3 }));
  });

  it("tells of every epoch, and of a falling loss", () => {
    const losses: number[] = [];
    run(1, { epochs: 20, onEpoch: (epoch, loss) => losses.push(loss) && expect(epoch).toBe(losses.length) });
    expect(losses).toHaveLength(20);
    expect(losses[19]).toBeLessThan(losses[0] / 2);
  });

  it("draws an order for every epoch, or repeats the first one", () => {
    const fresh = run(4, { epochs: 2 });
    const repeated = run(4, { epochs: 2, order: "repeated" });
    expect(repeated).not.toEqual(fresh);
    expect(run(4, { epochs: 1, order: "repeated" })).toEqual(run(4, { epochs: 1 }));
  });

  it("stops between batches when it is cancelled", () => {
    const controller = new AbortController();
    let epochs = 0;
    const cancelled = () =>
      run(1, {
        signal: controller.signal,
        onEpoch: () => {
          epochs++;
          if (epochs === 2) controller.abort(new Error("enough"));
        },
      });
    expect(cancelled).toThrow("enough");
    expect(epochs).toBe(2);
  });

  it("says what is wrong with what it is given", () => {
    expect(() => run(1, { epochs: 0 })).toThrow("epochs must be a whole number from 1, got 0");
    expect(() => run(1, { adam: { learningRate: 0 } })).toThrow("learningRate must be above 0, got 0");
    const network = itemNetwork(5, 1);
    const options = { epochs: 1, random: createRandom(0) };
    expect(() => train(kernels, network, [items], truth, options)).toThrow("row 5 holds 5, needed 0 to 4");
    expect(() => train(kernels, network, [items.slice(0, 4)], truth, options)).toThrow("4 rows and 30 targets");
    expect(() => train(kernels, network, [], truth, options)).toThrow("1 inputs on 0");
    expect(() => train(kernels, network, [new Int32Array(0)], new Float32Array(0), options)).toThrow("no rows");
  });
});

describe("Dropout", () => {
  const context = { kernels, batchRows: 1000 };
  const input = new IntegerInput(context, "item", 1, 1);
  const table = createParameter(kernels, "item", [1, 8]);
  table.data.fill(3);
  const below = new Embedding(context, input, table);
  below.forward(1000);

  it("drops the share it is told to and keeps the mean", () => {
    const layer = new Dropout(context, below, randomMask(0.3, createRandom(5)));
    layer.forward(1000, true);
    const dropped = layer.output.filter((value) => value === 0).length / 8000;
    expect(dropped).toBeCloseTo(0.3, 1);
    expect(layer.output.reduce((sum, value) => sum + value, 0) / 8000).toBeCloseTo(3, 1);
  });

  it("does nothing when it is not training", () => {
    const layer = new Dropout(context, below, randomMask(0.3, createRandom(5)));
    layer.forward(1000, false);
    expect(layer.output.every((value) => value === 3)).toBe(true);
  });

  it("refuses a rate of 1", () => {
    expect(() => randomMask(1, createRandom(0))).toThrow("from 0 to below 1, got 1");
  });
});

describe("initialisers", () => {
  it("stay within Glorot's limit and Keras's", () => {
    const weights = new Float32Array(5000);
    glorotUniform(weights, 100, 50, createRandom(1));
    const limit = Math.sqrt(6 / 150);
    expect(Math.max(...weights)).toBeLessThan(limit);
    expect(Math.max(...weights)).toBeGreaterThan(0.99 * limit);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(Math.fround(-limit));
    kerasEmbedding(weights, createRandom(1));
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(Math.fround(0.05));
  });
});
