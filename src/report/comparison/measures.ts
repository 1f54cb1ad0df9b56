// What measures are called, which way is better, and what each means in a sentence: those of rankings, and those of stars
// (star-measures.ts).
import { decimal, percent } from "../article/numbers.ts";
import { starMeasures } from "./star-measures.ts";

/** Which way is better: "neither" where more is only different, a number where a figure should be that. */
export type Direction = "higher" | "lower" | "neither" | number;

export interface Measure {
  readonly name: string;
  readonly better: Direction;
  /** A whole sentence. */
  readonly meaning: string;
  /** About what is shown, not about what is found. */
  readonly beyond?: boolean;
  /** How pictures and prose write a figure; three decimals where it is left out. */
  readonly written?: (figure: number) => string;
}

const measures: Readonly<Record<string, (k: string) => Measure>> = {
  ...starMeasures,
  ndcg: (k) =>
    high(`nDCG@${k}`, `How much of what was held out is among the first ${k}, the more the higher up; 1 is perfect.`),
  recall: (k) => high(`recall@${k}`, `The share of what was held out that is among the first ${k}.`),
  recallmin: (k) =>
    high(`recallmin@${k}`, `As recall, but of what could be there: divided by ${k} where more was held out.`),
  precision: (k) => high(`precision@${k}`, `The share of the first ${k} that was held out.`),
  map: (k) => high(`MAP@${k}`, `The mean of the precision at each find among the first ${k}.`),
  hr: (k) => high(`HR@${k}`, `The share of people for whom anything held out is among the first ${k}.`),
  mrr: () => high("MRR", "One over the place of the first find, averaged over people."),
  auc: () => high("AUC", "How often a held-out film stands before one that was not; 0.5 is chance."),
  coverage: (k) =>
    beyond(
      `coverage@${k}`,
      "higher",
      `The share of all films that anybody is shown among the first ${k}. Higher reaches more of the catalogue.`,
    ),
  gini: (k) =>
    beyond(
      `Gini@${k}`,
      "lower",
      `How unequally films share the first ${k} places of all people: 0 where each film is shown as often as any other, 1 where one has them all.`,
    ),
  novelty: (k) =>
    beyond(
      `novelty@${k}`,
      "neither",
      `How little known the first ${k} are: the mean of −log2 of the share of people who rated a film. Higher is further from what everybody has seen, which is not better by itself.`,
    ),
  ild: (k) =>
    beyond(
      `ILD@${k}`,
      "neither",
      `How different the first ${k} are from one another, as the mean distance of two of them. Higher is more varied, which is not better by itself.`,
    ),
  "auc-liked": () =>
    beyond(
      "AUC of liked",
      "higher",
      "How often, of two held-out films that a person rated, the liked one stands before the other; 0.5 is chance. It tells liking from mere watching.",
    ),
};

/** A measure by its key, such as `ndcg@100`; unknown ones stand for themselves and claim no direction. */
export function measureOf(key: string): Measure {
  const [base = key, k = ""] = key.split("@");
  const known = Object.hasOwn(measures, base) ? measures[base] : undefined;
  return known === undefined ? { name: key, better: "neither", meaning: "" } : known(k);
}

/** `recall@20[popularity=1]` as ["recall@20", "popularity=1"]; the slice of all is "". */
export function splitKey(key: string): [measure: string, slice: string] {
  const [, measure, slice] = /^([^[]*)\[(.*)\]$/s.exec(key) ?? [];
  return measure === undefined ? [key, ""] : [measure, slice as string];
}

/** "higher is better", in brackets behind a name. */
export function directionWords({ better }: Measure): string {
  if (typeof better === "number") return `${percent(better, 0)} is right`;
  return better === "neither" ? "neither way is better" : `${better} is better`;
}

/** Where the better figures of a picture stand: "further right is better". */
export function sideWords({ better }: Measure): string {
  if (typeof better === "number") return `right is ${percent(better, 0)}`;
  return `further ${better === "lower" ? "left" : "right"} is better`;
}

/** How far a figure is from the best there can be: the lowest comes first. Where neither way is better the highest does. */
export function badness({ better }: Measure, figure: number): number {
  if (typeof better === "number") return Math.abs(figure - better);
  return better === "lower" ? figure : -figure;
}

/** A figure as pictures and prose write it. */
export function written({ written: own }: Measure, figure: number): string {
  return own === undefined ? decimal(figure) : own(figure);
}

function high(name: string, meaning: string): Measure {
  return { name, better: "higher", meaning };
}

function beyond(name: string, better: Direction, meaning: string): Measure {
  return { name, better, meaning, beyond: true };
}
