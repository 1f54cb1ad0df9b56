// The map of films as a page asks for it: places between 0 and 1, a light for each film, districts with their films, ordered for whoever reads and does not look.
import { logarithm } from "../../elementary/logarithm.ts";
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { districtsOf, mapSteps, type TasteMap } from "./taste-map.ts";

export interface FilmMap {
  /** Films on the map, ascending; a film's place in this list is its place in the arrays beside it. */
  readonly films: Uint32Array;
  /** 0 to 1 along the map's longer side: x towards the east, where films are newer; y towards the south, as screens have it. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How well a film is known: 0 to 1, the logarithm of its ratings in training over that of the most rated one. */
  readonly light: Float32Array;
  /** Those of a level by their light, the brightest first; all of level 0, then those of level 1. */
  readonly districts: readonly MapDistrict[];
}

export interface MapDistrict {
  readonly name: string;
  /** 0 for the few that are seen from afar. */
  readonly level: number;
  /** The district of the level above that it lies in: its place in the list, before its own; null at level 0. */
  readonly parent: number | null;
  /** Where its name stands. */
  readonly x: number;
  readonly y: number;
  /** The film that it is called by, for want of a name that is true of enough of it; null where there is one. */
  readonly landmark: FilmIndex | null;
  /** Of its films together. */
  readonly light: number;
  /** Its films, as places in the list of the map's films, the brightest first. */
  readonly places: Uint32Array;
}

/** @param films the catalogue that the map is of */
export function filmMap(map: TasteMap, films: ServedFilms): FilmMap {
  const light = lightsOf(map.films, films);
  const inside = map.districts.map((): number[] => []);
  for (const place of map.films.keys()) for (const district of districtsOf(map, place)) inside[district]!.push(place);
  const lightOf = (district: number) => inside[district]!.reduce((sum, place) => sum + light[place]!, 0);
  const lights = map.districts.map((_, district) => lightOf(district));
  const order = Array.from(map.districts.keys()).sort(
    (a, b) => map.districts[a]!.level - map.districts[b]!.level || lights[b]! - lights[a]! || a - b,
  );
  const newPlace = new Map(order.map((district, place) => [district, place]));
  return {
    films: map.films,
    x: Float32Array.from(map.films, (_, place) => map.places[2 * place]! / mapSteps),
    y: Float32Array.from(map.films, (_, place) => 1 - map.places[2 * place + 1]! / mapSteps),
    light,
    districts: order.map((district): MapDistrict => {
      const { name, level, parent, x, y, landmark = null } = map.districts[district]!;
      return {
        ...{
          name,
          level,
          parent: parent === null ? null : newPlace.get(parent)!,
          x: x / mapSteps,
          y: 1 - y / mapSteps,
        },
        landmark,
        light: lights[district]!,
        places: Uint32Array.from(inside[district]!.sort((a, b) => light[b]! - light[a]! || a - b)),
      };
    }),
  };
}

function lightsOf(indices: Uint32Array, films: ServedFilms): Float32Array {
  const known = (film: FilmIndex) => logarithm(1 + films.columns.ratings[film]!);
  const most = indices.reduce((best, film) => Math.max(best, known(film)), 0) || 1;
  return Float32Array.from(indices, (film) => known(film) / most);
}
