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
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < ratings.length; k++) {
    const rating = ratings[k] as number;
    if (distinct.size < enoughDistinct) distinct.add(rating);
    if (rating < lowest) lowest = rating;
    if (rating > highest) highest = rating;
  }
  const sorted = [...distinct].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((rating, k) => rating - (sorted[k] as number));
  return { lowest, highest, step: steps.length === 0 ? 1 : Math.min(...steps) };
}

export const withinScale = ({ lowest, highest }: StarScale, stars: number): number =>
  Math.min(highest, Math.max(lowest, stars));
