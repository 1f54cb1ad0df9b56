// A network on what the original only described: a film's people, keywords, companies, genres, places, dates, money and
// words (docs/guide/film-net.md): the traits of each list are embedded and added up, joined with the numbers and the mean of
// the words' vectors, and go through hidden layers to one number. The target is standardised.
import type { Kernels } from "../../../kernels/kernels.ts";
import { BagEmbedding } from "../../network/bag-embedding.ts";
import { BagInput } from "../../network/bag-input.ts";
import { Concatenate } from "../../network/concatenate.ts";
import { Dense } from "../../network/dense.ts";
import { Dropout, randomMask } from "../../network/dropout.ts";
import { FloatInput } from "../../network/float-input.ts";
import { glorotUniform, uniform } from "../../network/initialisers.ts";
import type { Layer, LayerContext } from "../../network/layer.ts";
import { Network } from "../../network/network.ts";
import { createParameter, type Parameter } from "../../network/parameter.ts";
import type { Random } from "../../random/random.ts";
import type { FilmNetData } from "./film-net-data.ts";
import type { FilmNetOptions } from "./film-net-options.ts";

export interface FilmNetChance {
  readonly weights: Random;
  readonly dropout: Random;
}

/** The network; its inputs are those of FilmNetData.rows, in that order. */
export function filmNet(kernels: Kernels, data: FilmNetData, options: FilmNetOptions, chance: FilmNetChance): Network {
  const context: LayerContext = { kernels, batchRows: options.batchSize };
  const lists = data.vocabularies.map(({ list, traits }) => new BagInput(list.id, traits.length));
  const numbers = new FloatInput(context, "numbers", data.numbers.width);
  const traits = lists.map(
    (list) => new BagEmbedding(context, list, traitTable(kernels, list, options, chance.weights)),
  );
  const words = wordLayer(context, data, options);
  const joined = new Concatenate(context, [...traits, numbers, ...(words ? [words.layer] : [])]);
  const deep = deepPart(context, joined, options, chance);
  const inputs = [...lists, numbers, ...(words ? [words.input] : [])];
  const layers = [...traits, ...(words ? [words.layer] : []), joined, ...deep];
  return new Network(inputs, layers, options.batchSize);
}

function traitTable(kernels: Kernels, list: BagInput, options: FilmNetOptions, random: Random): Parameter {
  const shape = [list.limit, options.traitDimension];
  const table = createParameter(kernels, list.name, shape, { decay: options.tableDecay });
  uniform(table.data, 0.05, random);
  return table;
}

/** The mean of the words' vectors: transfer learning, frozen or tuned. */
function wordLayer(context: LayerContext, { vectors }: FilmNetData, { words, tableDecay }: FilmNetOptions) {
  if (vectors === null) return null;
  const input = new BagInput("words", vectors.words.length);
  const shape = [vectors.words.length, vectors.dimension];
  const trainable = words === "tuned";
  const table = createParameter(context.kernels, "words", shape, {
    trainable,
    ...(trainable && { decay: tableDecay / 10 }),
  });
  table.data.set(vectors.data);
  return { input, layer: new BagEmbedding(context, input, table) };
}

function deepPart(context: LayerContext, below: Layer, options: FilmNetOptions, chance: FilmNetChance): Layer[] {
  const layers: Layer[] = [new Dropout(context, below, randomMask(options.inputDropout, chance.dropout))];
  const stack = (units: number, activation: "relu" | "linear", name: string) => {
    const under = layers.at(-1) as Layer;
    const weights = createParameter(context.kernels, `${name} weights`, [under.width, units], {
      decay: options.denseDecay,
    });
    glorotUniform(weights.data, under.width, units, chance.weights);
    layers.push(
      new Dense(context, under, weights, createParameter(context.kernels, `${name} bias`, [units]), activation),
    );
  };
  options.hidden.forEach((units, depth) => {
    stack(units, "relu", `hidden ${depth + 1}`);
    layers.push(new Dropout(context, layers.at(-1) as Layer, randomMask(options.dropout, chance.dropout)));
  });
  stack(1, "linear", "output");
  return layers;
}
