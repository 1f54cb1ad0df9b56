// What is said of one film: the rating that the public is expected to give, how far it may be off, what moved it, and the
// films nearest to it. Only the shapes stand here, so that the command line and the page ask without knowing a model.
import type { Film } from "../../catalogue/film.ts";
import type { FilmNames } from "../../catalogue/film-names.ts";
import type { TitleIndex } from "../../search/title-index.ts";
import type { QualityTrack } from "./quality-tracks.ts";

/** One thing that moved a prediction. Values of an answer add up to `expected`. */
export interface Contribution {
  /** `base` is where every film starts, `chance` that it may stay without votes, `rest` the small ones together. */
  readonly kind: "base" | "trait" | "number" | "chance" | "rest";
  /** For people to read: "director Michael Mann". */
  readonly name: string;
  /** Points of the scale from 0 to 10. */
  readonly value: number;
}

/** A film of the catalogue that is like the one asked about. */
export interface NearFilm {
  readonly tmdbId: number;
  readonly title: string;
  readonly year: number | null;
  /** At most 1, which is the film itself. */
  readonly similarity: number;
  /** What both have, the most telling first: "director Michael Mann". */
  readonly shared: readonly string[];
  /** Mean public vote, 0 to 10; null where nobody voted. */
  readonly rating: number | null;
}

/** A film as answers name it. */
export interface NamedFilm {
  /** null for a film that a person wrote. */
  readonly tmdbId: number | null;
  /** Empty for a film that was written without one. */
  readonly title: string;
  readonly year: number | null;
}

export interface FilmAnswer {
  readonly film: NamedFilm;
  readonly track: QualityTrack;
  /** 0 to 10. */
  readonly expected: number;
  /** Where the public rating lies with a probability of `level`, 0 to 1. */
  readonly interval: { readonly level: number; readonly lo: number; readonly hi: number };
  readonly contributions: readonly Contribution[];
  /** Nearest first. */
  readonly nearest: readonly NearFilm[];
  /** What the public has said; null where it has not, and for a film that was written. */
  readonly rating: { readonly average: number; readonly votes: number } | null;
  /** What to know before believing it, in sentences. */
  readonly notes: readonly string[];
}

export interface AnswerOptions {
  /** Default: the best of the answerer's tracks that the film has enough for. */
  readonly track?: QualityTrack;
  /** How many near films are told; 0 for none. */
  readonly nearest: number;
  /** How many contributions are told by name, the largest; the others are gathered in one. */
  readonly reasons: number;
}

/** A trained model of films with its catalogue. Films of the catalogue are told by their place, from 0. */
export interface FilmQualityAnswerer {
  /** The tracks that it was trained for. */
  readonly tracks: readonly QualityTrack[];
  /** Finds places by titles. */
  readonly titles: TitleIndex;
  /** Finds the catalogue's people, genres and the like by their names. */
  readonly names: FilmNames;
  /**
   * A film of the catalogue, by its place.
   *
   * @throws RangeError for a place or a track that it does not have
   */
  predictKnown(place: number, options: AnswerOptions): FilmAnswer;
  /**
   * A film that a person wrote.
   *
   * @throws RangeError for a track that it does not have or that a written film cannot have
   */
  predictWritten(film: Film, options: AnswerOptions): FilmAnswer;
  /** The n films nearest to one of the catalogue, without itself, nearest first. */
  similar(place: number, n: number): readonly NearFilm[];
  film(place: number): NamedFilm;
}
