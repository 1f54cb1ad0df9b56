// What the sliders read of films: how well known a film is, and how new. Worked out once for an artifact.

import { logarithm } from "../../elementary/logarithm.ts";
import type { ServedFilms } from "../films/served-films.ts";

/** One value a film, mean 0 and deviation 1 over the films whose fact is known, 0 for the others. */
export interface SliderColumns {
  /** Higher is less well known. */
  readonly obscure: Float32Array;
  /** Higher is later. */
  readonly newer: Float32Array;
}

/**
 * How well known: the logarithm of 1 + ratings in training. A film that nobody rated there may still be known to everybody: its votes at TMDB count
 * as ratings, at the rate at which films that have both have them.
 */
export function sliderColumns({ columns, size }: ServedFilms): SliderColumns {
  const { ratings, votes, year } = columns;
  const rate = ratingsPerVote(ratings, votes);
  const known = Float64Array.from({ length: size }, (_, film) => {
    if (ratings[film]! > 0 || votes[film]! < 0) return logarithm(1 + ratings[film]!);
    return logarithm(1 + rate * votes[film]!);
  });
  return {
    obscure: standardised(
      known.map((value) => -value),
      () => true,
    ),
    newer: standardised(Float64Array.from(year), (film) => year[film]! > 0),
  };
}

/** 1 where no film has both. */
function ratingsPerVote(ratings: Uint32Array, votes: Int32Array): number {
  let [allRatings, allVotes] = [0, 0];
  for (let film = 0; film < votes.length; film++) {
    if (ratings[film]! === 0 || votes[film]! <= 0) continue;
    allRatings += ratings[film]!;
    allVotes += votes[film]!;
  }
  return allVotes === 0 ? 1 : allRatings / allVotes;
}

function standardised(values: Float64Array, isKnown: (film: number) => boolean): Float32Array {
  const known = values.filter((_, film) => isKnown(film));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  return Float32Array.from(values, (value, film) => (isKnown(film) && deviation > 0 ? (value - mean) / deviation : 0));
}
