// A map that a test makes up: films on a grid, each row a district; two districts of the level within.
import type { FilmMap } from "../../../src/core/recommend/taste-map/film-map.ts";
import { type MapScene, makeScene, type OwnFilm } from "../../../src/web/map/map-scene.ts";

const side = 20;
export const films = side * side;

export const someMap: FilmMap = {
  films: Uint32Array.from({ length: films }, (_, place) => 2 * place),
  x: Float32Array.from({ length: films }, (_, place) => (place % side) / (side - 1)),
  y: Float32Array.from({ length: films }, (_, place) => 0.2 + (0.6 * Math.floor(place / side)) / (side - 1)),
  light: Float32Array.from({ length: films }, (_, place) => 0.2 + (0.8 * ((place * 37) % films)) / (films - 1)),
  districts: [
    { name: "North", level: 0, parent: null, x: 0.5, y: 0.35, landmark: null, light: 9, places: range(0, films / 2) },
    {
      name: "South",
      level: 0,
      parent: null,
      x: 0.5,
      y: 0.65,
      landmark: null,
      light: 8,
      places: range(films / 2, films),
    },
    { name: "Far north", level: 1, parent: 0, x: 0.5, y: 0.25, landmark: null, light: 4, places: range(0, 60) },
    {
      name: "Middle north",
      level: 1,
      parent: 0,
      x: 0.5,
      y: 0.45,
      landmark: null,
      light: 3,
      places: range(60, films / 2),
    },
    {
      name: "All the south",
      level: 1,
      parent: 1,
      x: 0.5,
      y: 0.66,
      landmark: null,
      light: 8,
      places: range(films / 2, films),
    },
    { name: "A corner", level: 2, parent: 3, x: 0.5, y: 0.42, landmark: null, light: 1, places: range(60, 80) },
  ],
};

function range(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, k) => from + k);
}

export const titles: readonly string[] = Array.from({ length: films }, (_, place) => `Film ${place}`);

export const someScene = (own: readonly OwnFilm[] = []): MapScene => makeScene(someMap, titles, own);
