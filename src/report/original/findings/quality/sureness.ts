// Whether a wide 90 % interval means a large error. Out of fold, so that no interval had seen its film.
import type { QualityPrediction } from "../../../../core/evaluation/quality-result.ts";

/** Films of about equal width of interval. */
export interface WidthClass {
  readonly films: number;
  readonly width: number;
  /** Mean distance of the expected from the truth. */
  readonly mae: number;
  readonly covered: number;
}

/** Films in `count` classes of equal size, the narrowest intervals first; fewer where there are not enough films. */
export function widthClasses(films: readonly QualityPrediction[], count: number): WidthClass[] {
  const width = ({ lo, hi }: QualityPrediction) => hi - lo;
  const sorted = films.toSorted((a, b) => width(a) - width(b) || a.tmdbId - b.tmdbId);
  const classes = Math.min(count, sorted.length);
  return Array.from({ length: classes }, (_, k) => {
    const from = Math.floor((k * sorted.length) / classes);
    const own = sorted.slice(from, Math.floor(((k + 1) * sorted.length) / classes));
    const mean = (read: (film: QualityPrediction) => number) =>
      own.reduce((sum, film) => sum + read(film), 0) / own.length;
    return {
      films: own.length,
      width: mean(width),
      mae: mean(({ expected, truth }) => Math.abs(expected - truth)),
      covered: mean((film) => (isCovered(film) ? 1 : 0)),
    };
  });
}

/** Whether the truth lies in the interval, its ends included. */
export function isCovered({ truth, lo, hi }: QualityPrediction): boolean {
  return truth >= lo && truth <= hi;
}

/** `count` films spread evenly over what is expected of them, lowest first: a sample that favours no film. */
export function evenSample(films: readonly QualityPrediction[], count: number): QualityPrediction[] {
  const sorted = films.toSorted((a, b) => a.expected - b.expected || a.tmdbId - b.tmdbId);
  const size = Math.min(count, sorted.length);
  return Array.from(
    { length: size },
    (_, k) => sorted[Math.floor(((k + 0.5) * sorted.length) / size)] as QualityPrediction,
  );
}
