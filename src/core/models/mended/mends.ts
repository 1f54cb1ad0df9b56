// The faults of the original's networks, each with what mends it. One mend changes one thing; what it is worth is measured
// by adding it alone, and all together (docs/guide/original.md, "What each mend is worth").
import type { OriginalModelId } from "../../evaluation/original-result.ts";

export type MendId =
  | "title-words"
  | "log-length"
  | "unknown-film"
  | "pooled-words"
  | "early-stopping"
  | "rated-only"
  | "huber"
  | "paper-adam"
  | "start-at-mean"
  | "weight-decay"
  | "falling-rate"
  | "averaged-weights"
  | "own-films";

export interface Mend {
  readonly id: MendId;
  /** The fault, in words. */
  readonly fault: string;
  /** What is done instead. */
  readonly remedy: string;
  /** The networks that have the fault. */
  readonly models: readonly OriginalModelId[];
  /** Those of them on which it changes nothing without another mend. */
  readonly onlyTogether?: readonly OriginalModelId[];
}

const all: readonly OriginalModelId[] = ["original-deep", "original-frozen", "original-tuned"];

/** All mends, in the order in which they are told. */
export const mends: readonly Mend[] = [
  {
    id: "title-words",
    fault: "the title is told by its length in characters",
    remedy: "its words, each with an embedding that is learnt",
    models: ["original-deep"],
  },
  {
    id: "log-length",
    fault: "the title's length is a category among 5,000, or is not told at all",
    remedy: "its logarithm, as a number",
    models: all,
  },
  {
    id: "unknown-film",
    fault: "a test film's own embedding was never trained",
    remedy: "one row for all unknown films, learnt by hiding nine of ten training films at each step",
    models: all,
  },
  {
    id: "pooled-words",
    fault: "fifteen places for words, most of them padding, each with weights of its own",
    remedy: "the mean of the title's known words, wherever they stand",
    models: all,
    onlyTogether: ["original-deep"],
  },
  {
    id: "early-stopping",
    fault: "ten epochs whatever happens, the last one's weights",
    remedy: "a fifth of the training rows says when to stop, and the best epoch's weights stay",
    models: all,
  },
  {
    id: "rated-only",
    fault: "films without votes are learnt as the worst films there are",
    remedy:
      "they are left out of training, as nobody rated them and 0 is no rating; a rating is multiplied by the share of films that have one",
    models: all,
  },
  {
    id: "huber",
    fault: "squared error lets a few far films pull the most",
    remedy:
      "Huber's loss, squared within one point and linear beyond; its centre, between mean and median, is moved to the mean at the end",
    models: all,
  },
  {
    id: "paper-adam",
    fault: "Keras on TensorFlow adds up squares where Adam wants the square of the sum, and frequent words leap",
    remedy: "Adam as in the paper",
    models: all,
  },
  {
    id: "start-at-mean",
    fault: "the prediction starts at 0, and the first epochs go into finding the mean",
    remedy: "the output starts at the mean of the training ratings",
    models: all,
  },
  {
    id: "weight-decay",
    fault: "nothing holds the weights back, and half a million of them learn a few thousand rows by heart",
    remedy: "every step shrinks them a little (decoupled weight decay)",
    models: all,
  },
  {
    id: "falling-rate",
    fault: "the last steps are as long as the first",
    remedy: "a learning rate that falls evenly to nothing",
    models: all,
  },
  {
    id: "averaged-weights",
    fault: "the last batch's noise is in the weights that stay",
    remedy: "a moving average of the weights over the steps",
    models: all,
  },
  {
    id: "own-films",
    fault: "the film embedding that it takes over was already fitted to the same films",
    remedy: "an embedding of its own, started afresh",
    models: ["original-tuned"],
  },
];

/** `original-deep+title-words`, `original-deep+all-mends`. */
export function mendedId(model: OriginalModelId, chosen: readonly MendId[]): string {
  const own = mends.filter((mend) => mend.models.includes(model));
  const every = own.length === chosen.length && chosen.length > 1;
  return [model, ...(every ? ["all-mends"] : chosen)].join("+");
}

/** The mends of a network, and those of them that change something alone. */
export function mendsOf(model: OriginalModelId): { readonly together: MendId[]; readonly alone: MendId[] } {
  const own = mends.filter((mend) => mend.models.includes(model));
  const alone = own.filter((mend) => mend.onlyTogether?.includes(model) !== true);
  return { together: own.map((mend) => mend.id), alone: alone.map((mend) => mend.id) };
}

/** Whether a network with some mends reads the title's words. */
export function readsWords({ model, mends: chosen }: { model: OriginalModelId; mends: readonly MendId[] }): boolean {
  return model !== "original-deep" || chosen.includes("title-words");
}
