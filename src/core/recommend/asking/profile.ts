// What a person is like, as far as their ratings say: which traits they rate higher than these films' own means and their own level explain,
// which they watch more often than others do, and how they use the scale. Counts and means only, so that everything can be checked by
// the ratings behind it; no model is asked.
//   liking of a trait    sum of (r - film's mean - level) over its rated films / (their number + 5), in stars
//   watching             log2 of (n + 3) / (N p + 3), n of N films of the history having the trait, p its share of everybody's ratings

import { logarithm } from "../../elementary/logarithm.ts";
import { type TraitKind, traitKinds } from "../likeness/trait-numbers.ts";
import type { FilmName, ModelName } from "./answer.ts";
import type { Engine } from "./engine.ts";
import type { Person } from "./person.ts";

export interface TraitProfile {
  readonly kind: TraitKind;
  /** "Michael Mann", "1990s". */
  readonly name: string;
  /** Stars by which its films are rated higher than was to be expected, shrunk; 0 where none is rated. */
  readonly liking: number;
  /** Doublings of how often its films are watched, beside everybody; shrunk. */
  readonly watching: number;
  /** Films of the history that have it, rated or watched. */
  readonly films: number;
  /** The ratings behind it, those that speak most for it first. */
  readonly ratings: readonly TraitRating[];
}

export interface TraitRating {
  readonly film: FilmName;
  readonly rating: number;
  /** What was to be expected of this person: the film's mean and their level. */
  readonly expected: number;
}

/** How a person uses the scale; null where there is nothing to say it by. */
export interface ScaleProfile {
  readonly ratings: number;
  readonly mean: number | null;
  /** Standard deviation. */
  readonly spread: number | null;
  /** The mean of what everybody gave the same films. */
  readonly filmsMean: number | null;
  /** Stars by which the person rates higher than others do the same films, shrunk. */
  readonly level: number;
}

export interface Profile {
  readonly scale: ScaleProfile;
  /** By kind, in the order of `traitKinds`; within a kind the best liked first. */
  readonly traits: Readonly<Record<TraitKind, readonly TraitProfile[]>>;
  readonly notes: readonly string[];
  readonly model: ModelName;
}

/** Ratings as they were expected that a trait, and a level, count as having beside their own. */
const priorRatings = 5;
/** Films that a trait counts as having been watched, by everybody and by this person. */
const priorFilms = 3;
/** Ratings at the mean of all that every film counts as having beside its own. */
const filmPrior = 5;

interface RatedFilm {
  readonly film: number;
  readonly rating: number;
  readonly expected: number;
}

/** How many films of a history would have a trait, had the person watched as everybody does: `watching` the other way round. */
export function usualFilms({ films, watching }: Pick<TraitProfile, "films" | "watching">): number {
  return (films + priorFilms) / 2 ** watching - priorFilms;
}

export function profile(engine: Engine, person: Person): Profile {
  const { history, events } = person;
  const means = Float64Array.from(history.items, filmMeans(engine));
  const level =
    means.reduce((sum, mean, k) => sum + history.ratings[k]! - mean, 0) / (history.items.length + priorRatings);
  const rated = Array.from(
    history.items,
    (film, k): RatedFilm => ({
      film,
      rating: history.ratings[k]!,
      expected: means[k]! + level,
    }),
  );
  const seen = [...history.items, ...events.watched.items];
  const notes = seen.length === 0 ? ["Nothing was rated or watched: there is nothing to tell."] : [];
  return {
    scale: scaleOf(history.ratings, means, level),
    traits: traitsOf(engine, rated, seen),
    notes,
    model: engine.data.model,
  };
}

/** What everybody gives a film, drawn towards the mean of all where few did. */
function filmMeans({ films }: Engine): (film: number) => number {
  const { ratings, ratingMean } = films.columns;
  let [sum, count] = [0, 0];
  for (let film = 0; film < films.size; film++) {
    if (Number.isNaN(ratingMean[film]!)) continue;
    sum += ratings[film]! * ratingMean[film]!;
    count += ratings[film]!;
  }
  const overall = count === 0 ? 3.5 : sum / count;
  return (film) => {
    const own = Number.isNaN(ratingMean[film]!) ? 0 : ratings[film]!;
    return own === 0 ? overall : (own * ratingMean[film]! + filmPrior * overall) / (own + filmPrior);
  };
}

function scaleOf(ratings: Float32Array, means: Float64Array, level: number): ScaleProfile {
  const count = ratings.length;
  if (count === 0) return { ratings: 0, mean: null, spread: null, filmsMean: null, level: 0 };
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / count;
  const spread = Math.sqrt(ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / count);
  return { ratings: count, mean, spread, filmsMean: means.reduce((sum, each) => sum + each, 0) / count, level };
}

function traitsOf(engine: Engine, rated: readonly RatedFilm[], seen: readonly number[]): Profile["traits"] {
  const { numbers } = engine.traits;
  const { indptr, indices } = numbers;
  const ownTraits = (film: number) => indices.subarray(indptr[film], indptr[film + 1]);
  const films = new Map<number, number>();
  for (const film of seen) for (const trait of ownTraits(film)) films.set(trait, (films.get(trait) ?? 0) + 1);
  const ratings = new Map<number, RatedFilm[]>();
  for (const each of rated) {
    for (const trait of ownTraits(each.film)) {
      const behind = ratings.get(trait);
      if (behind === undefined) ratings.set(trait, [each]);
      else behind.push(each);
    }
  }
  const shares = engine.traitShares;
  const told = [...films].map(([trait, count]): TraitProfile => {
    const behind = (ratings.get(trait) ?? []).toSorted((a, b) => above(b) - above(a) || a.film - b.film);
    return {
      kind: numbers.kind(trait),
      name: numbers.name(trait),
      liking: behind.reduce((sum, each) => sum + above(each), 0) / (behind.length + priorRatings),
      watching: logarithm((count + priorFilms) / (seen.length * shares[trait]! + priorFilms)) / Math.LN2,
      films: count,
      ratings: behind.map(({ film, rating, expected }) => ({ film: engine.name(film), rating, expected })),
    };
  });
  const of = (kind: TraitKind) =>
    told
      .filter((each) => each.kind === kind)
      .sort((a, b) => b.liking - a.liking || b.watching - a.watching || byName(a, b));
  return Object.fromEntries(traitKinds.map((kind) => [kind, of(kind)])) as Record<TraitKind, TraitProfile[]>;
}

const above = ({ rating, expected }: RatedFilm) => rating - expected;
const byName = (a: TraitProfile, b: TraitProfile) => (a.name < b.name ? -1 : Number(a.name > b.name));
