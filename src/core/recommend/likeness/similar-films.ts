// The films most like one by what they are, with what both share: the cosine of the films' traits (film-traits.ts) times how surely each is known,
//     length / sqrt(length^2 + 1),
// as if every film had traits of its own that nobody wrote down, two directors or three keywords. Without that, two films of which only "crime,
// 1990s" is known would be the same film. The shares of the traits add up to the similarity. Ratings have no say: this is "more of the same kind",
// also for a film that nobody has rated.
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
  /** 0 to below 1. */
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
  traits.numbers.films.check(film);
  const similarities = new Float32Array(traits.numbers.films.size);
  cosinesWith(traits, traitsOf(traits, film), similarities);
  const sureness = surenessOf(traits, film);
  for (let other = 0; other < similarities.length; other++) {
    if (similarities[other]! > 0) similarities[other] = similarities[other]! * sureness * surenessOf(traits, other);
  }
  const shown = Uint8Array.from(similarities, (similarity, other) =>
    similarity > 0 && other !== film && (mask === undefined || mask[other] === 1) ? 1 : 0,
  );
  return Array.from(bestOf(similarities, shown, n), (other) => ({
    film: other,
    similarity: similarities[other]!,
    shared: sharedTraits(traits, film, other),
  }));
}

function surenessOf({ lengths }: FilmTraits, film: FilmIndex): number {
  return lengths[film]! / Math.sqrt(lengths[film]! ** 2 + 1);
}

/** What two films have in common, the most telling first, equal ones by number. */
export function sharedTraits(traits: FilmTraits, film: FilmIndex, other: FilmIndex): SharedTrait[] {
  return sharedNumbers(traits, film, other).map(([trait, share]) => ({ trait: traits.numbers.label(trait), share }));
}

/** The same by the traits' numbers: no name is read. */
export function sharedNumbers(
  traits: FilmTraits,
  film: FilmIndex,
  other: FilmIndex,
): (readonly [trait: number, share: number])[] {
  const { indptr, indices, data } = traits.rows;
  const sureness = surenessOf(traits, film) * surenessOf(traits, other);
  const shares: (readonly [trait: number, share: number])[] = [];
  let k = indptr[film]!;
  for (let at = indptr[other]!; at < indptr[other + 1]!; at++) {
    while (k < indptr[film + 1]! && indices[k]! < indices[at]!) k++; // both ascend
    if (k === indptr[film + 1]!) break;
    if (indices[k] === indices[at]) shares.push([indices[at]!, data[at]! * data[k]! * sureness]);
  }
  return shares.sort(([a, shareA], [b, shareB]) => shareB - shareA || a - b);
}
