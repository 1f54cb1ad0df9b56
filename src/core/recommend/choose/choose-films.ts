// From scores to a list: sliders move the scores, the mask says what may be shown, the best of those are made various. What the models say is not
// asked again, so a filter or a slider that is moved costs a millisecond.
import type { FilmLikeness } from "../likeness/film-likeness.ts";
import { bestOf } from "./best-of.ts";
import { diversify } from "./diversify.ts";
import { heightOf, movesFilms, type Sliders, type SliderTerms, slide } from "./sliders.ts";

export interface Choice {
  /** How many films at most. */
  readonly n: number;
  /** 1 for a film that may be shown, by index. */
  readonly mask: Uint8Array;
  readonly sliders?: { readonly settings: Sliders; readonly terms: SliderTerms } | undefined;
  /** How various the list is to be, strength 0 to 1; left out, it is in the order of the scores. */
  readonly variety?: { readonly strength: number; readonly likeness: FilmLikeness } | undefined;
  /** Where somebody knows the best of these scores sooner; the same films in the same order. */
  readonly best?: typeof bestOf | undefined;
  /** Where somebody makes lists various sooner; the same lists. */
  readonly vary?: typeof diversify | undefined;
}

export interface ChosenFilms {
  /** Film indices in the order in which they are shown. */
  readonly films: Uint32Array;
  /** The score of every film with what the sliders added; the scores themselves where none is moved. */
  readonly scores: Float32Array;
  /** What `sliderContributions` asks for; null where no slider is moved. */
  readonly height: number | null;
}

/** A various list is chosen from so many films, and from twice as many as it has: what is worse is not shown for variety's sake. */
const leastPool = 200;

/**
 * @param scores one a film, standardised over all films where there are sliders; left as they are
 * @throws RangeError for a number of films that is none, lengths that differ, a score that is NaN, a strength or a slider out of range
 */
export function chooseFilms(
  scores: Float32Array,
  { n, mask, sliders, variety, best = bestOf, vary = diversify }: Choice,
): ChosenFilms {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`Cannot choose films: n is ${n}; a whole number from 0 was needed`);
  }
  const isMoved = sliders !== undefined && movesFilms(sliders.settings);
  const height = isMoved ? heightOf(scores, mask) : null;
  const moved = isMoved ? new Float32Array(scores.length) : scores;
  if (isMoved) slide(scores, sliders.settings, sliders.terms, height!, moved);
  if (variety === undefined) return { films: best(moved, mask, n), scores: moved, height };
  const pool = best(moved, mask, Math.max(leastPool, 2 * n));
  return { films: vary(pool, n, variety.strength, variety.likeness), scores: moved, height };
}
