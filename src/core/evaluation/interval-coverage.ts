// How often intervals hold the truth: the share, with its own interval (Wilson 1927), by slices of films.
import type { QualityCoverage, QualityPrediction } from "./quality-result.ts";

const z = 1.96;

/** Coverage of all films, of those with few and with many votes, and by decade; slices without a film are left out. */
export function intervalCoverage(predictions: readonly QualityPrediction[]): QualityCoverage[] {
  const decades = [...new Set(predictions.map(decadeOf))].filter((decade) => decade !== null).sort();
  const slices: readonly (readonly [string, (film: QualityPrediction) => boolean])[] = [
    ["all", () => true],
    ["votes<50", ({ votes }) => votes < 50],
    ["votes>=50", ({ votes }) => votes >= 50],
    ...decades.map((decade) => [decade, (film: QualityPrediction) => decadeOf(film) === decade] as const),
  ];
  return slices.flatMap(([slice, holds]) => {
    const films = predictions.filter(holds);
    return films.length === 0 ? [] : [coverageOf(slice, films)];
  });
}

function coverageOf(slice: string, films: readonly QualityPrediction[]): QualityCoverage {
  const n = films.length;
  const share = films.filter(({ truth, lo, hi }) => truth >= lo && truth <= hi).length / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n * n));
  const width = films.reduce((sum, { lo, hi }) => sum + hi - lo, 0) / n;
  return { slice, films: n, covered: share, ci95: [middle - half, middle + half], width };
}

function decadeOf({ year }: QualityPrediction): string | null {
  return year === null ? null : `${Math.floor(year / 10) * 10}s`;
}
