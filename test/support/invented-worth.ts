// What parts and inputs of an invented film quality model are worth: gains and drops that nobody measured.
import type { QualityTrackId, QualityTrackResult } from "../../src/core/evaluation/quality-result.ts";
import type { Chance } from "./seeded-chance.ts";

const ingredients: readonly [id: string, what: string, gain: number][] = [
  ["trees", "the trees beside the Gaussian process", 0.024],
  ["chance", "the chance that anybody votes at all", 0.031],
  ["people", "the people who made the film", 0.045],
  ["words", "the words of the story", 0.012],
  ["attention", "how much attention is expected", 0.006],
  ["era", "a trend over the years", -0.001],
  ["companies", "companies", -0.007],
];

const inputs: readonly [name: string, drop: number][] = [
  ["votes", 0.21],
  ["ratings of people", 0.3],
  ["genres", 0.094],
  ["directors", 0.061],
  ["year", 0.04],
  ["runtime", 0.058],
  ["cast", 0.022],
  ["keywords", 0.019],
  ["budget", 0.017],
  ["story words", 0.011],
  ["companies", 0.001],
  ["language", 0.007],
  ["tagline", -0.0004],
];

const hiddenInputs: Readonly<Record<QualityTrackId, readonly string[]>> = {
  "before-release": ["votes", "ratings of people"],
  "all-columns": ["ratings of people"],
  "with-ratings": [],
};

/** Ingredients and importance of one track. */
export function inventedWorth(
  track: QualityTrackId,
  chance: Chance,
): Pick<QualityTrackResult, "ingredients" | "importance"> {
  const hidden = hiddenInputs[track];
  const gain = (mean: number) => {
    const error = 0.002 + 0.005 * chance.next() + Math.abs(mean) * 0.12;
    return { mean, ci95: [mean - error, mean + error] } as const;
  };
  return {
    ingredients: ingredients
      .filter(([id]) => track === "before-release" || !["chance", "attention"].includes(id))
      .map(([id, what, mean]) => ({ id, what, without: 0.5 - mean, gain: gain(mean * (0.7 + 0.6 * chance.next())) })),
    importance: inputs
      .filter(([name]) => !hidden.includes(name))
      .map(([name, mean]) => ({ name, films: 550, drop: gain(mean * (0.7 + 0.6 * chance.next())) })),
  };
}
