// What the first screen shows: films in shelves, each with why it exists as data; the words are the page's (messages/).
import type { Contribution, PredictedStars } from "../../core/recommend/asking/answer.ts";
import type { FilmCard } from "./film-card.ts";

export interface ShownFilm {
  readonly card: FilmCard;
  readonly score: number;
  /** Null where the model has no stars for it. */
  readonly predicted: PredictedStars | null;
  readonly contributions: readonly Contribution[];
  readonly reason: string;
}

export type ShelfKind =
  /** The list of the recommender itself, best first. */
  | { readonly name: "list" }
  /** What a rating of the person's lifts most. */
  | { readonly name: "because"; readonly film: FilmCard; readonly rating: number }
  | { readonly name: "quiet" }
  | { readonly name: "else" };

export interface Shelf {
  readonly kind: ShelfKind;
  readonly films: readonly ShownFilm[];
}

export interface Shelves {
  readonly shelves: readonly Shelf[];
  /** What has to be said with the lists. */
  readonly notes: readonly string[];
  /** How long the answer took to work out. */
  readonly milliseconds: number;
}
