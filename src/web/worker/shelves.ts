// The shelves of the first screen: the recommender's own list, then what single ratings lift, what few people know, and what is unlike all
// that was told. No film stands on two shelves. The person is scored once; every shelf is a choice among the same scores. The list is there
// before the others are worked out: it is what somebody who has just rated a film looks at.
import type { FilmName, RecommendedFilm } from "../../core/recommend/asking/answer.ts";
import { type Person, seenBy } from "../../core/recommend/asking/person.ts";
import type { PersonLists } from "../../core/recommend/asking/person-lists.ts";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import { filmKey } from "../protocol/film-key.ts";
import type { Mood } from "../protocol/questions.ts";
import type { Shelf, ShelfKind, Shelves, ShownFilm } from "../protocol/shelves.ts";
import { cardOf } from "./cards.ts";
import { climbSince } from "./climb.ts";
import type { OpenModel } from "./open-model.ts";
import { otherGenre } from "./other-genre.ts";
import { quietFilms } from "./quiet-films.ts";

/** As many as the command line shows, so that both show the same. */
const listLength = 20;
/** From how many films "because you gave" is chosen. */
const poolLength = 70;
const because = { most: 2, least: 5, length: 12 } as const;
/** How much of "what you would love" is in a choice that few know, on top of what the mood asks for; expected stars from which it is said to be liked. */
const quiet = { length: 5, loved: 0.6, pool: 16, liked: 3.5 } as const;
const otherwise = { length: 3, adventurous: 0.4 } as const;
/** Stars from which a rating counts as liked. */
const liked = 4;

export interface BegunShelves {
  /** The list alone. */
  readonly told: Shelves;
  /** Of every film, before the mood: what the next answer is compared with. */
  readonly scores: Float32Array;
  /** Works out the shelves below the list; to be called once. */
  rest(): readonly Shelf[];
}

/** @param before the scores of the answer before this one; null where there is none */
export function beginShelves(model: OpenModel, person: Person, mood: Mood, before: Float32Array | null): BegunShelves {
  const lists = model.recommender.lists(person);
  const kept = person.events.watchlisted.items;
  const maker = new ShelfMaker(model, lists, mood, climbSince(before, lists.scores), kept);
  const { films, notes } = maker.ask({ n: listLength });
  const filled = (shelves: readonly Shelf[]) => shelves.filter((each) => each.films.length > 0);
  return {
    told: { shelves: filled([maker.shelf({ name: "list" }, films)]), notes },
    scores: lists.scores,
    rest() {
      if (seenBy(person).length === 0) return [];
      const because = becauseShelves(maker, model, person);
      return filled([...because, quietShelf(maker, model), elseShelf(maker, model, person)]);
    },
  };
}

/** The films kept for later, best first. */
export function laterFilms(model: OpenModel, person: Person, mood: Mood): ShownFilm[] {
  const candidates = person.events.watchlisted.items;
  const lists = model.recommender.lists(person);
  const { films } = lists.recommend({ ...mood, n: candidates.length, candidates, variety: 0 }).told;
  return films.map((film) => shownFilm(model, film, 0));
}

function shownFilm(
  { recommender, indexOf }: OpenModel,
  { film, score, predicted, contributions, reason }: RecommendedFilm,
  rose: number,
): ShownFilm {
  return { card: cardOf(recommender.films, indexOf(film)), score, predicted, contributions, reason, rose };
}

/** What all shelves of one answer have in common. */
class ShelfMaker {
  /** By index: films that stand on a shelf already, and those that are kept for later. */
  readonly #shown: number[];
  readonly #model: OpenModel;
  readonly #lists: PersonLists;
  readonly #mood: Mood;
  readonly #climb: (film: number) => number;

  constructor(model: OpenModel, lists: PersonLists, mood: Mood, climb: (film: number) => number, kept: Uint32Array) {
    this.#shown = [...kept];
    this.#model = model;
    this.#lists = lists;
    this.#mood = mood;
    this.#climb = climb;
  }

  get mood(): Mood {
    return this.#mood;
  }

  /** Of films that stand on no shelf yet. */
  ask(request: RecommendRequest) {
    return this.#lists.recommend({ ...this.#mood, exclude: this.#shown, ...request }).told;
  }

  shelf(kind: ShelfKind, films: readonly RecommendedFilm[]): Shelf {
    for (const { film } of films) this.#shown.push(this.#model.indexOf(film));
    return {
      kind,
      films: films.map((film) => shownFilm(this.#model, film, this.#climb(this.#model.indexOf(film.film)))),
    };
  }
}

function becauseShelves(maker: ShelfMaker, model: OpenModel, person: Person): Shelf[] {
  const shelves: Shelf[] = [];
  const loved = lovedFilms(model, person);
  if (loved.length === 0) return shelves;
  const pool = maker.ask({ n: poolLength, variety: 0 }).films;
  for (const { film, rating } of loved) {
    if (shelves.length === because.most) break;
    const lifted = pool.filter((each) => firstOf(each) === filmKey(film));
    if (lifted.length < because.least) continue;
    const card = cardOf(model.recommender.films, model.indexOf(film));
    shelves.push(maker.shelf({ name: "because", film: card, rating }, lifted.slice(0, because.length)));
  }
  return shelves;
}

/** Of the films that few know, those that the person would like best among those of their taste. */
function quietShelf(maker: ShelfMaker, { recommender }: OpenModel): Shelf {
  const { films, most } = quietFilms(recommender.films);
  const loved = Math.min(1, (maker.mood.sliders.loved ?? 0) + quiet.loved);
  const sliders = { ...maker.mood.sliders, ...(recommender.predictsStars && { loved }) };
  const found = maker.ask({ n: quiet.pool, candidates: films, sliders }).films;
  const means = found.flatMap(({ predicted }) => predicted?.mean ?? []).sort((a, b) => b - a);
  const good = means[quiet.pool / 2 - 1] ?? 0;
  const shown = found.filter(({ predicted }) => predicted === null || predicted.mean >= good).slice(0, quiet.length);
  const isLiked = shown.every(({ predicted }) => (predicted?.mean ?? 0) >= quiet.liked);
  return maker.shelf({ name: "quiet", most, isLiked }, shown);
}

function elseShelf(maker: ShelfMaker, { recommender }: OpenModel, person: Person): Shelf {
  const { sliders, filters } = maker.mood;
  const seen = seenBy(person);
  const other = filters.genres === undefined ? otherGenre(recommender.films, seen) : null;
  const adventurous = Math.min(1, (sliders.adventurous ?? 0) + (other === null ? 1 : otherwise.adventurous));
  const request: RecommendRequest = {
    n: otherwise.length,
    sliders: { ...sliders, adventurous },
    ...(other !== null && { filters: { ...filters, genres: [other.genre] } }),
  };
  const { films } = maker.ask(request);
  const kind = { name: "else", genre: other?.genre ?? null, ofGenre: other?.told ?? 0, seen: seen.length } as const;
  return maker.shelf(kind, films);
}

/** The film whose rating adds most. */
function firstOf({ contributions }: RecommendedFilm): string | null {
  const [first] = contributions.filter(({ kind, value }) => (kind === "rating" || kind === "event") && value > 0);
  return first !== undefined && "film" in first ? filmKey(first.film) : null;
}

/** What the person likes most, the latest first where times tell. */
function lovedFilms(
  { recommender }: OpenModel,
  { history }: Person,
): { readonly film: FilmName; readonly rating: number }[] {
  const { items, ratings, times } = history;
  return Array.from(items, (item, k) => ({ item, rating: ratings[k]!, time: times?.[k] ?? 0 }))
    .filter(({ rating }) => rating >= liked)
    .sort((a, b) => b.rating - a.rating || (b.time || 0) - (a.time || 0) || a.item - b.item)
    .map(({ item, rating }) => ({ film: recommender.name(item), rating }));
}
