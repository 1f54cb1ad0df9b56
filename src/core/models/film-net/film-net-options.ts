// What can be turned on the network that reads a film's metadata. The defaults were chosen by cross-validation inside the
// training rows of the original's split (docs/guide/film-net.md).
import type { TraitListId } from "../../traits/film-lists.ts";

/** How the words of title, tagline and overview come in. */
export type WordTransfer = "none" | "frozen" | "tuned";

export interface FilmNetOptions {
  readonly lists: readonly TraitListId[];
  /** Training films that must have a trait for it to count. */
  readonly leastFilms: number;
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
  /** Decoupled weight decay of tables, of the linear part, and of dense weights. */
  readonly tableDecay: number;
  readonly wideDecay: number;
  readonly denseDecay: number;
}

export const filmNetDefaults: FilmNetOptions = Object.freeze({
  lists: Object.freeze([
    "director",
    "writer",
    "producer",
    "lead",
    "cast",
    "head",
    "crew",
    "job",
    "keyword",
    "company",
    "genre",
    "genre-pair",
    "country",
    "language",
    "title-word",
    "story-word",
  ] as const),
  leastFilms: 3,
  traitDimension: 8,
  words: "frozen",
  hidden: Object.freeze([64, 32]),
  inputDropout: 0.2,
  dropout: 0.3,
  epochs: 20,
  batchSize: 64,
  learningRate: 0.002,
  tableDecay: 0.1,
  wideDecay: 0.1,
  denseDecay: 0.01,
});
