// Which values an axis names.

/** 1, 2 and 5 times the powers of ten within a domain above 0; the powers alone where those would be many. */
export function logTicks([low, high]: readonly [number, number]): number[] {
  const from = Math.floor(Math.log10(low));
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - from + 1 }, (_, k) => from + k);
  const steps = powers.length > 4 ? [1] : [1, 2, 5];
  const ticks = powers.flatMap((power) => steps.map((step) => Number(`${step}e${power}`)));
  return ticks.filter((tick) => tick >= low && tick <= high);
}

/** The first, the last, and of those between as many as stand at least `gap` px apart. */
export function roomyTicks(values: readonly number[], at: (value: number) => number, gap: number): number[] {
  const [last] = values.slice(-1);
  if (last === undefined) return [];
  const kept: number[] = [];
  for (const value of values.slice(0, -1)) {
    const before = kept.at(-1);
    const isFree = before === undefined || at(value) - at(before) >= gap;
    if (isFree && at(last) - at(value) >= gap) kept.push(value);
  }
  return [...kept, last];
}

/** From the least to the greatest with a little air; never empty. */
export function airy(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const air = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - air, high + air];
}
