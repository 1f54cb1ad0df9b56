// One seed of a mended network.
import type { Kernels } from "../../../kernels/kernels.ts";
import type { CurvePoint } from "../../evaluation/original-result.ts";
import { randomMask } from "../../network/dropout.ts";
import { huber, squaredError } from "../../network/loss.ts";
import { meanSquare } from "../../network/mean-square.ts";
import type { Network, NetworkRows } from "../../network/network.ts";
import type { Parameter } from "../../network/parameter.ts";
import { type TrainOptions, train } from "../../network/train.ts";
import { createRandom } from "../../random/random.ts";
import { shuffle } from "../../random/shuffle.ts";
import { type OriginalData, type OriginalPart, partRows } from "../original/original-data.ts";
import { type MendedPlan, mendedNet } from "./mended-net.ts";
import { mendedRows } from "./mended-rows.ts";

export interface TrainedMended {
  /** One a test row. */
  readonly predictions: Float32Array;
  readonly curve: readonly CurvePoint[];
  readonly parameters: number;
  /** The epoch whose weights stayed. */
  readonly epochs: number;
  readonly filmTable: Parameter;
}

/** Streams of a seed, apart from those of the originals. */
const streams = { "original-deep": 40, "original-frozen": 50, "original-tuned": 60 } as const;

/**
 * Trains the network of a plan from a seed.
 *
 * @param taken for the tuned network: the film embedding of the frozen one with the same mends
 */
export function trainMended(
  kernels: Kernels,
  plan: MendedPlan,
  data: OriginalData,
  seed: number,
  taken?: Parameter,
  signal?: AbortSignal,
): TrainedMended {
  const stream = (use: number) => createRandom(seed, streams[plan.model] + use);
  const drawMask = randomMask(plan.original.dropout, stream(1));
  const chance = { weights: stream(0), drawMask, hiding: stream(3) };
  const ownFilms = plan.mends.includes("own-films");
  const { network, filmTable } = mendedNet(kernels, plan, data, chance, ownFilms ? undefined : taken);
  const { learnt, held } = divide(plan, data.train, seed);
  const known = new Set(learnt.films);
  if (plan.mends.includes("start-at-mean")) startAtMean(network, learnt.targets);
  const rowsOf = (part: OriginalPart) => mendedRows(plan, data, part, known);
  const test = rowsOf(data.test);
  const votes = chanceOfVotes(plan, data.train);
  const predict = () => network.predict(test).map((rating) => rating * votes);
  const curve: CurvePoint[] = [];
  const epochs = train(kernels, network, rowsOf(learnt), learnt.targets, {
    ...trainingOptions(plan),
    random: stream(2),
    ...(held && { validation: { rows: rowsOf(held), targets: held.targets, patience: plan.mended.patience } }),
    onEpoch: (epoch, trainLoss) => {
      curve.push({ epoch, trainLoss, testLoss: meanSquare(predict(), data.test.targets) });
    },
    ...(signal && { signal }),
  });
  if (plan.mends.includes("huber")) centre(network, rowsOf(learnt), learnt.targets);
  return { predictions: predict(), curve, parameters: network.parameterCount, epochs, filmTable };
}

/** What the mends of a plan make of the training. */
function trainingOptions({ mends, mended, original }: MendedPlan): Omit<TrainOptions, "random"> {
  return {
    epochs: mends.includes("early-stopping") ? mended.mostEpochs : original.epochs,
    adam: { learningRate: original.learningRate },
    loss: mends.includes("huber") ? huber(mended.huberDelta) : squaredError,
    schedule: mends.includes("falling-rate") ? "falling" : "constant",
    ...(mends.includes("averaged-weights") && { averaged: mended.average }),
  };
}

/** The rows that are learnt, and those held back to say when to stop; drawn by the seed. */
function divide({ mends, mended }: MendedPlan, part: OriginalPart, seed: number) {
  const rated = Array.from(part.votes.keys()).filter((i) => !mends.includes("rated-only") || (part.votes[i] ?? 0) > 0);
  if (!mends.includes("early-stopping")) return { learnt: partRows(part, rated), held: null };
  shuffle(rated, createRandom(seed, 70));
  const count = Math.max(1, Math.round(mended.validationShare * rated.length));
  return { learnt: partRows(part, rated.slice(count)), held: partRows(part, rated.slice(0, count)) };
}

/** The share of the training rows with votes, where those without are left out: what a rating is multiplied with. */
function chanceOfVotes({ mends }: MendedPlan, { votes }: OriginalPart): number {
  return mends.includes("rated-only") ? votes.filter((count) => count > 0).length / votes.length : 1;
}

/** Sets the bias of the output. */
function startAtMean(network: Network, targets: Float32Array): void {
  const [, bias] = network.head.parameters;
  bias?.data.fill(mean(targets));
}

/** Huber's loss finds a centre between mean and median; what is asked for is the mean. */
function centre(network: Network, rows: NetworkRows, targets: Float32Array): void {
  const [, bias] = network.head.parameters;
  if (bias !== undefined) bias.data[0]! += mean(targets) - mean(network.predict(rows));
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
