// What can be turned on the network that reads a film's metadata. The defaults were chosen by cross-validation inside the
// training rows of the original's split (docs/guide/film-net.md).
import type { TraitListId } from "../../traits/film-lists.ts";

/** How the words of title, tagline and overview come in. */
export type WordTransfer = "none" | "frozen" | "tuned";

export interface FilmNetOptions {
  readonly lists: readonly TraitListId[];
  /** Training films that must have a trait for it to count. */
  readonly leastFilms: number;
  /** What a film's traits of one list weigh together, before their embeddings are learnt: smaller learns rare traits less. */
  readonly traitWeight: number;
  /** Numbers in the embedding of a trait. */
  readonly traitDimension: number;
  readonly words: WordTransfer;
  readonly hidden: readonly number[];
  /** Dropout on everything that enters the hidden layers. */
  readonly inputDropout: number;
  /** Dropout behind each hidden layer. */
  readonly dropout: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Decoupled weight decay of tables, and of dense weights. */
  readonly tableDecay: number;
  readonly denseDecay: number;
  /** Votes at which a film weighs half of what one with endless votes does. */
  readonly voteNoise: number;
}

export const filmNetDefaults: FilmNetOptions = Object.freeze({
  lists: Object.freeze([
    "genre",
    "genre-pair",
    "language",
    "country",
    "keyword",
    "director",
    "company",
    "writer",
    "lead",
    "job",
  ] as const),
  leastFilms: 2,
  traitWeight: 0.3,
  traitDimension: 8,
  words: "none",
  hidden: Object.freeze([256, 128]),
  inputDropout: 0.5,
  dropout: 0.3,
  epochs: 15,
  batchSize: 64,
  learningRate: 0.0015,
  tableDecay: 0.1,
  denseDecay: 1,
  voteNoise: 6,
});

/** The smaller network that estimates whether anybody will vote for a film. */
export const chanceNetDefaults: FilmNetOptions = Object.freeze({
  ...filmNetDefaults,
  lists: Object.freeze(["genre", "language", "country"] as const),
  leastFilms: 5,
  traitWeight: 1,
  hidden: Object.freeze([64, 32]),
  inputDropout: 0.2,
  epochs: 12,
  learningRate: 0.002,
  denseDecay: 0.01,
});
