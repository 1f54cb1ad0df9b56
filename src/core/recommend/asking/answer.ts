// What somebody who asks is told (docs/guide/formats.md, "An answer"): plain JSON throughout.
import type { FilmIds } from "../../search/film-directory.ts";
import type { SliderName } from "../choose/sliders.ts";
import type { ItemId } from "./own-items.ts";

export interface FilmName extends Required<FilmIds> {
  readonly title: string;
  readonly year: number | null;
  /** Of somebody's own items: their id. */
  readonly id?: ItemId;
}

/** Stars that the person would give, with a standard deviation and a 90 % interval. */
export interface PredictedStars {
  readonly mean: number;
  readonly sd: number;
  readonly lo: number;
  readonly hi: number;
}

/** A part of a score. They add up to it, to 1e-4. */
export type Contribution =
  | { readonly kind: "rating"; readonly film: FilmName; readonly rating: number; readonly value: number }
  | {
      readonly kind: "event";
      readonly film: FilmName;
      readonly event: "watched" | "watchlisted";
      readonly value: number;
    }
  /** What everybody likes: popularity, and what the newcomers' part gives a film without any history. */
  | { readonly kind: "prior"; readonly value: number }
  | { readonly kind: "slider"; readonly slider: SliderName; readonly value: number }
  /** What is left: small contributions, and what is nobody's. */
  | { readonly kind: "rest"; readonly value: number };

export interface RecommendedFilm {
  /** From 1. */
  readonly rank: number;
  readonly film: FilmName;
  readonly score: number;
  /** Null where the model has no stars for it. */
  readonly predicted: PredictedStars | null;
  /** The largest first; `rest` last. */
  readonly contributions: readonly Contribution[];
  /** One sentence. */
  readonly reason: string;
}

export interface ModelName {
  readonly id: string;
  readonly trainedAt: string;
  /** What has to be said with every answer; such as that the ratings are invented. */
  readonly notice: string | null;
}

export interface Recommendation {
  readonly films: readonly RecommendedFilm[];
  /** What the reader has to know: why the list is short, what was not known. */
  readonly notes: readonly string[];
  readonly model: ModelName;
}
