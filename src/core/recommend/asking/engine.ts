// What every question is answered with: a trained model's data, its scorer, and what is worked out of both once, when it is first needed.
// It holds no person.

import type { FilmContributions } from "../../models/hybrid/hybrid-contributions.ts";
import type { HybridModel } from "../../models/hybrid/hybrid-model.ts";
import { type HybridScorer, hybridScorer } from "../../models/hybrid/hybrid-scorer.ts";
import type { StarScorer } from "../../models/stars/star-model.ts";
import { imdbId } from "../../search/film-ids.ts";
import { type SliderColumns, sliderColumns } from "../choose/slider-columns.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { type FilmLikeness, traitLikeness } from "../likeness/film-likeness.ts";
import { broadTraits, FilmTraits } from "../likeness/film-traits.ts";
import { TraitNumbers } from "../likeness/trait-numbers.ts";
import type { TasteMap } from "../taste-map/taste-map.ts";
import type { FilmName, ModelName } from "./answer.ts";
import { answerReach } from "./answer-reach.ts";
import type { OwnItems } from "./own-items.ts";
import { type EventRatings, type Person, type Taste, tasteOf } from "./person.ts";
import { mixContributions, mixScores } from "./recent-taste.ts";
import { traitShares } from "./trait-shares.ts";

/** What a recommender answers from. */
export interface RecommenderData {
  /** Films that somebody rated in training come first, in the order of the models. */
  readonly films: ServedFilms;
  readonly hybrid: HybridModel;
  /** Null where the model predicts no stars. */
  readonly stars: StarScorer | null;
  readonly eventRatings: EventRatings;
  readonly model: ModelName;
  /** Left out, or null, where the model carries none. */
  readonly tasteMap?: TasteMap | null | undefined;
  /** Where the films are somebody's own items; left out for those that everybody knows. */
  readonly own?: OwnItems | undefined;
}

export class Engine {
  readonly data: RecommenderData;
  readonly films: ServedFilms;
  readonly scorer: HybridScorer;
  #numbers: TraitNumbers | null = null;
  #particular: FilmTraits | null = null;
  #likeness: FilmLikeness | null = null;
  #sliders: SliderColumns | null = null;
  #shares: Float64Array | null = null;
  #reach: Float32Array | null = null;
  #recent: Float32Array | null = null;

  constructor(data: RecommenderData) {
    this.data = data;
    this.films = data.films;
    this.scorer = hybridScorer(data.hybrid);
  }

  /** How many films the models know; the others are in the catalogue alone. */
  get known(): number {
    return this.scorer.items;
  }

  /** How many films somebody rated in training: the first ones. Those behind them have a score of what their traits say. */
  get rated(): number {
    return this.data.hybrid.counted;
  }

  /** What traits say of films: "more of the same kind". */
  get traits(): FilmTraits {
    this.#particular ??= new FilmTraits(this.#traitNumbers());
    return this.#particular;
  }

  /** What makes a list look all the same. */
  get likeness(): FilmLikeness {
    this.#likeness ??= traitLikeness(new FilmTraits(this.#traitNumbers(), broadTraits));
    return this.#likeness;
  }

  /** Of everybody's ratings, the share that films with a trait have; by trait. */
  get traitShares(): Float64Array {
    this.#shares ??= traitShares(this.#traitNumbers());
    return this.#shares;
  }

  /** How far an answer about a film moves scores; one a film that the models know. */
  get answerReach(): Float32Array {
    this.#reach ??= answerReach(this.data.hybrid);
    return this.#reach;
  }

  get sliderColumns(): SliderColumns {
    this.#sliders ??= sliderColumns(this.films);
    return this.#sliders;
  }

  /**
   * The score of every film of the catalogue; -Infinity for those that the models do not know.
   *
   * @param out as long as the catalogue, overwritten
   * @returns what makes the score of a film that the models know
   */
  answer(taste: Taste, out: Float32Array): (film: number) => FilmContributions {
    out.fill(Number.NEGATIVE_INFINITY);
    const scores = out.subarray(0, this.known);
    const all = this.scorer.answer(taste.history, scores);
    if (taste.recent === null) return all;
    const { history, places } = taste.recent;
    const recent = this.scorer.answer(history, this.#recentScores());
    mixScores(scores, this.#recentScores());
    return (film) => mixContributions(all(film), recent(film), places);
  }

  /** Scores alone: without what makes them. @param out as `answer` has it */
  score(taste: Taste, out: Float32Array): void {
    out.fill(Number.NEGATIVE_INFINITY);
    const scores = out.subarray(0, this.known);
    this.scorer.score(taste.history, scores);
    if (taste.recent === null) return;
    this.scorer.score(taste.recent.history, this.#recentScores());
    mixScores(scores, this.#recentScores());
  }

  taste(person: Person): Taste {
    return tasteOf(person, this.data.eventRatings, this.known);
  }

  /** As answers name it. */
  name(film: number): FilmName {
    const { tmdb, imdb, movielens } = this.films.columns; // hundreds of names an answer: other titles are not read for them
    const { own } = this.data;
    return {
      tmdb: tmdb[film] || null,
      imdb: imdbId(imdb[film]!),
      movielens: movielens[film] || null,
      title: this.films.title(film),
      year: this.films.year(film),
      ...(own && { id: own.ids[film]! }),
    };
  }

  /** Room for the scores of recent films, overwritten by the next history. */
  #recentScores(): Float32Array {
    this.#recent ??= new Float32Array(this.known);
    return this.#recent;
  }

  #traitNumbers(): TraitNumbers {
    this.#numbers ??= new TraitNumbers(this.films);
    return this.#numbers;
  }
}
