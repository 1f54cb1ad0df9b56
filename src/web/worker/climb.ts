// How many places films went up among all films by what was said last: the scores of one answer beside those of the one before.
/** @returns places that a film went up; 0 where it did not, or there is nothing to compare with */
export function climbSince(before: Float32Array | null, now: Float32Array): (film: number) => number {
  if (before === null || before.length !== now.length) return () => 0;
  return (film) => Math.max(0, above(before, film) - above(now, film));
}

/** How many films stand above one. */
function above(scores: Float32Array, film: number): number {
  const own = scores[film]!;
  let count = 0;
  for (let other = 0; other < scores.length; other++) if (scores[other]! > own) count++;
  return count;
}
