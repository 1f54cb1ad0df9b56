// The films most like one by what they are, with what both share. The likeness is the cosine of the films' traits (film-traits.ts); the shares of
// the traits add up to it. Ratings have no say: this is "more of the same kind", also for a film that nobody has rated.

import type { FilmIndex } from "../../ratings/ratings.ts";
import { bestOf } from "../choose/best-of.ts";
import { cosinesWith, type FilmTraits, traitsOf } from "./film-traits.ts";

export interface SharedTrait {
  /** "director: Michael Mann". */
  readonly trait: string;
  /** What it adds to the similarity. */
  readonly share: number;
}

export interface SimilarFilm {
  readonly film: FilmIndex;
  /** 0 to 1. */
  readonly similarity: number;
  /** All traits that both have, the most telling first. */
  readonly shared: readonly SharedTrait[];
}

/**
 * At most n films, the most similar first, equally similar ones by index; none that shares nothing.
 *
 * @param mask 1 for a film that may be shown, by index; default all
 * @throws RangeError for an index that no film has
 */
export function similarFilms(traits: FilmTraits, film: FilmIndex, n: number, mask?: Uint8Array): SimilarFilm[] {
  traits.films.check(film);
  const cosines = new Float32Array(traits.films.count);
  cosinesWith(traits, traitsOf(traits, film), cosines);
  const shown = Uint8Array.from(cosines, (cosine, other) =>
    cosine > 0 && other !== film && (mask === undefined || mask[other] === 1) ? 1 : 0,
  );
  return Array.from(bestOf(cosines, shown, n), (other) => ({
    film: other,
    similarity: cosines[other]!,
    shared: sharedTraits(traits, film, other),
  }));
}

/** What two films have in common, the most telling first, equal ones by number. */
export function sharedTraits(traits: FilmTraits, film: FilmIndex, other: FilmIndex): SharedTrait[] {
  const own = new Map(traitsOf(traits, film));
  const shares: (readonly [trait: number, share: number])[] = [];
  for (const [trait, value] of traitsOf(traits, other)) {
    if (own.has(trait)) shares.push([trait, value * own.get(trait)!]);
  }
  shares.sort(([a, shareA], [b, shareB]) => shareB - shareA || a - b);
  return shares.map(([trait, share]) => ({ trait: traits.label(trait), share }));
}
