// How good a recommender's lists are for people whom nothing was learnt from, beside what everybody likes: a fifth of each person's likes is to be
// found among all films. Measured on the trial from which the weights come; what serves has learnt from these people, too.
import { cutMetrics } from "../../core/evaluation/ranking/metrics/person-metrics.ts";
import { peopleIntervals } from "../../core/evaluation/ranking/people-bootstrap.ts";
import { peopleTest } from "../../core/evaluation/ranking/people-test.ts";
import type { PersonValues } from "../../core/evaluation/ranking/person-table.ts";
import { rankCase } from "../../core/evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../core/evaluation/ranking/ranking-case.ts";
import { popularity, popularityScorer } from "../../core/models/ranking/popularity.ts";
import type { Scorer } from "../../core/models/ranking/ranking-model.ts";
import { weighRatings } from "../../core/models/ranking/weigh.ts";
import { createRandom } from "../../core/random/random.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";

export interface HeldOutFigure {
  readonly mean: number;
  /** Over people. */
  readonly ci95: readonly [number, number];
}

export interface HeldOutModel {
  readonly model: "hybrid" | "popularity";
  readonly metrics: Readonly<Record<string, HeldOutFigure>>;
}

export interface HeldOutFigures {
  readonly people: number;
  readonly models: readonly HeldOutModel[];
  /** That the two are as good in NDCG@100, by the paired test; null where it cannot be told. */
  readonly p: number | null;
}

const measures = [
  { name: "ndcg@100", of: cutMetrics.ndcg, k: 100 },
  { name: "recall@20", of: cutMetrics.recall, k: 20 },
  { name: "ndcg@10", of: cutMetrics.ndcg, k: 10 },
] as const;

/** @param learnt the table without them */
export function heldOutFigures(
  hybrid: Scorer,
  learnt: Ratings,
  people: readonly RankingCase[],
  seed: number,
): HeldOutFigures {
  const { columns, indices, data } = weighRatings(learnt, popularity.defaults);
  const sums = new Float32Array(columns);
  for (let k = 0; k < indices.length; k++) sums[indices[k]!]! += data[k]!;
  const models = [
    { model: "hybrid" as const, values: valuesOf(hybrid, people) },
    { model: "popularity" as const, values: valuesOf(popularityScorer(sums), people) },
  ];
  const intervals = peopleIntervals(
    models.flatMap(({ values }) => values),
    createRandom(seed, 76),
  );
  const told = models.map(({ model, values }, m): HeldOutModel => {
    const metrics = measures.map(({ name }, k) => {
      const own = values[k]!.values;
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      return [name, { mean, ci95: intervals[m * measures.length + k]! }] as const;
    });
    return { model, metrics: Object.fromEntries(metrics) };
  });
  const p = peopleTest(models[0]!.values[0]!, models[1]!.values[0]!, createRandom(seed, 77));
  return { people: people.length, models: told, p };
}

/** One column a measure. */
function valuesOf(scorer: Scorer, people: readonly RankingCase[]): PersonValues[] {
  const scores = new Float32Array(scorer.items);
  const users = Uint32Array.from(people, ({ user }) => user);
  const columns = measures.map(() => new Float64Array(people.length));
  for (const [place, asked] of people.entries()) {
    scorer.score(asked.history, scores);
    const ranked = rankCase(asked, scores);
    for (const [k, { of, k: cut }] of measures.entries()) columns[k]![place] = of(ranked, cut);
  }
  return columns.map((values) => ({ users, values }));
}
