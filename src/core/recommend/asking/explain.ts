// Everything about one film for one person: where it stands among the films they have not seen, what makes its score to the last rating,
// what makes its stars, and what it has in common with films of the history.
import type { StarScorer } from "../../models/stars/star-model.ts";
import { filmName } from "../../search/film-name.ts";
import { type SharedTrait, sharedNumbers, sharedTraits } from "../likeness/similar-films.ts";
import type { Contribution, FilmName, ModelName, PredictedStars } from "./answer.ts";
import { noLimits } from "./contributions.ts";
import type { Engine } from "./engine.ts";
import { type Person, ratedBelow } from "./person.ts";
import { scoreFilms } from "./scored-films.ts";
import { starsOf } from "./stars-of.ts";
import { tellScore } from "./tell-films.ts";

/** What makes expected stars; everything adds up to the mean. */
export interface StarShares {
  /** What everybody thinks of the film. */
  readonly film: number;
  /** What is expected of the person before any rating. */
  readonly person: number;
  /** What each rating adds, the largest first. */
  readonly ratings: readonly { readonly film: FilmName; readonly rating: number; readonly value: number }[];
  /** What the ends of the scale took away, or added. */
  readonly rest: number;
}

export interface LikeFilm {
  readonly film: FilmName;
  /** What the person gave it; null where it was only watched or wanted. */
  readonly rating: number | null;
  /** 0 to below 1. */
  readonly similarity: number;
  /** The most telling first. */
  readonly shared: readonly SharedTrait[];
}

export interface Explanation {
  readonly film: FilmName;
  /** Null where the models do not know the film, as are `rank`, `predicted` and `stars`. */
  readonly score: number | null;
  /** From 1, among the films that the models know and the person has neither seen nor turned down, as in a list, and this one. */
  readonly rank: number | null;
  /** How many these are. */
  readonly ranked: number;
  readonly predicted: PredictedStars | null;
  /** All of them, the largest first; they add up to the score. */
  readonly contributions: readonly Contribution[];
  /** Null also where the model of stars cannot say why. */
  readonly stars: StarShares | null;
  /** Films of the history that have most in common with it. */
  readonly like: readonly LikeFilm[];
  readonly reason: string;
  readonly notes: readonly string[];
  readonly model: ModelName;
}

const mostLike = 10;

/** @throws RangeError for an index that no film has */
export function explain(engine: Engine, person: Person, film: number): Explanation {
  engine.films.check(film);
  const scored = scoreFilms(engine, person, {});
  const { masked, scores, taste } = scored;
  const like = likeFilms(engine, person, film);
  const shown = { film: engine.name(film), like, model: engine.data.model };
  const unseen = masked.kept - scored.unknown; // `kept` was counted before films without a score were hidden
  if (film >= engine.known) {
    const why = "Nobody rated it in training, so that it cannot be ranked.";
    const none = { score: null, rank: null, predicted: null, stars: null };
    return { ...shown, ...none, ranked: unseen, contributions: [], reason: why, notes: [] };
  }
  const isDismissed = person.events.dismissed.items.includes(film);
  const isHidden = masked.mask[film] === 0;
  const predicted = starsOf(engine.data.stars, person, [film])[0]!;
  const told = tellScore(engine, scored, film, { scores, height: 1 }, noLimits);
  return {
    ...shown,
    score: scores[film]!,
    rank: rankOf(film, scores, masked.mask),
    ranked: unseen + (isHidden ? 1 : 0),
    predicted,
    contributions: told.contributions,
    stars: predicted && starShares(engine, person, film, predicted.mean),
    reason: told.reason,
    notes: notesOf(filmName(shown.film), { isSeen: isHidden && !isDismissed, isDismissed }, taste.unknown),
  };
}

function rankOf(film: number, scores: Float32Array, mask: Uint8Array): number {
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if (mask[other] === 0 || other === film) continue;
    if (scores[other]! > scores[film]! || (scores[other]! === scores[film]! && other < film)) rank++;
  }
  return rank;
}

function starShares(engine: Engine, person: Person, film: number, mean: number): StarShares | null {
  const scorer: StarScorer | null = engine.data.stars;
  if (scorer?.explain === undefined) return null;
  const history = ratedBelow(person, scorer.items);
  const parts = scorer.explain({ history, user: null }, film);
  const ratings = Array.from(parts.ratings, (value, k) => ({
    film: engine.name(history.items[k]!),
    rating: history.ratings[k]!,
    value,
  })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const sum = ratings.reduce((total, { value }) => total + value, parts.film + parts.person);
  return { film: parts.film, person: parts.person, ratings, rest: mean - sum };
}

/** The most similar first, equally similar ones by index. */
function likeFilms(engine: Engine, { history, events }: Person, film: number): LikeFilm[] {
  const own = [
    ...Array.from(history.items, (item, k) => ({ item, rating: history.ratings[k]! as number | null })),
    ...[...events.watched.items, ...events.watchlisted.items].map((item) => ({ item, rating: null })),
  ];
  return own
    .filter(({ item }) => item !== film)
    .map(({ item, rating }) => {
      const shares = sharedNumbers(engine.traits, item, film);
      return { item, rating, similarity: shares.reduce((sum, [, share]) => sum + share, 0) };
    })
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || a.item - b.item)
    .slice(0, mostLike)
    .map(({ item, rating, similarity }) => ({
      film: engine.name(item),
      rating,
      similarity,
      shared: sharedTraits(engine.traits, item, film),
    }));
}

function notesOf(
  name: string,
  { isSeen, isDismissed }: { readonly isSeen: boolean; readonly isDismissed: boolean },
  unknown: number,
): string[] {
  const notes: string[] = [];
  if (isDismissed) notes.push(`${name} was turned down: it is ranked as if it were not.`);
  if (isSeen)
    notes.push(`${name} is in the history: it is ranked as if it were not seen, and its own rating has a say.`);
  if (unknown > 0) {
    const films = unknown === 1 ? "1 film" : `${unknown.toLocaleString("en-US")} films`;
    notes.push(`${films} of the history ${unknown === 1 ? "was" : "were"} rated by nobody in training.`);
  }
  return notes;
}
