// An evaluation of rankings that nobody ran: plausible figures of several models, with slices, intervals and p values. The
// same invention for the same arguments.
import type { RankingResult } from "../../src/core/evaluation/ranking/ranking-result.ts";
import type { Metric, ReportRow } from "../../src/core/evaluation/report-document.ts";
import { type Chance, seededChance } from "./seeded-chance.ts";

export interface InventedRanking {
  readonly data?: string;
  readonly models?: readonly string[];
  readonly slices?: boolean;
  readonly beyond?: boolean;
  /** p of every model against the baseline; by skill where left out. */
  readonly p?: number;
  readonly baseline?: string | null;
  /** Whether it was measured what a few ratings are worth. */
  readonly newcomers?: boolean;
  readonly seed?: number;
}

const skills: Readonly<Record<string, number>> = {
  popularity: 0.222,
  "item-knn": 0.367,
  rp3beta: 0.374,
  ease: 0.426,
  "ease-side": 0.429,
  "ease-dropout": 0.421,
  slim: 0.418,
  ials: 0.436,
};
const histories = [
  ["1-5", 0.75],
  ["6-10", 0.85],
  ["11-20", 0.95],
  ["21-50", 1.05],
  ["51+", 1.15],
] as const;
const found = [
  ["ndcg@100", 1],
  ["ndcg@10", 0.92],
  ["recall@20", 0.83],
  ["recallmin@20", 0.88],
  ["hr@10", 1.9],
  ["mrr", 1.2],
] as const;

export function inventedRankingResult(options: InventedRanking = {}): RankingResult {
  const { data = "ml-1m", models = Object.keys(skills), baseline = "popularity", seed = 1 } = options;
  const chance = seededChance(seed);
  const rows = models.map((model) => inventRow(model, { ...options, data, baseline }, chance));
  return {
    data,
    protocol: "strong",
    histories: "likes",
    headline: "ndcg@100",
    facts: { users: 6040, items: 3706, ratings: 1_000_209, people: 2414, folds: 2, held: 91_234 },
    command: `matinee evaluate --sets ${data} --protocol strong --models ${models.join(",")}`,
    notes: ["Options of SLIM were not tuned."],
    ...(options.newcomers && baseline !== null && { newcomers: inventNewcomers(models, baseline) }),
    rows,
    manifest: {
      matinee: "0.1.0",
      node: "24.21.0",
      commit: "1234567",
      seed,
      options: { protocol: "strong", sets: data },
      data: [{ name: `${data}/ratings.dat`, rows: 1_000_209, sha256: "ab".repeat(32) }],
      startedAt: "2026-01-02T03:04:05.000Z",
      seconds: 321.5,
      peakMemoryMB: 1234,
    },
  };
}

/** Worse than the baseline without a rating, better with ten. */
function inventNewcomers(models: readonly string[], baseline: string): NonNullable<RankingResult["newcomers"]> {
  const step = (model: string, ratings: number) => {
    const gain = model === baseline ? 0 : (ratings - 4) / 100;
    return { ratings, people: 602, mean: 0.34 + gain, gain, ci95: [gain - 0.01, gain + 0.01] as const };
  };
  const steps = (model: string) => [0, 1, 3, 5, 10].map((ratings) => step(model, ratings));
  return { measure: "ndcg@10", baseline, models: models.map((model) => ({ model, steps: steps(model) })) };
}

function inventRow(model: string, options: InventedRanking & { data: string }, chance: Chance): ReportRow {
  const { data, baseline, slices = true, beyond = true } = options;
  const skill = (skills[model] ?? 0.3) + 0.002 * chance.normal();
  const p = options.p ?? 0.0006;
  const metric = (mean: number, width: number, n: number): Metric => ({
    mean,
    ci95: [mean - width, mean + width],
    n,
    ...(model === baseline || baseline === null ? {} : { p }),
  });
  const metrics: Record<string, Metric> = {};
  for (const [name, share] of found) metrics[name] = metric(Math.min(1, skill * share), 0.006, 2414);
  if (beyond) Object.assign(metrics, beyondFigures(skill, metric));
  if (slices) {
    for (const [k, [label, share]] of histories.entries()) {
      metrics[`ndcg@100[history=${label}]`] = metric(skill * share + 0.004 * chance.normal(), 0.02, 200 + 170 * k);
    }
    for (let tenth = 1; tenth <= 10; tenth++) {
      metrics[`recall@20[popularity=${tenth}]`] = metric(
        Math.max(0, (skill * 1.1 - 0.05) / (11 - tenth) ** (1.9 - 2 * skill)),
        0.008,
        2000 - 150 * tenth,
      );
    }
  }
  return {
    model,
    track: "ranking",
    protocol: "strong",
    data,
    split: `sha256:${"5e".repeat(32)}`,
    options: model === "popularity" ? {} : { regularization: 500, tuned: model !== "slim" },
    seeds: 1,
    ...(baseline === null || baseline === undefined ? {} : { baseline }),
    metrics,
    seconds: model === "popularity" ? 0.1 : 5 + 200 * chance.next(),
  };
}

function beyondFigures(
  skill: number,
  metric: (mean: number, width: number, n: number) => Metric,
): Record<string, Metric> {
  return {
    "coverage@20": { mean: 0.02 + 3 * (skill - 0.2) ** 1.5 },
    "gini@20": { mean: 0.99 - skill * 0.4 },
    "novelty@20": metric(1.2 + skill * 4, 0.02, 2414),
    "ild@20": metric(0.7 + skill * 0.1, 0.005, 2414),
    "auc-liked": metric(0.6 + skill * 0.2, 0.004, 2101),
  };
}
