// Boosted trees that learn from films how good a film is, and whether anybody will vote for it at all.
//
// Films without votes have no rating; the files write 0. The trees of the rating learn from films with votes alone, each weighing
// 1 / (1 + noise / votes), since a rating of few votes is noise. Where the track may see votes, no votes means 0 by rule; before
// release a second set of trees estimates the chance of any vote, and that chance times the rating is predicted.
import type { Film } from "../../catalogue/film.ts";
import type { OnProgress } from "../../progress/progress.ts";
import type { FilmNumber } from "../../traits/film-numbers.ts";
import { partNumbers } from "../../traits/part-numbers.ts";
import { fitTrees } from "../../trees/fit-trees.ts";
import { joinColumns } from "../../trees/join-columns.ts";
import type { Matrix } from "../../trees/matrix.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { TreeOptions } from "../../trees/tree-options.ts";
import { FilmTable } from "./film-table.ts";
import { type FilmTreesOptions, resolveFilmTreesOptions } from "./film-trees-options.ts";
import { TraitRatings } from "./trait-ratings.ts";

export interface FilmTreesInput {
  readonly training: readonly Film[];
  /** What is measured on a film, in the order of the columns; a track's, and whatever else is known. */
  readonly numbers: readonly FilmNumber[];
  /** Whether the track may see votes: then no votes means 0 by rule, and no chance is estimated. */
  readonly seesVotes: boolean;
  /** One a training film: what another model expects of its rating without having seen it; the trees learn the rest. */
  readonly offsets?: ArrayLike<number> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Trees that read films. Their models are averaged. */
export interface FilmTrees {
  /** What the trees of the chance see, and those of the rating first. */
  readonly table: FilmTable;
  /** What those of the rating see behind it. */
  readonly traitRatings: TraitRatings;
  readonly rating: readonly TreeModel[];
  /** Null where votes are seen, or every training film has some. */
  readonly chance: readonly TreeModel[] | null;
  readonly seesVotes: boolean;
}

/**
 * Trains on films with ratings.
 *
 * @throws RangeError where no training film has votes, or options are out of range; the signal's reason when cancelled
 */
export function trainFilmTrees(input: FilmTreesInput, options: Partial<FilmTreesOptions> = {}): FilmTrees {
  const { training, numbers, seesVotes, offsets } = input;
  const resolved = resolveFilmTreesOptions(options);
  const { lists, rating, chance, members, voteNoise, seed } = resolved;
  if (offsets && offsets.length !== training.length) {
    const seen = `${training.length} films have ${offsets.length} offsets`;
    throw new RangeError(`Cannot train trees on films: ${seen}, one each was needed`);
  }
  const places = Array.from(training.keys()).filter((place) => (training[place] as Film).voteCount > 0);
  const rated = places.map((place) => training[place] as Film);
  if (rated.length === 0) throw new RangeError("Cannot train trees on films: no film has votes, some were needed");
  const table = new FilmTable([...numbers, ...partNumbers], training, lists);
  const wantsChance = !seesVotes && rated.length < training.length;
  const total = members * (wantsChance ? 2 : 1);
  let done = 0;
  const fitMembers = (rows: Matrix, targets: number[], own: Partial<TreeOptions>, more: object, firstSeed: number) =>
    Array.from({ length: members }, (_, k) => {
      const model = fitTrees(rows, targets, { ...own, seed: firstSeed + k }, { ...more, signal: input.signal });
      input.onProgress?.({ what: "reading films", done: ++done, total, unit: "models" });
      return model;
    });
  const ratings = rated.map(({ voteAverage }) => voteAverage);
  const weights = rated.map(({ voteCount }) => 1 / (1 + voteNoise / voteCount));
  const known = places.map((place) => offsets?.[place] ?? 0);
  const left = ratings.map((value, i) => value - (known[i] as number));
  const traitRatings = new TraitRatings(rated, left, weights, { ...resolved, lists: resolved.ratedLists });
  const rows = joinColumns(table.rows(rated), traitRatings.trainingRows());
  const voted = training.map(({ voteCount }) => (voteCount > 0 ? 1 : 0));
  return {
    table,
    traitRatings,
    rating: fitMembers(rows, left, rating, { weights }, seed * members),
    chance: wantsChance
      ? fitMembers(table.rows(training), voted, { ...chance, loss: "logistic" }, {}, seed * members + 2 ** 32)
      : null,
    seesVotes,
  };
}
