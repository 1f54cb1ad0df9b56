// What the parts of a cold film's score count: learnt on films that take part in no map, held out of those that are learnt from. People
// hand in all that they like beside these films and are asked to find what they like among them, as the protocol `cold-films` asks.
import { cutMetrics, wholeMetrics } from "../../evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../evaluation/ranking/ranking-case.ts";
import { pickRatings } from "../../ratings/pick-ratings.ts";
import type { Ratings } from "../../ratings/ratings.ts";
import { type LearntBlend, learnBlendWeights } from "../ranking/blend/learn-blend-weights.ts";
import type { FitWork, Scorer } from "../ranking/ranking-model.ts";
import { type WeighOptions, weightOf } from "../ranking/weigh.ts";

/** More people move the weights less than their grid is wide. */
const mostPeople = 400;

/**
 * @param parts scorers of the held-out films by their place
 * @param held film indices, ascending
 * @throws RangeError where nobody likes any of them
 */
export function learnPartWeights(
  parts: readonly Scorer[],
  ratings: Ratings,
  held: Uint32Array,
  weighing: WeighOptions,
  { signal, onProgress }: FitWork,
): Promise<LearntBlend> {
  const people = casesAmong(ratings, held, weighing);
  const every = Math.max(1, Math.ceil(people.length / mostPeople));
  const some = people.filter((_, place) => place % every === 0);
  const measure = (person: RankingCase, scores: Float32Array) => {
    const ranked = rankCase(person, scores);
    return wholeMetrics.auc(ranked) + cutMetrics.ndcg(ranked, 10);
  };
  return learnBlendWeights(parts, some, { measure, signal, onProgress });
}

/** People who like any of the films; films of `relevant` by their place in `held`, of histories by their index. */
function casesAmong(ratings: Ratings, held: Uint32Array, weighing: WeighOptions): RankingCase[] {
  const placeOf = new Int32Array(ratings.items.length).fill(-1);
  for (const [place, film] of held.entries()) placeOf[film] = place;
  const cases: RankingCase[] = [];
  for (let user = 0; user < ratings.users.length; user++) {
    const [others, relevant]: [number[], number[]] = [[], []];
    for (let k = ratings.indptr[user]!; k < ratings.indptr[user + 1]!; k++) {
      const place = placeOf[ratings.indices[k]!]!;
      if (place < 0) others.push(k);
      else if (weightOf(ratings.data[k]!, weighing) > 0) relevant.push(place);
    }
    if (relevant.length === 0 || others.length === 0) continue;
    cases.push({
      user,
      history: pickRatings(ratings, others),
      known: new Uint32Array(0),
      relevant: Uint32Array.from(relevant),
      disliked: new Uint32Array(0),
      candidates: null,
    });
  }
  return cases;
}
