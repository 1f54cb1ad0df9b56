// A history to look at: crime, science fiction and old films are liked, romances are not.
import type { Recommender } from "../../src/core/recommend/asking/recommender.ts";
import type { OwnFilm } from "../../src/web/map/map-scene.ts";

const told: readonly (readonly [title: string, rating: number | null])[] = [
  ["Heat", 5],
  ["Alien", 5],
  ["Seven Samurai", 5],
  ["Blade Runner", 4.5],
  ["Chinatown", 4.5],
  ["Fargo", 4.5],
  ["Vertigo", 4.5],
  ["Spirited Away", 4.5],
  ["Casablanca", 4],
  ["Toy Story", 4],
  ["The Princess Bride", 4],
  ["The Shining", 4],
  ["Full Metal Jacket", 4],
  ["Mad Max: Fury Road", 4],
  ["Some Like It Hot", 3.5],
  ["Amélie", 3],
  ["Clueless", 2.5],
  ["Titanic", 1.5],
  ["The Notebook", 1],
  ["Inception", null],
];

/** Those of these films that are on the map. */
export function somebody(recommender: Recommender): OwnFilm[] {
  const titles = Array.from(recommender.map!.films, (film) => recommender.films.title(film));
  return told.map(([title, rating]) => ({ place: titles.indexOf(title), rating })).filter(({ place }) => place >= 0);
}
