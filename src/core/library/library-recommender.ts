// What `open` and `fit` give: a recommender that takes films and histories as people write them, and answers in plain objects. It holds no
// person: histories are made by it, handed back to it, and belong to it alone, as their films are numbers of its catalogue.
import { importHistory, type MatchedHistory } from "../imports/match-history.ts";
import type { FilmName, ModelName, PredictedStars, Recommendation } from "../recommend/asking/answer.ts";
import type { Questions } from "../recommend/asking/ask.ts";
import type { HistoryChange } from "../recommend/asking/change-person.ts";
import type { RecommenderData } from "../recommend/asking/engine.ts";
import type { Explanation } from "../recommend/asking/explain.ts";
import { type GroupRecommendation, recommendToGroup } from "../recommend/asking/group.ts";
import type { Profile } from "../recommend/asking/profile.ts";
import { Recommender } from "../recommend/asking/recommender.ts";
import { type WhatIf, whatIf } from "../recommend/asking/what-if.ts";
import type { FilmFacts } from "../recommend/films/film-facts.ts";
import type { SimilarFilm } from "../recommend/likeness/similar-films.ts";
import { shownValue } from "../recommend/shown-value.ts";
import { fileBytes } from "./file-bytes.ts";
import { type FilmReference, filmIndex } from "./film-reference.ts";
import { type GivenEntry, givenHistory, type OwnEntries } from "./given-history.ts";
import { notingNothing } from "./nothing-understood.ts";
import { OwnIds } from "./own-ids.ts";
import { starsOfRating } from "./own-scale.ts";
import {
  checkLoved,
  checkRequest,
  type GivenChange,
  type GroupListRequest,
  type ListRequest,
  type QuestionRequest,
  type SimilarRequest,
} from "./requests.ts";

/** A film as answers name it, and all that is known of it. */
export type CatalogueFilm = FilmName & FilmFacts;

export interface SimilarAnswer extends Omit<SimilarFilm, "film"> {
  readonly film: FilmName;
}

/** Where a recommender's bytes go; there is none where there are no files. */
export type SaveBytes = (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

const usualSimilar = 10;

export class LibraryRecommender {
  readonly #asked: Recommender;
  readonly #own: OwnEntries | null;
  readonly #histories = new WeakSet<MatchedHistory>();
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #save: SaveBytes | null;

  /** @param bytes of the artifact that it was opened from */
  constructor(data: RecommenderData, bytes: Uint8Array<ArrayBuffer>, save: SaveBytes | null) {
    this.#asked = new Recommender(data);
    this.#own = data.own === undefined ? null : { items: data.own, ids: new OwnIds(data.own) };
    this.#bytes = bytes;
    this.#save = save;
  }

  /** Which model answers, and what has to be said with every answer. */
  get model(): ModelName {
    return this.#asked.model;
  }

  /** How many films it knows. */
  get size(): number {
    return this.#asked.films.size;
  }

  /** What was noticed when it was learnt from somebody's own items, in sentences; else nothing. */
  get notes(): readonly string[] {
    return this.#own?.items.notes ?? [];
  }

  /**
   * A person, for this recommender. What could not be matched, and why, is among its `unmatched`; what was taken for granted in its `notes`.
   *
   * @throws TypeError for anything but a list
   */
  history(entries: readonly GivenEntry[]): MatchedHistory {
    return this.#keep(givenHistory(entries, this.#asked.films.finder, this.#own));
  }

  /**
   * The same from a person's file, JSON or CSV.
   *
   * @param name what messages call it
   * @throws InputError where it is no history; TypeError for what is no bytes
   */
  historyFile(bytes: ArrayBuffer | Uint8Array, name: string): MatchedHistory {
    return this.#keep(importHistory(fileBytes(bytes), name, this.#asked.films.finder));
  }

  /** A list of films, best first. @throws TypeError, RangeError or InputError for a request that is none */
  recommend(person: MatchedHistory, request: ListRequest = {}): Recommendation {
    return this.#asked.recommend(this.#known(person), this.#indexed("list", request));
  }

  /** Stars that the person would give, with an interval; null where the model predicts none for the film. @throws as `film` */
  predict(person: MatchedHistory, film: FilmReference): PredictedStars | null {
    return this.#asked.predict(this.#known(person), this.#index(film));
  }

  /** Everything about one film for one person. @throws as `film` */
  explain(person: MatchedHistory, film: FilmReference): Explanation {
    return this.#asked.explain(this.#known(person), this.#index(film));
  }

  /** The list after a change of the history beside the list before it. @throws as `recommend`; RangeError for a film changed twice */
  whatIf(person: MatchedHistory, change: GivenChange, request: ListRequest = {}): WhatIf {
    return whatIf(this.#asked.engine, this.#known(person), this.#change(change), this.#indexed("list", request));
  }

  /** Films whose answer would teach most of the person. @throws as `recommend` */
  ask(person: MatchedHistory, request: QuestionRequest = {}): Questions {
    checkRequest("questions", request);
    const { skipped, ...others } = request;
    return this.#asked.ask(this.#known(person), { ...others, skipped: this.#indices(skipped) });
  }

  /** What the person is like, as far as the ratings say. */
  profile(person: MatchedHistory): Profile {
    return this.#asked.profile(this.#known(person));
  }

  /** One list for several people. @throws as `recommend`; RangeError for no person, or a rule that there is not */
  group(people: readonly MatchedHistory[], request: GroupListRequest = {}): GroupRecommendation {
    if (!Array.isArray(people)) throw new TypeError("Cannot answer: people is no list; a list of histories was needed");
    return recommendToGroup(
      this.#asked.engine,
      people.map((person) => this.#known(person)),
      this.#indexed("group", request),
    );
  }

  /** Films that have most in common with one, and what. @throws as `film`; TypeError or RangeError for a request that is none */
  similar(film: FilmReference, request: SimilarRequest = {}): SimilarAnswer[] {
    checkRequest("similar", request);
    const { n = usualSimilar, filters } = request;
    const found = this.#asked.similar(this.#index(film), n, filters);
    return found.map(({ film: other, ...rest }) => ({ film: this.#name(other), ...rest }));
  }

  /** All that is known of a film. @throws InputError where none is meant, or several; TypeError for what names no film */
  film(film: FilmReference): CatalogueFilm {
    return this.#facts(this.#index(film));
  }

  /** Every film, in the order of the catalogue. */
  *films(): Generator<CatalogueFilm> {
    for (let film = 0; film < this.size; film++) yield this.#facts(film);
  }

  /** The artifact's bytes, for `openBytes`; a copy. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice();
  }

  /** Writes the artifact, for `open`. @throws InputError where it cannot be written; Error where there are no files */
  async save(path: string): Promise<void> {
    if (this.#save === null) throw new Error(`Cannot save ${path}: there are no files here; toBytes() was needed`);
    await this.#save(path, this.#bytes);
  }

  #keep(read: MatchedHistory): MatchedHistory {
    const history = notingNothing(read);
    this.#histories.add(history);
    return history;
  }

  /** Numbers of another catalogue would give a wrong list without a word. */
  #known(person: MatchedHistory): MatchedHistory {
    if (this.#histories.has(person)) return person;
    const needed = "a history that this recommender made was needed: recommender.history([...])";
    throw new TypeError(`Cannot answer: ${shownValue(person)} was seen; ${needed}`);
  }

  #index(film: FilmReference): number {
    return filmIndex(film, this.#asked.films.finder, this.#own?.ids ?? null);
  }

  #indexed<Request extends ListRequest | GroupListRequest>(kind: "list" | "group", given: Request) {
    checkRequest(kind, given);
    const { candidates, exclude, ...request } = given;
    checkLoved((given as ListRequest).sliders, this.#asked.predictsStars);
    return { ...request, candidates: this.#indices(candidates), exclude: this.#indices(exclude) };
  }

  #indices(films: readonly FilmReference[] | undefined): number[] | undefined {
    return films?.map((film) => this.#index(film));
  }

  #change(change: GivenChange): HistoryChange {
    checkRequest("change", change);
    const { rate = [], remove = [], dismiss = [] } = change;
    const scale = this.#own?.items.scale ?? null;
    return {
      rate: rate.map(({ film, rating }) => ({ film: this.#index(film), rating: starsOfRating(rating, scale) })),
      remove: remove.map((film) => this.#index(film)),
      dismiss: dismiss.map((film) => this.#index(film)),
    };
  }

  #name(film: number): FilmName {
    return this.#asked.name(film);
  }

  #facts(film: number): CatalogueFilm {
    return { ...this.#asked.films.facts(film), ...this.#name(film) };
  }
}
