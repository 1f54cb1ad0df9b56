// Everything that the evaluation of the film quality models found: what the report's chapters draw. Plain data.
import type { Gain } from "./gain.ts";
import type { ReportRow } from "./report-document.ts";

export type QualityTrackId = "before-release" | "all-columns" | "with-ratings";

/** What was said of a film by a model that had not seen it. */
export interface QualityPrediction {
  readonly tmdbId: number;
  readonly title: string;
  readonly year: number | null;
  readonly truth: number;
  readonly votes: number;
  readonly expected: number;
  /** 90 % interval. */
  readonly lo: number;
  readonly hi: number;
}

/** How often intervals held the truth, among some films. */
export interface QualityCoverage {
  /** `all`, `votes<50`, `votes>=50`, or a decade such as `1990s`. */
  readonly slice: string;
  readonly films: number;
  /** Share that was covered, and its 95 % interval. */
  readonly covered: number;
  readonly ci95: readonly [number, number];
  /** Mean width, in points of the rating. */
  readonly width: number;
}

/** What a part of the model is worth: R2 out of fold with it less without it. */
export interface QualityIngredient {
  readonly id: string;
  /** For a sentence: "the trees beside the Gaussian process". */
  readonly what: string;
  /** R2 out of fold without it. */
  readonly without: number;
  readonly gain: Gain;
}

/** How much R2 falls, out of fold, when a group of inputs is shuffled among the films. */
export interface QualityImportance {
  /** "genres", "votes", "directors". */
  readonly name: string;
  /** Films that were asked, out of fold; a sample of them, because each is asked once a group. */
  readonly films: number;
  readonly drop: Gain;
}

export interface QualityTrackResult {
  readonly track: QualityTrackId;
  /** Training rows out of fold (first division into folds). */
  readonly folds: readonly QualityPrediction[];
  /** The original's test rows, answered by a model of all training rows. */
  readonly test: readonly QualityPrediction[];
  readonly coverage: readonly QualityCoverage[];
  readonly testCoverage: readonly QualityCoverage[];
  readonly ingredients: readonly QualityIngredient[];
  readonly importance: readonly QualityImportance[];
  readonly seconds: number;
}

export interface QualityResult {
  /** Models film-gp, film-trees, film-net and film-quality (the blend), by track; protocols `cv5` (or `cv10`) and `seed-split`. */
  readonly rows: readonly ReportRow[];
  readonly tracks: readonly QualityTrackResult[];
  /** Divisions into folds that the rows of the cross-validation are means over. */
  readonly divisions: number;
}
