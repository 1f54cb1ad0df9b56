// One seed of the original's experiment: trains a network as the notebook does and keeps what the report draws.
import type { Kernels } from "../../../kernels/kernels.ts";
import type { CurvePoint, OriginalModelId } from "../../evaluation/original-result.ts";
import { randomMask } from "../../network/dropout.ts";
import { meanSquare } from "../../network/mean-square.ts";
import type { NetworkRows } from "../../network/network.ts";
import type { Parameter } from "../../network/parameter.ts";
import { train } from "../../network/train.ts";
import { createRandom } from "../../random/random.ts";
import type { OriginalData, OriginalPart } from "./original-data.ts";
import { deepNet, type NetChance, type OriginalNet, wordNet } from "./original-nets.ts";
import type { OriginalOptions } from "./original-options.ts";

/** What one trained network gives. */
export interface TrainedOriginal {
  readonly model: OriginalModelId;
  readonly curve: readonly CurvePoint[];
  /** One a test row. */
  readonly predictions: Float32Array;
  readonly parameters: number;
  /** The film embedding as training left it. */
  readonly filmTable: Parameter;
}

export interface TrainOriginalOptions {
  readonly seed: number;
  readonly options: OriginalOptions;
  /** Called after every epoch. */
  readonly onEpoch?: (model: OriginalModelId, point: CurvePoint) => void;
  readonly signal?: AbortSignal;
}

/** Each use of a seed draws from a stream of its own, so that the networks of one seed have nothing in common. */
const streams: Record<OriginalModelId, number> = { "original-deep": 1, "original-frozen": 2, "original-tuned": 3 };

/**
 * Trains one network from one seed. The tuned one takes over the film embedding of a frozen one.
 *
 * @param taken the frozen network's film embedding; it is trained on in place. Required for the tuned network.
 * @throws TypeError where the tuned network has nothing to take over, or word vectors are missing
 */
export function trainOriginal(
  kernels: Kernels,
  model: OriginalModelId,
  data: OriginalData,
  settings: TrainOriginalOptions,
  taken?: Parameter,
): TrainedOriginal {
  const { seed } = settings;
  const batchSize = Math.min(settings.options.batchSize, data.train.targets.length);
  const options = { ...settings.options, batchSize };
  const stream = (use: number) => createRandom(seed, streams[model] * 10 + use);
  const chance = { weights: stream(0), drawMask: randomMask(options.dropout, stream(1)) };
  const { network, filmTable } = build(kernels, model, data, options, chance, taken);
  const test = rowsOf(model, data.test);
  const curve: CurvePoint[] = [];
  train(kernels, network, rowsOf(model, data.train), data.train.targets, {
    epochs: options.epochs,
    order: options.order,
    adam: { learningRate: options.learningRate },
    random: stream(2),
    onEpoch: (epoch, trainLoss) => {
      const point = { epoch, trainLoss, testLoss: meanSquare(network.predict(test), data.test.targets) };
      curve.push(point);
      settings.onEpoch?.(model, point);
    },
    ...(settings.signal && { signal: settings.signal }),
  });
  return { model, curve, predictions: network.predict(test), parameters: network.parameterCount, filmTable };
}

function build(
  kernels: Kernels,
  model: OriginalModelId,
  data: OriginalData,
  options: OriginalOptions,
  chance: NetChance,
  taken: Parameter | undefined,
): OriginalNet {
  if (model === "original-deep") return deepNet(kernels, data, options, chance);
  if (model === "original-frozen") return wordNet(kernels, data, options, chance, "frozen");
  if (taken === undefined) {
    throw new TypeError("Cannot train original-tuned: it takes over the film embedding of original-frozen, got none");
  }
  return wordNet(kernels, data, options, chance, "tuned", taken);
}

/** What a network reads of a part, in the order of its inputs. */
function rowsOf(model: OriginalModelId, part: OriginalPart): NetworkRows {
  return [part.films, model === "original-deep" ? part.titleLengths : part.titleWords];
}
