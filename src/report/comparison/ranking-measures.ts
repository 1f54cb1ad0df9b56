// What measures of rankings are called, which way is better, and what each means in a sentence.
import type { Direction, Measure } from "./measure.ts";

/** By the key before its @; each is handed what stands behind it. */
export const rankingMeasures: Readonly<Record<string, (k: string) => Measure>> = {
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

function high(name: string, meaning: string): Measure {
  return { name, better: "higher", meaning };
}

function beyond(name: string, better: Direction, meaning: string): Measure {
  return { name, better, meaning, beyond: true };
}
