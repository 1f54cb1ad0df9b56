// What can be turned on the trees that read a film. The defaults were chosen by cross-validation inside the training rows of the
// original's split (docs/guide/film-trees.md).

import type { TraitListId } from "../../traits/film-lists.ts";
import type { TreeOptions } from "../../trees/tree-options.ts";
import type { FlagList } from "./film-tree-columns.ts";

export interface FilmTreesOptions {
  /** Lists whose traits become columns. */
  readonly lists: readonly FlagList[];
  /** Lists by which the trees of the rating are told how other films were rated. */
  readonly ratedLists: readonly TraitListId[];
  /** Films' weights at which the mean rating of a trait counts half. */
  readonly shrinkage: number;
  /** Parts of the training films, each of which is told what the others say. */
  readonly parts: number;
  /** The trees that predict the rating of a film with votes. */
  readonly rating: Partial<TreeOptions>;
  /** The trees that estimate whether anybody will vote. */
  readonly chance: Partial<TreeOptions>;
  /** Models that are averaged, alike but for their seeds. */
  readonly members: number;
  /** Votes at which a film weighs half of what one with endless votes does. */
  readonly voteNoise: number;
}

export const filmTreesDefaults: FilmTreesOptions = Object.freeze({
  lists: Object.freeze([
    { id: "genre", leastFilms: 10 },
    { id: "language", leastFilms: 20 },
    { id: "country", leastFilms: 20 },
    { id: "company", leastFilms: 30 },
    { id: "keyword", leastFilms: 40 },
  ] as const),
  ratedLists: Object.freeze(["director", "writer", "lead", "company", "keyword", "producer", "head", "cast"] as const),
  shrinkage: 3,
  parts: 10,
  rating: Object.freeze({
    trees: 400,
    learningRate: 0.06,
    maxLeaves: 8,
    leastRows: 10,
    regularization: 10,
    rowShare: 0.7,
    columnShare: 0.3,
  }),
  chance: Object.freeze({
    trees: 250,
    learningRate: 0.03,
    maxLeaves: 16,
    leastRows: 2,
    regularization: 2,
    rowShare: 0.5,
    columnShare: 0.2,
  }),
  members: 2,
  voteNoise: 6,
});

/**
 * Options of the trees themselves are checked where they are grown.
 *
 * @throws RangeError for a value out of range
 */
export function checkFilmTreesOptions({ members, voteNoise, shrinkage, parts }: FilmTreesOptions): void {
  const refuse = (name: string, needed: string, value: unknown) =>
    new RangeError(`Cannot train trees on films: ${name} must be ${needed}, got ${String(value)}`);
  if (!Number.isSafeInteger(members) || members < 1) throw refuse("members", "a whole number from 1", members);
  if (!Number.isSafeInteger(parts) || parts < 2) throw refuse("parts", "a whole number from 2", parts);
  if (!(Number.isFinite(shrinkage) && shrinkage >= 0)) throw refuse("shrinkage", "a number from 0", shrinkage);
  if (!(Number.isFinite(voteNoise) && voteNoise >= 0)) throw refuse("voteNoise", "a number from 0", voteNoise);
}
