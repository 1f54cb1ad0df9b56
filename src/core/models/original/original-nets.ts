// The three networks of the original, layer for layer (docs/guide/original.md). The deep one has 511,399 parameters on the
// original's data, the two on word vectors 558,999 each. All share one head: Dense relu, Dropout, Dense relu, Dense 1.
import type { Kernels } from "../../../kernels/kernels.ts";
import { Concatenate } from "../../network/concatenate.ts";
import { Dense } from "../../network/dense.ts";
import { type DrawMask, Dropout } from "../../network/dropout.ts";
import { Embedding } from "../../network/embedding.ts";
import { Flatten } from "../../network/flatten.ts";
import { glorotUniform, kerasEmbedding } from "../../network/initialisers.ts";
import { IntegerInput } from "../../network/integer-input.ts";
import type { Layer, LayerContext } from "../../network/layer.ts";
import { Network } from "../../network/network.ts";
import { createParameter, type Parameter } from "../../network/parameter.ts";
import type { Random } from "../../random/random.ts";
import type { OriginalData } from "./original-data.ts";
import type { OriginalOptions } from "./original-options.ts";

/** The notebook's tables learn as Keras's do, oddity included. */
const asInKeras = { squaresByOccurrence: true, countsTouched: true };

/** Chance for one network: how weights start, and which values are dropped. */
export interface NetChance {
  readonly weights: Random;
  readonly drawMask: DrawMask;
}

/** A network and the film embedding in it, which the third takes over from the second. */
export interface OriginalNet {
  readonly network: Network;
  readonly filmTable: Parameter;
}

/** The first network: the film's own number, and the length of its title in characters. Inputs: films, titleLengths. */
export function deepNet(
  kernels: Kernels,
  data: OriginalData,
  options: OriginalOptions,
  chance: NetChance,
): OriginalNet {
  const filmTable = newFilmTable(kernels, data, options, chance);
  const lengthTable = createParameter(
    kernels,
    "title length",
    [options.lengthRows, options.lengthDimension],
    asInKeras,
  );
  kerasEmbedding(lengthTable.data, chance.weights);
  return assemble(kernels, options, chance, filmTable, data.filmCount, lengthTable, ["title length", 1]);
}

/**
 * The second and third network: the film's own number, and the words of its title through word vectors, frozen or tuned.
 * Inputs: films, titleWords.
 *
 * @param taken the film embedding to take over; a new one without it
 * @throws TypeError where the data has no word vectors
 */
export function wordNet(
  kernels: Kernels,
  data: OriginalData,
  options: OriginalOptions,
  chance: NetChance,
  words: "frozen" | "tuned",
  taken?: Parameter,
): OriginalNet {
  if (data.wordVectors === null)
    throw new TypeError(`Cannot build the ${words} network: it needs word vectors, got none`);
  const filmTable = taken ?? newFilmTable(kernels, data, options, chance);
  const shape = [data.wordRows, data.wordVectors.dimension];
  const wordTable = createParameter(kernels, "title words", shape, { ...asInKeras, trainable: words === "tuned" });
  wordTable.data.set(data.wordVectors.data);
  return assemble(kernels, options, chance, filmTable, data.filmCount, wordTable, ["title words", options.titleLength]);
}

function newFilmTable(kernels: Kernels, data: OriginalData, options: OriginalOptions, chance: NetChance): Parameter {
  const table = createParameter(kernels, "film", [data.filmCount, options.filmDimension], asInKeras);
  kerasEmbedding(table.data, chance.weights);
  return table;
}

function assemble(
  kernels: Kernels,
  options: OriginalOptions,
  chance: NetChance,
  filmTable: Parameter,
  filmCount: number,
  titleTable: Parameter,
  [titleName, titleWidth]: readonly [string, number],
): OriginalNet {
  const context: LayerContext = { kernels, batchRows: options.batchSize };
  const films = new IntegerInput(context, "film", 1, filmCount);
  const title = new IntegerInput(context, titleName, titleWidth, titleTable.shape[0] as number);
  const filmVector = new Embedding(context, films, filmTable);
  const titleVectors = new Embedding(context, title, titleTable);
  const flat = [new Flatten(filmVector), new Flatten(titleVectors)];
  const joined = new Concatenate(context, flat);
  const head = headLayers(context, joined, options, chance);
  const layers = [filmVector, titleVectors, ...flat, joined, ...head];
  return { network: new Network([films, title], layers, options.batchSize), filmTable };
}

/** The head of all these networks: Dense relu for each of `hidden`, dropout behind the first, one linear unit at the end. */
export function headLayers(
  context: LayerContext,
  below: Layer,
  options: OriginalOptions,
  chance: NetChance,
  decay = 0,
): Layer[] {
  const layers: Layer[] = [];
  let top = below;
  const stack = (layer: Layer) => {
    layers.push(layer);
    top = layer;
  };
  options.hidden.forEach((units, depth) => {
    stack(newDense(context, top, units, "relu", `hidden ${depth + 1}`, chance.weights, decay));
    if (depth === 0) stack(new Dropout(context, top, chance.drawMask));
  });
  stack(newDense(context, top, 1, "linear", "output", chance.weights, decay));
  return layers;
}

function newDense(
  context: LayerContext,
  below: Layer,
  units: number,
  activation: "relu" | "linear",
  name: string,
  random: Random,
  decay: number,
): Dense {
  const weights = createParameter(context.kernels, `${name} weights`, [below.width, units], { decay });
  glorotUniform(weights.data, below.width, units, random);
  const bias = createParameter(context.kernels, `${name} bias`, [units]);
  return new Dense(context, below, weights, bias, activation);
}
