// The map of films as the worker hands it over: worked out there, so that the thread that draws only draws.
import type { PredictedStars } from "../../core/recommend/asking/answer.ts";
import type { MapScene } from "../map/map-scene.ts";
import type { FilmCard } from "./film-card.ts";

export type { OwnFilm } from "../map/map-scene.ts";

export interface MapOfFilms {
  /** With nobody's films on it. */
  readonly scene: MapScene;
  /** One a film of the map: its number in the model, its year (0 where it is not known), and its key. */
  readonly films: Uint32Array;
  readonly years: Uint16Array;
  readonly keys: readonly string[];
}

export interface FilmGlance {
  readonly card: FilmCard;
  /** Null where the model has no stars for it. */
  readonly predicted: PredictedStars | null;
}
