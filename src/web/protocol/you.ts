// What the screen "You" shows: a person's taste in figures, and how well the model would have guessed it.
import type { TraitKind } from "../../core/recommend/likeness/trait-numbers.ts";
import type { FilmCard } from "./film-card.ts";

export interface TastePage {
  /** By kind. */
  readonly traits: readonly ShownTraits[];
  /** Stars by which the person rates higher than others do the same films. */
  readonly level: number;
  /** Ratings of half a star, one star, ... five: the person's, and the means that others give the same films. */
  readonly scale: { readonly own: readonly number[]; readonly others: readonly number[] };
  /** Films of the history by decade, and what share of everybody's ratings the decade has. */
  readonly decades: readonly DecadeShare[];
  /** The ratings that shape the list most, the strongest first. */
  readonly telling: readonly TellingRating[];
  /** How many ratings can be left out, one at a time. */
  readonly leavable: number;
}

export interface ShownTraits {
  readonly kind: TraitKind;
  /** The best liked first. */
  readonly traits: readonly ShownTrait[];
}

export interface ShownTrait {
  readonly name: string;
  /** Stars by which its films are rated higher than was to be expected. */
  readonly liking: number;
  readonly films: number;
  /** Ratings behind it, those that speak most for it first. */
  readonly ratings: readonly {
    readonly title: string;
    readonly year: number | null;
    readonly rating: number;
    readonly expected: number;
  }[];
}

export interface DecadeShare {
  /** "1990s" */
  readonly name: string;
  readonly films: number;
  /** How many they would be in a history as long, had it been watched as everybody does. */
  readonly usual: number;
}

export interface TellingRating {
  readonly card: FilmCard;
  readonly rating: number;
  /** Its share of all that ratings add to, or take from, the first hundred films. */
  readonly share: number;
}

/** What the model says of a rating that it was not told. */
export interface LeftOutRating {
  readonly rating: number;
  /** Null where the model has no stars for the film. */
  readonly predicted: number | null;
  /** What everybody gives the film; null where nobody did. */
  readonly usual: number | null;
  /** Where the film stands among those not seen: 0 first, 1 last; by the model, and by how many rated it. */
  readonly place: number;
  readonly placeByPopularity: number;
}

/** A mean, and its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

export interface HowWell {
  readonly ratings: number;
  /** Stars by which a rating is missed, by the model and by everybody's mean; null where no rating has both. */
  readonly missed: { readonly model: Interval; readonly usual: Interval; readonly difference: Interval } | null;
  /** Where films that were liked stand: 0 first, 1 last; null where none was liked. */
  readonly places: { readonly model: Interval; readonly popular: Interval; readonly difference: Interval } | null;
}
