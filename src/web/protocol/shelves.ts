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
  /** Places that it went up among all films by what was said last; 0 where it did not. */
  readonly rose: number;
}

export type ShelfKind =
  /** The list of the recommender itself, best first. */
  | { readonly name: "list" }
  /** What a rating of the person's lifts most. */
  | { readonly name: "because"; readonly film: FilmCard; readonly rating: number }
  /** Films that few know, `most` ratings at most; `isLiked` where all of them are expected to be. */
  | { readonly name: "quiet"; readonly most: number; readonly isLiked: boolean }
  /** What is unlike all that was seen: of a genre of which the person has told `ofGenre` films among `seen`; null where none stands out. */
  | { readonly name: "else"; readonly genre: string | null; readonly ofGenre: number; readonly seen: number };

export interface Shelf {
  readonly kind: ShelfKind;
  readonly films: readonly ShownFilm[];
}

export interface Shelves {
  /** The recommender's own list first. */
  readonly shelves: readonly Shelf[];
  /** What has to be said with the lists. */
  readonly notes: readonly string[];
}
