import { describe, expect, it } from "vitest";
import { Adam } from "../../../src/core/network/adam.ts";
import { Dense } from "../../../src/core/network/dense.ts";
import { Embedding } from "../../../src/core/network/embedding.ts";
import { kerasEmbedding } from "../../../src/core/network/initialisers.ts";
import { IntegerInput } from "../../../src/core/network/integer-input.ts";
import { Network } from "../../../src/core/network/network.ts";
import { createParameter } from "../../../src/core/network/parameter.ts";
import { train } from "../../../src/core/network/train.ts";
import { WeightAverage } from "../../../src/core/network/weight-average.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { referenceKernels as kernels } from "../../../src/kernels/reference/reference-kernels.ts";

function network(countsTouched = false) {
  const context = { kernels, batchRows: 4 };
  const input = new IntegerInput(context, "item", 1, 50);
  const table = createParameter(kernels, "item", [50, 3], { countsTouched, squaresByOccurrence: true });
  kerasEmbedding(table.data, createRandom(1));
  const weights = createParameter(kernels, "weights", [3, 1]);
  weights.data.set([0.5, -1, 1]);
  const embedded = new Embedding(context, input, table);
  const head = new Dense(context, embedded, weights, createParameter(kernels, "bias", [1]), "linear");
  return { network: new Network([input], [embedded, head], 4), table };
}

const items = Int32Array.of(20, 21, 22, 25, 20, 22);
const truth = Float32Array.of(1, 2, 3, 4, 1, 3);
const options = { epochs: 5, adam: { learningRate: 0.05 }, random: createRandom(0) };

describe("WeightAverage", () => {
  it("is the mean of the first weights and steps, and puts the weights back", () => {
    const { network: net, table } = network();
    const average = new WeightAverage(net, 0.5);
    const first = table.data[0];
    table.data[0] = first + 1;
    average.add();
    average.swap();
    expect(table.data[0]).toBeCloseTo(first + 0.9, 5); // the memory begins at 1 / 10
    average.swap();
    expect(table.data[0]).toBeCloseTo(first + 1, 6);
  });

  it("stays in the network at the end of a training, and goes on from the weights until then", () => {
    const [plain, averaged] = [network(), network()];
    train(kernels, plain.network, [items], truth, { ...options, random: createRandom(3) });
    train(kernels, averaged.network, [items], truth, { ...options, random: createRandom(3), averaged: 0.9 });
    expect(averaged.table.data).not.toEqual(plain.table.data);
    const unaveraged = network();
    train(kernels, unaveraged.network, [items], truth, { ...options, random: createRandom(3), averaged: 0 });
    expect(unaveraged.table.data).toEqual(plain.table.data); // no memory: the last weights
  });

  it("refuses a memory of 1", () => {
    expect(() => new WeightAverage(network().network, 1)).toThrow("from 0 to below 1, got 1");
  });
});

describe("rows that no batch touches", () => {
  it("change no bit when Adam leaves them out", () => {
    const [all, touched] = [network(false), network(true)];
    for (const { network: net } of [all, touched]) {
      train(kernels, net, [items], truth, { ...options, random: createRandom(4) });
    }
    expect(touched.table.touched).toEqual({ from: 20, to: 26 });
    expect(touched.table.data).toEqual(all.table.data);
    expect(touched.network.predict([items])).toEqual(all.network.predict([items]));
  });

  it("are left out by Adam where nothing was touched yet", () => {
    const { network: net, table } = network(true);
    const before = table.data.slice();
    new Adam(kernels, net.parameters).step();
    expect(table.data).toEqual(before);
  });
});
