// The map of films that a trained model carries: the best-known ones as places on a plane, near where the same people like them, in districts with names. Plain data, the same
// in a file, in Node and in a browser; who somebody is, is not in it. Drawn at training by draw-taste-map.ts, kept by pack-taste-map.ts.
import type { FilmIndex } from "../../ratings/ratings.ts";

/** How finely places are told: the longer side of a map has so many steps. */
export const mapSteps = 0xffff;

export interface TasteMap {
  /** Films of the map, ascending; a film's place in this list is what is meant by a place below. */
  readonly films: Uint32Array;
  /** places x 2: east and north, in steps; the longer side of the map runs from 0 to `mapSteps`, the other lies in its middle. */
  readonly places: Uint16Array;
  /** One a place: the innermost district that it lies in. */
  readonly district: Uint16Array;
  /** Every district stands behind the one that it lies in. */
  readonly districts: readonly District[];
}

export interface District {
  readonly name: string;
  /** 0 for the few that are seen from afar; each level further needs one more zoom. */
  readonly level: number;
  /** The district of the level above that it lies in; null at level 0. */
  readonly parent: number | null;
  /** Where its name stands, in steps: amid the films that the name is true of. */
  readonly x: number;
  readonly y: number;
  /** The film that it is called by, for want of a name that is true of enough of it; left out where there is one. */
  readonly landmark?: FilmIndex | undefined;
}

/** The districts of a place, the innermost first. */
export function* districtsOf({ district, districts }: TasteMap, place: number): Generator<number> {
  for (let own: number | null = district[place]!; own !== null; own = districts[own]!.parent) yield own;
}
