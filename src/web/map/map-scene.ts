// What is on the map, as plain data: films as lights, districts, what is somebody's own, and the built-up ground beneath. Made once for a model and a history; what of it is
// seen, and how large, is the view's (map-view.ts). No DOM: it can be made in a worker.
import type { FilmMap, MapDistrict } from "../../core/recommend/taste-map/film-map.ts";
import { builtUpAreas, type Ring } from "./built-up-areas.ts";

/** What of somebody's history lies on the map. */
export interface OwnFilm {
  /** In the list of the map's films. */
  readonly place: number;
  /** 0.5 to 5; null for a film that was seen and not rated. */
  readonly rating: number | null;
}

/** How an own film is drawn: each is told from the others by shape as well as by colour. */
export type OwnKind = "liked" | "so-so" | "disliked" | "seen";

export interface OwnLight extends OwnFilm {
  readonly kind: OwnKind;
}

export interface MapBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MapScene {
  /** One a film: 0 to 1 along the map's longer side, x to the right, y down. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0, the faintest film of this map, to 1. */
  readonly light: Float32Array;
  readonly titles: readonly string[];
  /** Places, the brightest first. */
  readonly brightest: Uint32Array;
  readonly districts: readonly MapDistrict[];
  /** The best rated first. */
  readonly own: readonly OwnLight[];
  /** By place; for films that are somebody's own. */
  readonly ownAt: ReadonlyMap<number, OwnLight>;
  readonly bounds: MapBounds;
  /** Outlines of where films lie thick, the widest first. */
  readonly ground: readonly (readonly Ring[])[];
}

/** From this rating on somebody liked a film; up to `dislikedTo` they did not. */
const likedFrom = 3.5;
const dislikedTo = 2.5;

/** @param titles one a film of the map @throws RangeError for an own film that is not on the map, or as many titles as there are no films */
export function makeScene(map: FilmMap, titles: readonly string[], own: readonly OwnFilm[] = []): MapScene {
  const { films, x, y, districts } = map;
  if (titles.length !== films.length) {
    throw new RangeError(
      `Cannot make a map: ${titles.length} titles were seen; one a film, ${films.length}, was needed`,
    );
  }
  const light = spread(map.light);
  const nobodys: MapScene = {
    ...{ x, y, light, titles, districts, own: [], ownAt: new Map() },
    brightest: Uint32Array.from(films.keys()).sort((a, b) => light[b]! - light[a]! || a - b),
    bounds: boundsOf(x, y),
    ground: builtUpAreas(x, y, light),
  };
  return withOwn(nobodys, own);
}

/** The same map with somebody's own films on it, and nobody else's: the ground is not worked out again. @throws RangeError as `makeScene` */
export function withOwn(scene: MapScene, own: readonly OwnFilm[]): MapScene {
  const { light, titles } = scene;
  const stray = own.find(({ place }) => !(place >= 0 && place < titles.length));
  if (stray !== undefined)
    throw new RangeError(`Cannot make a map: ${stray.place} is no place of its ${titles.length} films`);
  const lights = own.map((film): OwnLight => ({ ...film, kind: kindOf(film.rating) }));
  lights.sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0) || light[b.place]! - light[a.place]! || a.place - b.place);
  return { ...scene, own: lights, ownAt: new Map(lights.map((film) => [film.place, film])) };
}

function kindOf(rating: number | null): OwnKind {
  if (rating === null) return "seen";
  if (rating >= likedFrom) return "liked";
  return rating <= dislikedTo ? "disliked" : "so-so";
}

function spread(light: Float32Array): Float32Array {
  const least = light.reduce((a, b) => Math.min(a, b), 1);
  return light.map((value) => (least < 1 ? (value - least) / (1 - least) : 1));
}

function boundsOf(x: Float32Array, y: Float32Array): MapBounds {
  const least = (values: Float32Array) => values.reduce((a, b) => Math.min(a, b), 1);
  const most = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), 0);
  return { left: least(x), top: least(y), right: most(x), bottom: most(y) };
}
