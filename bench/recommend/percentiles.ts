// Times as they are told: half, nine tenths and all but one in a hundred took no longer.

export type Percentiles = Readonly<Record<"p50" | "p90" | "p99", number>>;

/** @param taken milliseconds; sorted in place */
export function percentiles(taken: Float64Array): Percentiles {
  taken.sort();
  const at = (share: number) => rounded(taken[Math.floor(share * taken.length)]!);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

export const rounded = (milliseconds: number): number => Number(milliseconds.toPrecision(3));
