// The shelves of the first screen: the recommender's own list, then what single ratings lift, what few people know, and what is unlike all
// that was rated. No film stands on two shelves.
import type { FilmName, RecommendedFilm } from "../../core/recommend/asking/answer.ts";
import type { Person } from "../../core/recommend/asking/person.ts";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import { filmKey } from "../protocol/film-key.ts";
import type { Mood } from "../protocol/questions.ts";
import type { Shelf, ShelfKind, Shelves, ShownFilm } from "../protocol/shelves.ts";
import { cardOf } from "./cards.ts";
import type { OpenModel } from "./open-model.ts";

/** As many as the command line shows, so that both show the same. */
const listLength = 20;
/** From how many films "because you gave" is chosen. */
const poolLength = 120;
const leastOfAShelf = 4;
const mostBecause = 2;
const quiet = { length: 5, obscure: 0.7 } as const;
const otherwise = { length: 3, adventurous: 1 } as const;
/** Stars from which a rating counts as liked. */
const liked = 4;

export function shelvesFor(model: OpenModel, person: Person, mood: Mood): Shelves {
  const started = performance.now();
  const { recommender } = model;
  const ask = (request: RecommendRequest) => recommender.recommend(person, { filters: mood.filters, ...request });
  const shown = new Set<string>();
  const shelf = (kind: ShelfKind, films: readonly RecommendedFilm[]): Shelf => {
    for (const { film } of films) shown.add(filmKey(film));
    return { kind, films: films.map((film) => shownFilm(model, film)) };
  };
  const isNew = ({ film }: RecommendedFilm) => !shown.has(filmKey(film));

  const list = ask({ n: listLength, sliders: mood.sliders });
  const shelves = [shelf({ name: "list" }, list.films)];
  if (person.history.items.length > 0) {
    const pool = ask({ n: poolLength, sliders: mood.sliders, variety: 0 }).films;
    for (const { film, rating } of lovedFilms(model, person)) {
      if (shelves.length > mostBecause) break;
      const lifted = pool.filter((each) => isNew(each) && firstOf(each) === filmKey(film)).slice(0, 12);
      if (lifted.length >= leastOfAShelf) {
        shelves.push(shelf({ name: "because", film: cardOf(recommender.films, model.indexOf(film)), rating }, lifted));
      }
    }
    const obscure = ask({ n: 40, sliders: { ...mood.sliders, obscure: quiet.obscure } }).films.filter(isNew);
    shelves.splice(1, 0, shelf({ name: "quiet" }, obscure.slice(0, quiet.length)));
    const strange = ask({ n: 40, sliders: { ...mood.sliders, adventurous: otherwise.adventurous } }).films.filter(
      isNew,
    );
    shelves.push(shelf({ name: "else" }, strange.slice(0, otherwise.length)));
  }
  return {
    shelves: shelves.filter(({ films }) => films.length > 0),
    notes: list.notes,
    milliseconds: performance.now() - started,
  };
}

/** The films kept for later, best first. */
export function laterFilms(model: OpenModel, person: Person, { sliders, filters }: Mood): ShownFilm[] {
  const candidates = person.events.watchlisted.items;
  const { films } = model.recommender.recommend(person, {
    n: candidates.length,
    candidates,
    sliders,
    filters,
    variety: 0,
  });
  return films.map((film) => shownFilm(model, film));
}

function shownFilm(
  { recommender, indexOf }: OpenModel,
  { film, score, predicted, contributions, reason }: RecommendedFilm,
): ShownFilm {
  return { card: cardOf(recommender.films, indexOf(film)), score, predicted, contributions, reason };
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
