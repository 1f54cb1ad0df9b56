// What can be asked of a trained model for one person: one object over plain data, the same in Node and in a browser. It holds no person;
// whoever asks hands in a history. What a page never asks is a function of the engine instead (group.ts, what-if.ts, bare-lists.ts): a page leaves out
// functions that nobody calls, but no method of a class.

import type { ServedFilms } from "../films/served-films.ts";
import type { FilmFilters } from "../filters/film-filters.ts";
import { filmMask } from "../filters/film-mask.ts";
import { type SimilarFilm, similarFilms } from "../likeness/similar-films.ts";
import { type FilmMap, filmMap } from "../taste-map/film-map.ts";
import type { FilmName, ModelName, PredictedStars, Recommendation } from "./answer.ts";
import { type AskRequest, ask, type Questions } from "./ask.ts";
import { Engine, type RecommenderData } from "./engine.ts";
import { type Explanation, explain } from "./explain.ts";
import type { Person } from "./person.ts";
import { PersonLists } from "./person-lists.ts";
import { type Profile, profile } from "./profile.ts";
import { type RecommendRequest, recommend } from "./recommend.ts";
import { starsOf } from "./stars-of.ts";

export class Recommender {
  readonly engine: Engine;
  #map: FilmMap | null = null;

  constructor(data: RecommenderData) {
    this.engine = new Engine(data);
  }

  get films(): ServedFilms {
    return this.engine.films;
  }

  get model(): ModelName {
    return this.engine.data.model;
  }

  /** Whether it says how many stars somebody would give. */
  get predictsStars(): boolean {
    return this.engine.data.stars !== null;
  }

  /** The map of its best-known films; null where it carries none: older models, and those of somebody's own items. */
  get map(): FilmMap | null {
    const { tasteMap } = this.engine.data;
    if (tasteMap) this.#map ??= filmMap(tasteMap, this.films);
    return this.#map;
  }

  /** A list of films, best first, with stars, contributions and a sentence each. @throws as `recommend` */
  recommend(person: Person, request: RecommendRequest = {}): Recommendation {
    return recommend(this.engine, person, request);
  }

  /** Several lists for one person, who is scored once. */
  lists(person: Person): PersonLists {
    return new PersonLists(this.engine, person);
  }

  /** As answers name it. @throws RangeError for an index that no film has */
  name(film: number): FilmName {
    this.films.check(film);
    return this.engine.name(film);
  }

  /** Stars that a person would give; null where the model does not know the film, or predicts none. */
  predict(person: Person, film: number): PredictedStars | null {
    this.films.check(film);
    return starsOf(this.engine.data.stars, person, [film])[0]!;
  }

  /** Everything about one film for one person. @throws RangeError for an index that no film has */
  explain(person: Person, film: number): Explanation {
    return explain(this.engine, person, film);
  }

  /** What a person is like, as far as their ratings say. */
  profile(person: Person): Profile {
    return profile(this.engine, person);
  }

  /** Films whose answer would teach most of a person. @throws as `ask` */
  ask(person: Person, request: AskRequest = {}): Questions {
    return ask(this.engine, person, request);
  }

  /** The films most like one, with the traits that both have. @throws RangeError for an index that no film has */
  similar(film: number, n: number, filters?: FilmFilters): SimilarFilm[] {
    return similarFilms(this.engine.traits, film, n, filters && filmMask(this.films, { filters }).mask);
  }
}
