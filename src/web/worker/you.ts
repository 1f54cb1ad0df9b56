// A person's taste in figures. Leave-one-out asks the model for each rating as if it had not been told it: what is true of a person is then
// measured on the device, and nobody else has to be believed.
import type { FilmName } from "../../core/recommend/asking/answer.ts";
import { changePerson } from "../../core/recommend/asking/change-person.ts";
import { type Person, seenBy } from "../../core/recommend/asking/person.ts";
import { usualFilms } from "../../core/recommend/asking/profile.ts";
import type { ServedFilms } from "../../core/recommend/films/served-films.ts";
import { filmKey } from "../protocol/film-key.ts";
import type { DecadeShare, LeftOutRating, TastePage, TellingRating } from "../protocol/you.ts";
import { cardOf } from "./cards.ts";
import type { OpenModel } from "./open-model.ts";
import { shownTraits } from "./shown-traits.ts";

const steps = 10;
const tellingFilms = 100;
const mostTelling = 8;

export function tastePage(model: OpenModel, person: Person): TastePage {
  const { recommender } = model;
  const profile = recommender.profile(person);
  return {
    traits: shownTraits(profile),
    level: profile.scale.level,
    scale: scaleOf(recommender.films, person),
    decades: profile.traits.decade
      .map(
        (decade): DecadeShare => ({ name: decade.name, films: decade.films, usual: Math.max(0, usualFilms(decade)) }),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    telling: tellingRatings(model, person),
    leavable: person.history.items.length,
  };
}

function scaleOf(films: ServedFilms, { history: { items, ratings } }: Person): TastePage["scale"] {
  const own = new Array<number>(steps).fill(0);
  const others = new Array<number>(steps).fill(0);
  items.forEach((film, k) => {
    own[stepOf(ratings[k]!)]!++;
    const { mean } = films.opinions(film);
    if (mean !== null) others[stepOf(mean)]!++;
  });
  return { own, others };
}

const stepOf = (stars: number) => Math.min(steps - 1, Math.max(0, Math.round(2 * stars) - 1));

function tellingRatings({ recommender, indexOf }: OpenModel, person: Person): TellingRating[] {
  const { films } = recommender.recommend(person, { n: tellingFilms, variety: 0 });
  const weights = new Map<string, { readonly film: FilmName; readonly rating: number; weight: number }>();
  let all = 0;
  for (const { contributions } of films) {
    for (const each of contributions) {
      if (each.kind !== "rating") continue;
      const key = filmKey(each.film);
      const known = weights.get(key) ?? { film: each.film, rating: each.rating, weight: 0 };
      known.weight += Math.abs(each.value);
      all += Math.abs(each.value);
      weights.set(key, known);
    }
  }
  return [...weights.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTelling)
    .map(({ film, rating, weight }) => ({
      card: cardOf(recommender.films, indexOf(film)),
      rating,
      share: weight / all,
    }));
}

/** @param places which ratings of the history, by their place in it */
export function leftOut({ recommender }: OpenModel, person: Person, places: readonly number[]): LeftOutRating[] {
  const { films } = recommender;
  return places.flatMap((place) => {
    const film = person.history.items[place];
    if (film === undefined) return [];
    const without = changePerson(films, person, { remove: [film] });
    const { rank, ranked, predicted } = recommender.explain(without, film);
    if (rank === null) return []; // no model knows the film
    return {
      rating: person.history.ratings[place]!,
      predicted: predicted?.mean ?? null,
      usual: films.opinions(film).mean,
      place: (rank - 1) / Math.max(1, ranked - 1),
      placeByPopularity: popularPlace(films, without, film),
    };
  });
}

/** Equally popular films share the middle of their places. */
function popularPlace({ columns, size }: ServedFilms, person: Person, film: number): number {
  const seen = new Set(seenBy(person));
  const own = columns.ratings[film]!;
  let [before, equal, others] = [0, 0, 0];
  for (let other = 0; other < size; other++) {
    if (other === film || seen.has(other) || columns.ratings[other] === 0) continue;
    others++;
    if (columns.ratings[other]! > own) before++;
    else if (columns.ratings[other] === own) equal++;
  }
  return others === 0 ? 0 : (before + equal / 2) / others;
}
