// The list after a change of the history beside the list before it: what came, what went, what moved.
import type { FilmName, Recommendation } from "./answer.ts";
import { changePerson, type HistoryChange } from "./change-person.ts";
import type { Engine } from "./engine.ts";
import type { Person } from "./person.ts";
import { type RecommendRequest, recommendList } from "./recommend.ts";
import { starsOf } from "./stars-of.ts";

export interface FilmMove {
  readonly film: FilmName;
  /** Its rank in the list; null where it is not in it. */
  readonly before: number | null;
  readonly after: number | null;
  /** Expected stars; null where the model has none for it. */
  readonly starsBefore: number | null;
  readonly starsAfter: number | null;
}

export interface WhatIf {
  readonly before: Recommendation;
  readonly after: Recommendation;
  /** In the order of the list after the change. */
  readonly entered: readonly FilmMove[];
  readonly stayed: readonly FilmMove[];
  /** In the order of the list before it. */
  readonly left: readonly FilmMove[];
}

/** @throws as `recommend` and `changePerson` */
export function whatIf(engine: Engine, person: Person, change: HistoryChange, request: RecommendRequest = {}): WhatIf {
  const changed = changePerson(engine.films, person, change);
  const [before, after] = [recommendList(engine, person, request), recommendList(engine, changed, request)];
  const [places, placesAfter] = [ranksOf(before.films), ranksOf(after.films)];
  const films = [...new Set([...placesAfter.keys(), ...places.keys()])];
  const stars = [person, changed].map((who) => starsOf(engine.data.stars, who, films));
  const moves = films.map(
    (film, k): FilmMove => ({
      film: engine.name(film),
      before: places.get(film) ?? null,
      after: placesAfter.get(film) ?? null,
      starsBefore: stars[0]![k]?.mean ?? null,
      starsAfter: stars[1]![k]?.mean ?? null,
    }),
  );
  return {
    before: before.told,
    after: after.told,
    entered: moves.filter((move) => move.before === null),
    stayed: moves.filter((move) => move.before !== null && move.after !== null),
    left: moves.filter((move) => move.after === null),
  };
}

const ranksOf = (films: Uint32Array) => new Map(Array.from(films, (film, k) => [film, k + 1] as const));
