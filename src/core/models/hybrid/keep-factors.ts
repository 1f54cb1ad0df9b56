// Film factors as a hybrid keeps them, and back: a film's numbers in few bits with one scale for all of them.
import type { FilmFactors, FoldInOptions } from "../ranking/factors/factor-scorer.ts";
import type { FactorPart } from "./hybrid-model.ts";
import { inUnits, type KeptBits, keptNumbers, scaleOf } from "./keep-numbers.ts";

export function keepFactors(
  { items, width, factors, films }: FilmFactors,
  fold: FoldInOptions,
  bits: KeptBits,
): FactorPart {
  const values = keptNumbers(bits, items * width);
  const scales = new Float32Array(items);
  for (let film = 0; film < items; film++) {
    const row = films.subarray(film * width, (film + 1) * width);
    const scale = scaleOf(row, bits);
    scales[film] = scale;
    for (let f = 0; f < width; f++) values[film * width + f] = inUnits(row[f] as number, scale, bits);
  }
  const { weights, likedFrom, topRating, halfLife, alpha0, regularization, exponent } = fold;
  return {
    fold: { weights, likedFrom, topRating, halfLife, alpha0, regularization, exponent },
    ...{ width, factors, values, scales },
  };
}

/** Films x width: what the numbers are worth. */
export function worthOfFactors({ width, values, scales }: FactorPart): Float32Array {
  const worth = new Float32Array(values.length);
  for (let film = 0; film < scales.length; film++) {
    const scale = scales[film] as number;
    for (let k = film * width; k < (film + 1) * width; k++) worth[k] = scale * (values[k] as number);
  }
  return worth;
}
