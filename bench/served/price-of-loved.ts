// What the slider from familiar to loved does to lists of 20 and what it costs, for people who are not learnt from. They hand in all ratings but the held
// ones; expected stars come from the model of stars that serves.
import { cutMetrics } from "../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import { standardise } from "../../src/core/models/ranking/blend/standardise.ts";
import type { Scorer } from "../../src/core/models/ranking/ranking-model.ts";
import type { StarScorer } from "../../src/core/models/stars/star-model.ts";
import { historyOf } from "../../src/core/ratings/history.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import { raterOf } from "../../src/core/recommend/asking/person.ts";
import { askStars } from "../../src/core/recommend/asking/stars-of.ts";
import { bestOf } from "../../src/core/recommend/choose/best-of.ts";
import { heightOf, slide } from "../../src/core/recommend/choose/sliders.ts";

const n = 20;
export const lovedSettings = [0, -1, -0.5, 0.1, 0.25, 0.5, 0.75, 1] as const;

/** Of one list. */
export interface LovedFigures {
  readonly ndcg: number;
  /** Mean expected stars. */
  readonly stars: number;
  /** Stars that the person gave those of its films that were held out; NaN where none was. */
  readonly given: number;
  /** Pairs of a liked and a disliked held-out film that the moved scores have in the right order; NaN without pairs. */
  readonly aucLiked: number;
  /** Median of how many rated its films in training. */
  readonly ratings: number;
}

/** By setting, one of each person. @param whole the table with everybody's ratings, for what was held out */
export function priceOfLoved(
  scorer: Scorer,
  stars: StarScorer,
  cases: readonly RankingCase[],
  whole: Ratings,
): Map<number, LovedFigures[]> {
  const counts = new Uint32Array(scorer.items);
  for (const film of whole.indices) counts[film]!++;
  const films = Uint32Array.from({ length: stars.items }, (_, film) => film);
  const scores = new Float32Array(scorer.items);
  const [moved, none] = [new Float32Array(scorer.items), new Float32Array(scorer.items)];
  const told = new Map<number, LovedFigures[]>(lovedSettings.map((setting) => [setting, []]));
  for (const asked of cases) {
    scorer.score(asked.history, scores);
    const { mean } = askStars(stars, raterOf(asked.history), films);
    const loved = new Float32Array(scorer.items);
    standardise(mean, loved.subarray(0, mean.length));
    const mask = new Uint8Array(scorer.items).fill(1);
    for (const film of asked.known ?? asked.history.items) mask[film] = 0;
    const terms = { obscure: none, newer: none, adventurous: null, loved };
    const height = heightOf(scores, mask);
    for (const setting of lovedSettings) {
      slide(scores, { loved: setting }, terms, height, moved);
      const list = bestOf(moved, mask, n);
      told.get(setting)!.push({
        ndcg: ndcgOf(list, asked),
        stars: meanOf(Array.from(list, (film) => mean[film]!)),
        given: givenOf(list, asked, whole),
        aucLiked: aucOf(moved, asked),
        ratings: Float64Array.from(list, (film) => counts[film]!).sort()[list.length >> 1]!,
      });
    }
  }
  return told;
}

function ndcgOf(list: Uint32Array, { relevant }: RankingCase): number {
  const hits = [...list.keys()].filter((rank) => relevant.includes(list[rank]!)).map((rank) => rank + 1);
  const below = Array.from({ length: relevant.length - hits.length }, (_, k) => n + 1 + k);
  const ranks = Uint32Array.from([...hits, ...below]);
  return cutMetrics.ndcg({ films: list, ranks, dislikedRanks: new Uint32Array(0), candidates: n }, n);
}

function givenOf(list: Uint32Array, { user, relevant, disliked }: RankingCase, whole: Ratings): number {
  const { items, ratings } = historyOf(whole, user);
  const held = [...list].filter((film) => relevant.includes(film) || disliked.includes(film));
  return meanOf(held.map((film) => ratings[items.indexOf(film)]!));
}

function aucOf(scores: Float32Array, { relevant, disliked }: RankingCase): number {
  let right = 0;
  for (const liked of relevant) {
    for (const other of disliked) right += (Math.sign(scores[liked]! - scores[other]!) + 1) / 2;
  }
  return right / (relevant.length * disliked.length);
}

/** NaN of none. */
function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
