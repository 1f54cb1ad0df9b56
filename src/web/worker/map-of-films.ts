// The map of films, what of a history lies on it, and a film that is pointed at.
import type { Person } from "../../core/recommend/asking/person.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { makeScene } from "../map/map-scene.ts";
import { filmKey } from "../protocol/film-key.ts";
import type { FilmGlance, MapOfFilms, OwnFilm } from "../protocol/map.ts";
import { cardOf } from "./cards.ts";

export function mapOfFilms(recommender: Recommender): MapOfFilms | null {
  const { map } = recommender;
  if (map === null) return null;
  const named = Array.from(map.films, (film) => recommender.name(film));
  const titles = named.map(({ title }) => title);
  return {
    scene: makeScene(map, titles),
    films: map.films.slice(), // a view of the model: all of it would travel
    years: Uint16Array.from(named, ({ year }) => year ?? 0),
    keys: named.map(filmKey),
  };
}

/** Rated and watched films; none where there is no map. */
export function onMap({ map }: Recommender, { history, events }: Person): OwnFilm[] {
  const places = new Map(Array.from(map?.films ?? [], (film, place) => [film, place]));
  const rated = Array.from(history.items, (film, k) => ({ film, rating: history.ratings[k]! as number | null }));
  const watched = Array.from(events.watched.items, (film) => ({ film, rating: null }));
  return [...rated, ...watched].flatMap(({ film, rating }) => {
    const place = places.get(film);
    return place === undefined ? [] : [{ place, rating }];
  });
}

export function glance(recommender: Recommender, person: Person, film: number): FilmGlance {
  return { card: cardOf(recommender.films, film), predicted: recommender.predict(person, film) };
}
