// What the parts of a hybrid count, by length of the history: stacked on people whom no part has learnt from, with the whole of
// their histories and with these cut short (short-histories.ts). Each length is chosen for by people of about that length.
import { cutMetrics } from "../../evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import type { BlendBand, BlendWeights } from "../ranking/blend/blend-weights.ts";
import { chooseBlendWeights } from "../ranking/blend/choose-blend-weights.ts";
import { tryBlends } from "../ranking/blend/learn-blend-weights.ts";
import { simplexPoints } from "../ranking/blend/simplex-points.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";
import { shortHistories, shortLengths } from "./short-histories.ts";

/** Where the weights of each cut begin; from `longFrom` on those of whole histories count. */
const shortStarts: readonly number[] = [0, 1, 2, 4, 8, 16];
const longFrom = 31;
const longStarts: readonly number[] = [0, 51, 101];

export interface WeightPeople {
  readonly people: readonly RankingCase[];
  readonly likedFrom: number;
  readonly seed: number;
}

export async function learnHybridWeights(
  parts: readonly Scorer[],
  { people, likedFrom, seed }: WeightPeople,
  work: Pick<FitWork, "signal" | "onProgress">,
): Promise<BlendWeights> {
  const points = simplexPoints(parts.length);
  const measure = (asked: RankingCase, scores: Float32Array) => cutMetrics.ndcg(rankCase(asked, scores), 100);
  const tryAll = (cases: readonly RankingCase[]) => tryBlends(parts, cases, points, { ...work, measure });
  const bands: BlendBand[] = [];
  for (const [place, films] of shortLengths.entries()) {
    const tried = await tryAll(shortHistories(people, films, likedFrom, seed));
    if (tried.length === 0) continue;
    const [band] = chooseBlendWeights(points, tried, [0]);
    bands.push({ from: shortStarts[place] as number, weights: (band as BlendBand).weights });
  }
  const long = chooseBlendWeights(points, await tryAll(people), longStarts);
  const ends = long.map((band, place) => (place === 0 ? { ...band, from: longFrom } : band));
  return [...bands, ...ends];
}
