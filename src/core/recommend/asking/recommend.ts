// One list: scores from the hybrid, moved by sliders, masked by filters, made various, each film with its stars, its contributions and
// one sentence.

import { describeMask } from "../filters/film-mask.ts";
import type { Recommendation } from "./answer.ts";
import { chooseList, defaultCount } from "./choose-list.ts";
import type { Engine } from "./engine.ts";
import type { Person } from "./person.ts";
import { type AnsweredPerson, type ScoredFilms, type ScoreRequest, scoreFilms } from "./scored-films.ts";
import { tellFilms } from "./tell-films.ts";

/** All may be left out. */
export interface RecommendRequest extends ScoreRequest {
  /** How many films at most; default 20. */
  readonly n?: number | undefined;
  /** How various the list is to be, 0 to 1; default .3, and .5 for somebody of whom nothing is known. */
  readonly variety?: number | undefined;
}

/**
 * @throws TypeError or RangeError for filters, sliders, indices, n or a variety that are not what they should be
 */
export function recommend(engine: Engine, person: Person, request: RecommendRequest): Recommendation {
  return recommendList(engine, person, request).told;
}

/** A list as it is told, and its films by index. */
export interface RecommendedList {
  readonly told: Recommendation;
  readonly films: Uint32Array;
}

/** The same, and the films of the list by index. @param answered as `scoreFilms` has it @throws as `recommend` */
export function recommendList(
  engine: Engine,
  person: Person,
  request: RecommendRequest,
  answered?: AnsweredPerson,
): RecommendedList {
  const scored = scoreFilms(engine, person, request, answered);
  const { films, scores, height, unrated } = chooseList(engine, { ...scored, mask: scored.masked.mask }, request);
  const told = tellFilms(engine, person, scored, { films, scores, height: height ?? 0 });
  const { n = defaultCount } = request;
  const notes = notesOf(scored, { n, shown: told.length, unrated });
  return { told: { films: told, notes, model: engine.data.model }, films };
}

interface ListFacts {
  readonly n: number;
  readonly shown: number;
  /** Films that nobody rated in training, left out: a first list is of films of which it is known that they are liked. */
  readonly unrated: number;
}

/** What the reader of a list has to know. */
function notesOf({ masked, unknown, taste }: ScoredFilms, { n, shown, unrated }: ListFacts): string[] {
  const notes: string[] = [];
  if (shown < n && (masked.kept < masked.asked || masked.kept === 0)) notes.push(describeMask(masked));
  if (shown < n && unknown > 0) notes.push(`${filmsOf(unknown)} that nobody rated in training cannot be ranked.`);
  if (shown < n && unrated > 0) {
    notes.push(
      `${filmsOf(unrated)} that nobody rated in training ${unrated === 1 ? "is" : "are"} not for a first list.`,
    );
  }
  if (taste.unknown > 0) {
    const were = taste.unknown === 1 ? "was" : "were";
    notes.push(
      `${filmsOf(taste.unknown)} of the history ${were} rated by nobody in training, and ${taste.unknown === 1 ? "says" : "say"} nothing of a taste.`,
    );
  }
  return notes;
}

const filmsOf = (count: number) => (count === 1 ? "1 film" : `${count.toLocaleString("en-US")} films`);
