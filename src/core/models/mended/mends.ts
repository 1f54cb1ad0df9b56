// The faults of the original's networks, each with what mends it. One mend changes one thing; what it is worth is measured
// by adding it alone, and all together (docs/guide/original.md, "What each mend is worth").
import type { OriginalModelId } from "../../evaluation/original-result.ts";

export type MendId =
  | "title-words"
  | "unknown-film"
  | "pooled-words"
  | "early-stopping"
  | "rated-only"
  | "huber"
  | "paper-adam"
  | "start-at-mean"
  | "own-films";

export interface Mend {
  readonly id: MendId;
  /** The fault, in words. */
  readonly fault: string;
  /** What is done instead. */
  readonly remedy: string;
  /** The networks that have the fault. */
  readonly models: readonly OriginalModelId[];
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
    id: "unknown-film",
    fault: "a test film's own embedding was never trained",
    remedy: "one row for all unknown films, learnt by hiding nine of ten training films at each step",
    models: all,
  },
  {
    id: "pooled-words",
    fault: "fifteen places for words, most of them padding, each with weights of its own",
    remedy: "the mean of the title's known words, wherever they stand",
    models: ["original-frozen", "original-tuned"],
  },
  {
    id: "early-stopping",
    fault: "ten epochs whatever happens, the last one's weights",
    remedy: "a tenth of the training rows says when to stop, and the best epoch's weights stay",
    models: all,
  },
  {
    id: "rated-only",
    fault: "films without votes are learnt as the worst films there are",
    remedy: "they are left out of training: nobody rated them, so 0 is no rating",
    models: all,
  },
  {
    id: "huber",
    fault: "squared error lets a few far films pull the most",
    remedy: "Huber's loss, squared within one point and linear beyond",
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
