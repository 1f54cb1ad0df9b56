// What the parts of a hybrid count, by length of the history: stacked on people whom no part has learnt from, with the whole of
// their histories and with these cut short (short-histories.ts). Each length is chosen for by people of that length. Whoever says
// nothing gets the prior: no other part could know more.
// The best of a grid on a hundred people is partly luck, and the next hundred have another: weights are the mean of what many draws
// of these people, with replacement, find best (Breiman 1996, "Bagging predictors").
// Cost: people x lengths x points x (parts x films + the measure's).
import { ndcgOf } from "../../evaluation/ranking/metrics/person-metrics.ts";
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import { ranksWithin } from "../../evaluation/ranking/ranks-within.ts";
import { createRandom, type Random } from "../../random/random.ts";
import type { BlendBand, BlendWeights } from "../ranking/blend/blend-weights.ts";
import type { TriedPerson } from "../ranking/blend/choose-blend-weights.ts";
import { tryBlends } from "../ranking/blend/learn-blend-weights.ts";
import { simplexPoints } from "../ranking/blend/simplex-points.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";
import { hybridPartIds } from "./hybrid-model.ts";
import { shortHistories } from "./short-histories.ts";

/** Lengths that histories are cut to, and from how many films on the weights of each count. */
const cuts: readonly { readonly films: number; readonly from: number }[] = [
  { films: 1, from: 1 },
  { films: 3, from: 2 },
  { films: 5, from: 4 },
  { films: 10, from: 8 },
  { films: 20, from: 16 },
];
/** From so many films on the weights of whole histories count. */
const wholeFrom = 21;

/** Points of the grid, at most: fifths for four parts. */
const mostPoints = 60;
const draws = 100;
const cutOf = 100;

export interface WeightPeople {
  readonly people: readonly RankingCase[];
  readonly seed: number;
}

/**
 * @param parts in the order of `hybridPartIds`, fitted on other people
 * @throws RangeError where there is nobody to learn on
 */
export async function learnHybridWeights(
  parts: readonly Scorer[],
  { people, seed }: WeightPeople,
  work: Pick<FitWork, "signal" | "onProgress">,
): Promise<BlendWeights> {
  const points = simplexPoints(parts.length, mostPoints);
  const measure = (asked: RankingCase, scores: Float32Array) => ndcgOf(ranksWithin(asked, scores, cutOf), cutOf);
  const random = createRandom(seed, 75);
  const choose = async (cases: readonly RankingCase[]) =>
    settledPoint(points, await tryBlends(parts, cases, points, { ...work, measure }), random);
  const bands: BlendBand[] = [{ from: 0, weights: hybridPartIds.map((part) => Number(part === "prior")) }];
  for (const { films, from } of cuts) {
    const cases = shortHistories(people, films, seed);
    if (cases.length > 0) bands.push({ from, weights: await choose(cases) });
  }
  return [...bands, { from: wholeFrom, weights: await choose(people) }];
}

/** The mean of the points that are best for draws of the people. */
function settledPoint(points: readonly number[][], people: readonly TriedPerson[], random: Random): number[] {
  if (people.length === 0) throw new RangeError("Cannot learn weights: nobody was seen; at least one was needed");
  const settled = (points[0] as number[]).map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    const sums = new Float64Array(points.length);
    for (let k = 0; k < people.length; k++) {
      const { values } = people[random.below(people.length)] as TriedPerson;
      for (let p = 0; p < sums.length; p++) (sums[p] as number) += values[p] as number;
    }
    const best = points[sums.indexOf(Math.max(...sums))] as number[];
    for (const [part, weight] of best.entries()) (settled[part] as number) += weight / draws;
  }
  return settled;
}
