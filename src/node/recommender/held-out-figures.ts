// How good a recommender's lists are for people whom nothing was learnt from, beside what everybody likes and each part alone: a fifth of each
// person's likes is to be found among all films. The same once more with histories cut short, as newcomers have them. Measured on the trial
// from which the weights come; what serves has learnt from these people, too.
import { cutMetrics, wholeMetrics } from "../../core/evaluation/ranking/metrics/person-metrics.ts";
import { peopleIntervals } from "../../core/evaluation/ranking/people-bootstrap.ts";
import { peopleTest } from "../../core/evaluation/ranking/people-test.ts";
import type { PersonValues } from "../../core/evaluation/ranking/person-table.ts";
import { rankCase } from "../../core/evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../core/evaluation/ranking/ranking-case.ts";
import { type HybridModel, hybridPartIds } from "../../core/models/hybrid/hybrid-model.ts";
import { hybridPartScorers, hybridScorer } from "../../core/models/hybrid/hybrid-scorer.ts";
import { shortHistories } from "../../core/models/hybrid/short-histories.ts";
import { popularity, popularityScorer } from "../../core/models/ranking/popularity.ts";
import type { Scorer } from "../../core/models/ranking/ranking-model.ts";
import { weighRatings } from "../../core/models/ranking/weigh.ts";
import { createRandom } from "../../core/random/random.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import type {
  HeldOutFigure,
  HeldOutFigures,
  HeldOutModel,
  HeldOutModelId,
  NewcomerFigures,
} from "../../core/recommend/training-result.ts";
import { likedCases } from "./liked-cases.ts";

const measures = [
  { name: "ndcg@100", of: cutMetrics.ndcg, k: 100 },
  { name: "recall@20", of: cutMetrics.recall, k: 20 },
  { name: "ndcg@10", of: cutMetrics.ndcg, k: 10 },
] as const;
const shortMeasure = measures[2];
const likedMeasure = { name: "auc-liked", of: wholeMetrics["auc-liked"], k: 0 } as const;
type Measure = (typeof measures)[number] | typeof likedMeasure;

/** Ratings that newcomers are known by. */
const newcomerRatings: readonly number[] = [0, 1, 3, 5, 10];

/**
 * @param learnt the table without them
 * @param likedFrom the lowest rating that is a like
 */
export function heldOutFigures(
  hybrid: HybridModel,
  learnt: Ratings,
  people: readonly RankingCase[],
  { likedFrom, seed }: { readonly likedFrom: number; readonly seed: number },
): HeldOutFigures {
  const everybody = popularityOf(learnt);
  const parts = hybridPartScorers(hybrid).map((scorer, part): [HeldOutModelId, Scorer] => [
    hybridPartIds[part]!,
    scorer,
  ]);
  const all: [HeldOutModelId, Scorer][] = [["hybrid", hybridScorer(hybrid)], ["popularity", everybody], ...parts];
  const models = all.map(([model, scorer]) => ({ model, values: valuesOf(scorer, people) }));
  const intervals = peopleIntervals(
    models.flatMap(({ values }) => values),
    createRandom(seed, 76),
  );
  const choosy = likedCases(people, likedFrom, seed);
  const liked = choosy.length === 0 ? null : likedFigures(all, choosy, seed);
  const told = models.map(({ model, values }, m): HeldOutModel => {
    const metrics = measures.map(({ name }, k) => {
      return [name, { mean: meanOf(values[k]!), ci95: intervals[m * measures.length + k]! }] as const;
    });
    return { model, metrics: { ...Object.fromEntries(metrics), ...(liked && { [likedMeasure.name]: liked[m]! }) } };
  });
  const p = peopleTest(models[0]!.values[0]!, models[1]!.values[0]!, createRandom(seed, 77));
  const newcomers = newcomerFigures(hybrid, everybody, people, seed);
  return { people: people.length, choosy: choosy.length, models: told, p, newcomers };
}

/** Liked before disliked, one a model. */
function likedFigures(
  models: readonly (readonly [HeldOutModelId, Scorer])[],
  people: readonly RankingCase[],
  seed: number,
): HeldOutFigure[] {
  const values = models.map(([, scorer]) => valuesOf(scorer, people, [likedMeasure])[0]!);
  const intervals = peopleIntervals(values, createRandom(seed, 79));
  return values.map((own, m) => ({ mean: meanOf(own), ci95: intervals[m]! }));
}

function popularityOf(learnt: Ratings): Scorer {
  const { columns, indices, data } = weighRatings(learnt, popularity.defaults);
  const sums = new Float32Array(columns);
  for (let k = 0; k < indices.length; k++) sums[indices[k]!]! += data[k]!;
  return popularityScorer(sums);
}

/** The same people at every length, each against what popularity finds of the same films. */
function newcomerFigures(
  hybrid: HybridModel,
  everybody: Scorer,
  people: readonly RankingCase[],
  seed: number,
): NewcomerFigures | null {
  const longest = Math.max(...newcomerRatings);
  const asked = people.filter(({ history }) => history.items.length >= longest);
  if (asked.length === 0) return null;
  const scorer = hybridScorer(hybrid);
  const [base] = valuesOf(everybody, shortHistories(asked, 0, seed), [shortMeasure]);
  const gains = newcomerRatings.map((ratings): PersonValues => {
    const [own] = valuesOf(scorer, shortHistories(asked, ratings, seed), [shortMeasure]);
    return { users: own!.users, values: own!.values.map((value, place) => value - base!.values[place]!) };
  });
  const intervals = peopleIntervals(gains, createRandom(seed, 78));
  const told = gains.map((gain, k) => ({
    ratings: newcomerRatings[k]!,
    mean: meanOf(gain),
    ci95: intervals[k]!,
  }));
  return { people: asked.length, popularity: meanOf(base!), gains: told };
}

/** One column a measure. */
function valuesOf(
  scorer: Scorer,
  people: readonly RankingCase[],
  asked: readonly Measure[] = measures,
): PersonValues[] {
  const scores = new Float32Array(scorer.items);
  const users = Uint32Array.from(people, ({ user }) => user);
  const columns = asked.map(() => new Float64Array(people.length));
  for (const [place, person] of people.entries()) {
    scorer.score(person.history, scores);
    const ranked = rankCase(person, scores);
    for (const [k, { of, k: cut }] of asked.entries()) columns[k]![place] = of(ranked, cut);
  }
  return columns.map((values) => ({ users, values }));
}

function meanOf({ values }: PersonValues): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
