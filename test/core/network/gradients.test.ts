// Every hand-written gradient against central differences. The kernels run on float64 arrays here, so that what is
// compared is the mathematics and not the rounding of float32.
import { describe, expect, it } from "vitest";
import { BagEmbedding } from "../../../src/core/network/bag-embedding.ts";
import { BagInput } from "../../../src/core/network/bag-input.ts";
import { Concatenate } from "../../../src/core/network/concatenate.ts";
import { Dense } from "../../../src/core/network/dense.ts";
import { Dropout } from "../../../src/core/network/dropout.ts";
import { Embedding } from "../../../src/core/network/embedding.ts";
import { Flatten } from "../../../src/core/network/flatten.ts";
import { FloatInput } from "../../../src/core/network/float-input.ts";
import { uniform } from "../../../src/core/network/initialisers.ts";
import { IntegerInput } from "../../../src/core/network/integer-input.ts";
import type { Layer } from "../../../src/core/network/layer.ts";
import { huber, type Loss, squaredError } from "../../../src/core/network/loss.ts";
import { Network, type NetworkRows } from "../../../src/core/network/network.ts";
import { createParameter, type Parameter } from "../../../src/core/network/parameter.ts";
import { createRandom, type Random } from "../../../src/core/random/random.ts";
import type { Kernels } from "../../../src/kernels/kernels.ts";
import { referenceKernels } from "../../../src/kernels/reference/reference-kernels.ts";

const kernels: Kernels = {
  ...referenceKernels,
  floats: (length) => new Float64Array(length) as unknown as Float32Array,
};
const batchRows = 5;
const context = { kernels, batchRows };
const order = Int32Array.from({ length: batchRows }, (_, i) => i);
const targets = Float64Array.from([1, -2, 0.5, 3, 0]) as unknown as Float32Array;
const rowWeights = Float32Array.of(1, 0.5, 2, 1, 1.5);

function parameter(name: string, shape: number[], random: Random, trainable = true): Parameter {
  const made = createParameter(kernels, name, shape, { trainable });
  uniform(made.data, 0.8, random);
  return made;
}

function dense(below: Layer, units: number, activation: "relu" | "linear", random: Random): Dense {
  const weights = parameter("weights", [below.width, units], random);
  return new Dense(context, below, weights, parameter("bias", [units], random), activation);
}

/** Films whose rows repeat within a batch, three words a title, both tables shared out over two paths. */
function build(frozenWords: boolean) {
  const random = createRandom(11);
  const films = new IntegerInput(context, "film", 1, 4);
  const words = new IntegerInput(context, "words", 3, 6);
  const filmTable = parameter("film table", [4, 3], random);
  const wordTable = parameter("word table", [6, 2], random, !frozenWords);
  const film = new Embedding(context, films, filmTable);
  const again = new Embedding(context, films, filmTable);
  const title = new Embedding(context, words, wordTable);
  const flat = new Flatten(title);
  const genres = new BagInput("genres", 4);
  const pooled = new BagEmbedding(context, genres, parameter("genre table", [4, 2], random));
  const numbers = new FloatInput(context, "numbers", 2);
  const joined = new Concatenate(context, [film, flat, pooled, again, numbers]);
  const hidden = dense(joined, 6, "relu", random);
  const masks = Float64Array.from({ length: batchRows * 6 }, (_, i) => (i % 3 === 0 ? 0 : 1.5));
  const dropped = new Dropout(context, hidden, (mask, length) => mask.set(masks.subarray(0, length)));
  const second = dense(dropped, 4, "relu", random);
  const head = dense(second, 1, "linear", random);
  const layers = [film, again, title, flat, pooled, numbers, joined, hidden, dropped, second, head];
  const rows = [Int32Array.from([0, 1, 1, 3, 0]), Int32Array.from([1, 2, 0, 5, 5, 1, 0, 0, 2, 3, 1, 4, 2, 2, 2])];
  const bags = {
    indptr: Int32Array.of(0, 2, 2, 5, 6, 7),
    indices: Int32Array.of(0, 3, 1, 1, 2, 3, 0),
    weights: frozenWords ? null : Float32Array.of(0.5, 0.5, 1, 2, -1, 1, 0.25),
  };
  const measured = Float32Array.of(0.3, -1, 2, 0, 0.5, 0.1, -0.7, 1.2, 0, 0.9);
  const network = new Network([films, words, genres, numbers], layers, batchRows);
  return { network, rows: [...rows, bags, measured], loss: frozenWords ? huber(0.6) : squaredError };
}

function lossOf(network: Network, rows: NetworkRows, loss: Loss): number {
  network.forward(rows, order, 0, batchRows, true);
  const { output: predictions, gradient } = network.head;
  const batch = { rows: batchRows, predictions, targets, weights: rowWeights, order, from: 0, gradient };
  return loss(batch) / rowWeights.reduce((sum, weight) => sum + weight, 0);
}

describe.each([{ frozenWords: false }, { frozenWords: true }])("gradients, %o", ({ frozenWords }) => {
  const { network, rows, loss } = build(frozenWords);
  lossOf(network, rows, loss);
  network.backward(batchRows);
  const learnt = network.parameters.filter((each) => each.trainable);

  it.each(learnt.map((each, k) => [`${k}: ${each.name} [${each.shape}]`, each] as const))("%s", (_name, each) => {
    const step = 1e-5;
    const gradient = Float64Array.from(each.gradient);
    for (let i = 0; i < each.data.length; i++) {
      const held = each.data[i];
      each.data[i] = held + step;
      const above = lossOf(network, rows, loss);
      each.data[i] = held - step;
      const below = lossOf(network, rows, loss);
      each.data[i] = held;
      expect(gradient[i]).toBeCloseTo((above - below) / (2 * step), 6);
    }
  });

  it(frozenWords ? "leaves a frozen table alone" : "reaches every table", () => {
    expect(network.parameters.filter((each) => !each.trainable)).toHaveLength(frozenWords ? 1 : 0);
    for (const each of learnt) expect(each.gradient.some((value) => value !== 0)).toBe(true);
  });
});
