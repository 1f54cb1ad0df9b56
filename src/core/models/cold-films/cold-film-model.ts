// What every model of films without ratings has in common: it learns from a table in which those films have no rating, and from what is
// known of films, and scores those without ratings for a history.
import type { Film } from "../../catalogue/film.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { BlendWeights } from "../ranking/blend/blend-weights.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";
import type { ColdFilmsModel } from "./cold-films-model.ts";
import type { TasteTargets } from "./taste-targets.ts";

/** What models of one table learn from; what several need is made once. */
export interface ColdTable {
  readonly ratings: Ratings;
  /** One a film of the table: what is known of it, or null. */
  readonly films: readonly (Film | null)[];
  /** Films with traits and ratings, ascending. */
  readonly teaching: Uint32Array;
  /** Films with traits and without ratings, ascending: those that are scored. */
  readonly cold: Uint32Array;
  /** What people's ratings say of films. */
  taste(): Promise<TasteTargets>;
  /** The model of its own, whose parts are models, too. */
  fitted(track: FilmTrack): Promise<ColdFilmsModel>;
}

export interface ColdFilmModel {
  /** As tables name it, without what says that votes are read. */
  readonly id: string;
  /** One line. */
  readonly what: string;
  /** Tracks that it can be asked on: with the public's votes among the traits, without, or where it reads none both alike. */
  readonly tracks: readonly FilmTrack[];
  /** @returns scores of the cold films, by their place in `cold` */
  fit(table: ColdTable, track: FilmTrack, work: FitWork): Promise<ColdScorer>;
}

/** A scorer that may tell what its parts count. */
export interface ColdScorer extends Omit<Scorer, "learnt"> {
  readonly learnt?: { readonly notes: readonly string[]; readonly weights?: BlendWeights };
}

/** A model on a track in tables: `+votes` where it reads what the public made of films. */
export function coldModelName({ id, tracks }: Pick<ColdFilmModel, "id" | "tracks">, track: FilmTrack): string {
  return track === "all-columns" && tracks.length > 1 ? `${id}+votes` : id;
}
