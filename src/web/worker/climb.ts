// How many places films went up among all films by what was said last: the scores of one answer beside those of the one before.
/** @returns places that a film went up; 0 where it did not, or there is nothing to compare with */
export function climbSince(before: Float32Array | null, now: Float32Array): (film: number) => number {
  if (before === null || before.length !== now.length) return () => 0;
  const [old, fresh] = [before.toSorted(), now.toSorted()];
  return (film) => Math.max(0, above(old, before[film]!) - above(fresh, now[film]!));
}

/** How many scores stand above one. @param sorted the least first */
function above(sorted: Float32Array, own: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > own) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
