// The original's networks with some of their faults mended: the same layers and the same head, but for what a mend changes.
import type { Kernels } from "../../../kernels/kernels.ts";
import type { OriginalModelId } from "../../evaluation/original-result.ts";
import { BagEmbedding } from "../../network/bag-embedding.ts";
import { BagInput } from "../../network/bag-input.ts";
import { Concatenate } from "../../network/concatenate.ts";
import { Embedding } from "../../network/embedding.ts";
import { Flatten } from "../../network/flatten.ts";
import { FloatInput } from "../../network/float-input.ts";
import { kerasEmbedding } from "../../network/initialisers.ts";
import type { Input } from "../../network/input.ts";
import { IntegerInput } from "../../network/integer-input.ts";
import type { Layer, LayerContext } from "../../network/layer.ts";
import { Network } from "../../network/network.ts";
import { createParameter, type Parameter } from "../../network/parameter.ts";
import type { Random } from "../../random/random.ts";
import type { OriginalData } from "../original/original-data.ts";
import { headLayers, type NetChance } from "../original/original-nets.ts";
import type { OriginalOptions } from "../original/original-options.ts";
import type { MendedOptions } from "./mended-options.ts";
import { type MendId, readsWords } from "./mends.ts";

/** What is built, and with which chance. */
export interface MendedPlan {
  readonly model: OriginalModelId;
  readonly mends: readonly MendId[];
  readonly original: OriginalOptions;
  readonly mended: MendedOptions;
}

export interface MendedChance extends NetChance {
  /** Which films are hidden at each step. */
  readonly hiding: Random;
}

/** An input, the layers that read it, and what goes into the head. */
interface Branch {
  readonly input: Input;
  readonly layers: readonly Layer[];
  readonly top: Layer;
}

/** The network of a plan; its inputs are those of `mendedRows`, in that order. */
export function mendedNet(
  kernels: Kernels,
  plan: MendedPlan,
  data: OriginalData,
  chance: MendedChance,
  takenFilms?: Parameter,
): { readonly network: Network; readonly filmTable: Parameter } {
  const context: LayerContext = { kernels, batchRows: plan.original.batchSize };
  const filmTable =
    takenFilms ?? newTable(kernels, plan, "film", [data.filmCount + 1, plan.original.filmDimension], chance);
  const branches = [
    filmBranch(context, plan, data, filmTable, chance),
    ...titleBranch(context, plan, data, chance),
    ...lengthBranch(context, plan),
  ];
  const joined = new Concatenate(
    context,
    branches.map((branch) => branch.top),
  );
  const head = headLayers(context, joined, plan.original, chance, decayOf(plan).dense);
  const layers = [...branches.flatMap((branch) => branch.layers), joined, ...head];
  const inputs = branches.map((branch) => branch.input);
  return { network: new Network(inputs, layers, plan.original.batchSize), filmTable };
}

function decayOf({ mends, mended }: MendedPlan): { readonly dense: number; readonly table: number } {
  if (!mends.includes("weight-decay")) return { dense: 0, table: 0 };
  return { dense: mended.denseDecay, table: mended.tableDecay };
}

function newTable(
  kernels: Kernels,
  plan: MendedPlan,
  name: string,
  shape: readonly number[],
  chance: NetChance,
): Parameter {
  const table = createParameter(kernels, name, shape, {
    squaresByOccurrence: !plan.mends.includes("paper-adam"),
    decay: decayOf(plan).table,
  });
  kerasEmbedding(table.data, chance.weights);
  return table;
}

/** The film's own embedding; its last row is the unknown film's, used where that mend is on. */
function filmBranch(
  context: LayerContext,
  { mends, mended }: MendedPlan,
  data: OriginalData,
  table: Parameter,
  { hiding }: MendedChance,
): Branch {
  const unknown = mends.includes("unknown-film")
    ? { index: data.filmCount, share: mended.hiddenFilms, random: hiding }
    : null;
  const input = new IntegerInput(context, "film", 1, data.filmCount + 1, unknown);
  return embedded(context, input, table);
}

function embedded(context: LayerContext, input: IntegerInput, table: Parameter): Branch {
  const embedding = new Embedding(context, input, table);
  const flat = new Flatten(embedding);
  return { input, layers: [embedding, flat], top: flat };
}

/** The title's length as a category, or its words; neither where the length is told as a number alone. */
function titleBranch(context: LayerContext, plan: MendedPlan, data: OriginalData, chance: NetChance): Branch[] {
  const { kernels } = context;
  if (!readsWords(plan)) {
    if (plan.mends.includes("log-length")) return [];
    const { lengthRows, lengthDimension } = plan.original;
    const table = newTable(kernels, plan, "title length", [lengthRows, lengthDimension], chance);
    return [embedded(context, new IntegerInput(context, "title length", 1, lengthRows), table)];
  }
  const table = wordTable(kernels, plan, data, chance);
  if (plan.mends.includes("pooled-words")) {
    const input = new BagInput("title words", data.wordRows);
    const bag = new BagEmbedding(context, input, table);
    return [{ input, layers: [bag], top: bag }];
  }
  const input = new IntegerInput(context, "title words", plan.original.titleLength, data.wordRows);
  return [embedded(context, input, table)];
}

function lengthBranch(context: LayerContext, { mends }: MendedPlan): Branch[] {
  if (!mends.includes("log-length")) return [];
  const input = new FloatInput(context, "logarithm of the title length", 1);
  return [{ input, layers: [], top: input }];
}

function wordTable(kernels: Kernels, plan: MendedPlan, data: OriginalData, chance: NetChance): Parameter {
  if (plan.model === "original-deep") {
    return newTable(kernels, plan, "title words", [data.wordRows, plan.original.lengthDimension], chance);
  }
  if (data.wordVectors === null) throw new TypeError(`Cannot build ${plan.model}: it needs word vectors, got none`);
  const shape = [data.wordRows, data.wordVectors.dimension];
  const trainable = plan.model === "original-tuned";
  const table = createParameter(kernels, "title words", shape, {
    trainable,
    squaresByOccurrence: !plan.mends.includes("paper-adam"),
    decay: trainable ? decayOf(plan).table : 0,
  });
  table.data.set(data.wordVectors.data);
  return table;
}
