// What a 90 % interval promises, and whether a share of covered truths keeps it.

/** The share that should lie within, and how far off a share may be before we say so. */
export const promised = 0.9;
export const band: readonly [number, number] = [0.88, 0.92];

/** `kept`: the share itself lies in the band. */
export type Promise90 = "kept" | "too narrow" | "too wide";

/** By the share alone; whether chance explains it is what its interval says. */
export function promiseOf(covered: number): Promise90 {
  if (covered < band[0]) return "too narrow";
  return covered > band[1] ? "too wide" : "kept";
}

/** Whether even the 95 % interval of a share stays out of the band. */
export function surelyBroken(ci95: readonly [number, number]): boolean {
  return ci95[1] < band[0] || ci95[0] > band[1];
}
