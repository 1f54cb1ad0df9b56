// Holm's correction for many tests (Holm 1979, "A simple sequentially rejective multiple test procedure"): the chance that any
// test of a table calls a difference real where there is none stays what a single one's would be. No assumption of independence.

/** Corrected p values, in the order of the given ones: the i-th smallest times (n - i + 1), never below a smaller one's, at most 1. */
export function holmCorrected(ps: readonly number[]): number[] {
  const order = [...ps.keys()].sort((a, b) => ps[a]! - ps[b]!);
  const corrected = new Array<number>(ps.length);
  let largest = 0;
  for (const [place, at] of order.entries()) {
    largest = Math.max(largest, Math.min(1, ps[at]! * (ps.length - place)));
    corrected[at] = largest;
  }
  return corrected;
}
