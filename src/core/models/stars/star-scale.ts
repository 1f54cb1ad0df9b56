// The scale that stars are given on: predictions are kept within it, and one step of it is what a person can tell apart. Read off
// the ratings themselves where nobody says it.
export interface StarScale {
  readonly lowest: number;
  readonly highest: number;
  /** From one rating that can be given to the next. */
  readonly step: number;
}

/** Ratings looked at for the step. */
const enoughDistinct = 1000;

/**
 * The lowest and the highest rating that was given, and the smallest distance between two that were; 1 where all are equal.
 *
 * @param ratings finite, at least one
 */
export function scaleOf(ratings: Float32Array): StarScale {
  const distinct = new Set<number>();
  for (const rating of ratings) if (distinct.size < enoughDistinct) distinct.add(rating);
  const sorted = [...distinct].sort((a, b) => a - b);
  const lowest = ratings.reduce((least, rating) => Math.min(least, rating), Number.POSITIVE_INFINITY);
  const highest = ratings.reduce((most, rating) => Math.max(most, rating), Number.NEGATIVE_INFINITY);
  const steps = sorted.slice(1).map((rating, k) => rating - (sorted[k] as number));
  return { lowest, highest, step: steps.length === 0 ? 1 : Math.min(...steps) };
}

export const withinScale = ({ lowest, highest }: StarScale, stars: number): number =>
  Math.min(highest, Math.max(lowest, stars));
