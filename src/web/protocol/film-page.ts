// What the screen of one film shows.
import type { PredictedStars } from "../../core/recommend/asking/answer.ts";
import type { Explanation } from "../../core/recommend/asking/explain.ts";
import type { FilmFacts } from "../../core/recommend/films/film-facts.ts";
import type { FilmCard } from "./film-card.ts";

export interface FilmPage {
  readonly card: FilmCard;
  readonly facts: FilmFacts;
  readonly explanation: ToldExplanation;
  readonly similar: readonly SimilarCard[];
}

/** The largest contributions, and the others gathered in `rest`: somebody's thousands of ratings would take long to travel. */
export interface ToldExplanation
  extends Pick<Explanation, "score" | "rank" | "ranked" | "predicted" | "contributions" | "like" | "reason"> {
  readonly stars: ToldStars | null;
}

/** Where expected stars come from; everything adds up to their mean. */
export interface ToldStars {
  /** What everybody gives the film. */
  readonly film: number;
  /** What is expected of the person before any rating. */
  readonly person: number;
  /** The ratings that move it most. */
  readonly ratings: readonly { readonly title: string; readonly rating: number; readonly value: number }[];
  /** All others, and what the ends of the scale take. */
  readonly rest: number;
}

/** What a film would be without another. */
export type WithoutFilm = { readonly rank: number | null; readonly predicted: PredictedStars | null };

export interface SimilarCard {
  readonly card: FilmCard;
  /** What both have in common, the most telling first. */
  readonly shared: readonly string[];
}
