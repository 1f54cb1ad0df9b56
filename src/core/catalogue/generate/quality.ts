// How good an invented film truly is: a sum that is written down here, so that a model's estimate can be held against it.
// Everything in the sum but `unexplained` can be learned from what the catalogue shows.
import type { Career } from "./careers.ts";
import type { Genre } from "./genres.ts";
import type { Theme } from "./themes.ts";

/** What a film's quality hangs on. */
export interface QualityCauses {
  readonly directors: readonly Career[];
  /** In the order of the credits; the first three count. */
  readonly cast: readonly Career[];
  readonly genres: readonly Genre[];
  readonly theme: Theme;
  /** What each of the film's keywords adds. */
  readonly keywordEffects: readonly number[];
  /** How well regarded the first company is, standard normal; null without a company. */
  readonly prestige: number | null;
  /** Minutes; null where the catalogue does not say. */
  readonly runtime: number | null;
  /** US dollars; null where the catalogue does not say. */
  readonly budget: number | null;
}

/** Weights of the sum, on the scale of votes (0 to 10), for one standard deviation of each cause. */
export const QUALITY_WEIGHTS: {
  readonly base: number;
  readonly director: number;
  readonly cast: number;
  readonly prestige: number;
  readonly runtime: number;
  readonly budget: number;
  readonly unexplained: number;
} = Object.freeze({
  base: 6.05,
  director: 0.45,
  cast: 0.4,
  prestige: 0.1,
  runtime: 0.14,
  budget: 0.07,
  unexplained: 0.5,
});

/** The part of a film's quality that what is known of it explains; about 4 to 8. */
export function explainedQuality(causes: QualityCauses): number {
  const weights = QUALITY_WEIGHTS;
  return (
    weights.base +
    weights.director * mean(causes.directors.map((each) => each.talent)) +
    weights.cast * mean(causes.cast.slice(0, 3).map((each) => each.talent)) +
    mean(causes.genres.map((each) => each.effect)) +
    causes.theme.effect +
    mean(causes.keywordEffects) +
    weights.prestige * (causes.prestige ?? 0) +
    weights.runtime * (causes.runtime === null ? 0 : limited((causes.runtime - 107) / 18)) +
    weights.budget * (causes.budget === null ? 0 : limited((Math.log(causes.budget) - 16.6) / 1.2))
  );
}

/** No single cause counts for more than three standard deviations. */
function limited(value: number): number {
  return Math.max(-3, Math.min(3, value));
}

/** 0 for none. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
