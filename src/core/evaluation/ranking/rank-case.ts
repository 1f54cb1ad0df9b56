// Where the held-out films of a person stand among all that could be shown. Nothing is sorted but the held-out films: every
// candidate is placed among them by bisection and counted, O(candidates x log held). Equal scores are in the order of the film
// index, so that neither threads nor batches move a metric.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { RankingCase } from "./ranking-case.ts";

export interface RankedCase {
  /** The relevant films, best first. */
  readonly films: Uint32Array;
  /** Their ranks from 1, ascending, beside `films`. */
  readonly ranks: Uint32Array;
  /** Ranks of the held-out films that were not liked, ascending. */
  readonly dislikedRanks: Uint32Array;
  /** How many films were ranked. */
  readonly candidates: number;
}

/**
 * Ranks from scores.
 *
 * @param scores one a film, by film index; higher is better; infinities are allowed
 * @throws RangeError where a candidate's score is NaN
 */
export function rankCase(
  { history, known = history.items, relevant, disliked, candidates }: RankingCase,
  scores: Float32Array,
): RankedCase {
  const held = heldInOrder(relevant, disliked, scores);
  const heldScores = new Float64Array(held.length);
  for (let at = 0; at < held.length; at++) heldScores[at] = scores[held[at]!]!;
  const above = new Uint32Array(held.length + 1);
  const count = (film: FilmIndex, score: number) => {
    above[placeAmong(held, heldScores, film, score)]!++;
  };
  const lowest = heldScores.at(-1) ?? Number.POSITIVE_INFINITY;
  const ranked =
    candidates === null
      ? forEachAbove(known, scores, lowest, count)
      : forEachCandidate(known, candidates, scores, (film, score) => {
          if (!(score < lowest)) count(film, score);
        });
  const films = new Uint32Array(relevant.length);
  const ranks = new Uint32Array(relevant.length);
  const dislikedRanks = new Uint32Array(disliked.length);
  let [found, rank] = [0, 1];
  for (let at = 0; at < held.length; at++) {
    rank += above[at]!;
    if (has(relevant, held[at]!)) {
      films[found] = held[at]!;
      ranks[found++] = rank;
    } else dislikedRanks[at - found] = rank;
  }
  return { films, ranks, dislikedRanks, candidates: ranked };
}

/** @param films ascending */
function has(films: Uint32Array, film: FilmIndex): boolean {
  let [from, to] = [0, films.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (films[middle]! < film) from = middle + 1;
    else to = middle;
  }
  return films[from] === film;
}

/** Held-out films, best first. */
function heldInOrder(relevant: Uint32Array, disliked: Uint32Array, scores: Float32Array): Uint32Array {
  const held = new Uint32Array(relevant.length + disliked.length);
  held.set(relevant);
  held.set(disliked, relevant.length);
  return held.sort((a, b) => (scores[a]! === scores[b]! ? a - b : scores[b]! - scores[a]!));
}

/** The first place among the held-out films whose film stands behind this one; a held-out film stands not behind itself. */
function placeAmong(held: Uint32Array, heldScores: Float64Array, film: FilmIndex, score: number): number {
  let [from, to] = [0, held.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = heldScores[middle]!;
    if (score > other || (score === other && film < held[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Every film that is not known and whose score is not below the lowest, ascending: mostly few, and nothing is done for the others.
 *
 * @returns how many films are not known
 * @throws RangeError where the score of one of them is NaN
 */
function forEachAbove(
  known: Uint32Array,
  scores: Float32Array,
  lowest: number,
  visit: (film: FilmIndex, score: number) => void,
): number {
  let next = 0;
  for (let film = 0; film < scores.length; film++) {
    const score = scores[film]!;
    if (score < lowest) continue;
    while (next < known.length && known[next]! < film) next++;
    if (known[next] === film) continue;
    if (Number.isNaN(score)) throw noScore(film);
    visit(film, score);
  }
  while (next < known.length && known[next]! < scores.length) next++;
  return scores.length - next;
}

function noScore(film: FilmIndex): RangeError {
  return new RangeError(`Cannot rank films: film ${film} has the score NaN; a number was needed`);
}

/**
 * Every film that is to be ranked, ascending, with its score.
 *
 * @returns how many they are
 * @throws RangeError where a score is NaN
 */
export function forEachCandidate(
  known: Uint32Array,
  candidates: Uint32Array | null,
  scores: Float32Array,
  visit: (film: FilmIndex, score: number) => void,
): number {
  const end = candidates === null ? scores.length : candidates.length;
  let ranked = 0;
  for (let at = 0, next = 0; at < end; at++) {
    const film = candidates === null ? at : candidates[at]!;
    while (next < known.length && known[next]! < film) next++;
    if (known[next] === film) continue;
    const score = scores[film]!;
    if (Number.isNaN(score)) throw noScore(film);
    visit(film, score);
    ranked++;
  }
  return ranked;
}
