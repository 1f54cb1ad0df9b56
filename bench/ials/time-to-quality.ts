// Seconds of training until the best validation NDCG@100 that implicit finds, here and there, each side with its own tuned settings.
// Evaluation is not in the seconds. The best of a curve is a matter of its last digits, so beside it stands how long each side
// takes to 99.9 % of it.
import type { RankingFold } from "../../src/core/evaluation/ranking/ranking-case.ts";
import { entryWeights } from "../../src/core/models/ranking/factors/entry-weights.ts";
import { reloadableScorer } from "../../src/core/models/ranking/factors/factor-scorer.ts";
import { type FactorSettings, widthOf } from "../../src/core/models/ranking/factors/factor-settings.ts";
import { watchedNdcg } from "../../src/core/models/ranking/factors/watched-people.ts";
import { weighDefaults } from "../../src/core/models/ranking/weigh.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import type { KernelPool } from "../../src/kernels/pool/kernel-pool.ts";
import type { HandedOver } from "./handed-over.ts";
import { poolFor, timedSweeps } from "./own-sweeps.ts";
import type { Curve, PeerAls } from "./peer-als.ts";
import { entriesOf, validationFold } from "./validation.ts";

export interface Race {
  readonly handed: HandedOver;
  readonly peer: PeerAls | null;
  readonly threads: number;
  /** Runs of both sides in turn, which all find the same; the least seconds count. */
  readonly rounds: number;
}

/** As `weigh.ts` counts: likes, each 1. */
const weights = { ...weighDefaults, halfLife: 0 };

/** @param own settings of this house, by name; all with as many factors as the first */
export async function timeToQuality(
  ratings: Ratings,
  own: Readonly<Record<string, FactorSettings>>,
  { handed, peer, threads, rounds }: Race,
) {
  const fold = validationFold(ratings);
  const train = entryWeights(fold.train, weights);
  handed.writeTable("train", train);
  for (const which of ["given", "held"] as const) handed.writeTable(which, entriesOf(fold, which));
  const factors = Object.values(own)[0].factors;
  const size = { people: train.rows, films: train.columns, validationPeople: fold.cases.length, factors };
  const pool = poolFor(train, factors, threads);
  const here: Record<string, Curve> = {};
  const there: Record<string, Curve> = {};
  let settings = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, one] of Object.entries(own)) {
      here[name] = quicker(here[name], await ownCurve(train, one, fold, pool));
    }
    for (const [solver, { setting, curve }] of Object.entries(peer?.quality({ ...size, repeats: 1 }).solvers ?? {})) {
      there[solver] = quicker(there[solver], curve);
      settings = { ...settings, [solver]: setting };
    }
  }
  await pool.dispose();
  const curves = { matinee: here, implicit: there };
  if (peer === null) return { factors, curves };
  return { factors, settings: { matinee: own, implicit: settings }, ...raced(curves), curves };
}

/** Seconds of the quickest way of each side to the best of each of implicit's solvers, and to 99.9 % of the higher one. */
function raced({ matinee, implicit }: Record<"matinee" | "implicit", Record<string, Curve>>) {
  const quickest = (curves: Record<string, Curve>, ndcg: number) =>
    Math.min(...Object.values(curves).map((curve) => secondsUntil(curve, ndcg)));
  const to = (ndcg: number) => {
    const seconds = { matinee: quickest(matinee, ndcg), implicit: quickest(implicit, ndcg) };
    return { ndcg, seconds, ratio: seconds.implicit / seconds.matinee };
  };
  const bests = Object.entries(implicit).map(([solver, curve]) => [solver, bestOf(curve)] as const);
  return {
    toTheBestOf: Object.fromEntries(bests.map(([solver, ndcg]) => [solver, to(ndcg)])),
    toNearlyTheBest: to(0.999 * Math.max(...bests.map(([, ndcg]) => ndcg))),
  };
}

async function ownCurve(
  train: SparseRows,
  settings: FactorSettings,
  { cases }: RankingFold,
  pool: KernelPool,
): Promise<Curve> {
  const { factors } = settings;
  const scorer = reloadableScorer(
    { items: train.columns, width: widthOf(factors), factors },
    { ...weights, ...settings },
  );
  const ndcgs: number[] = [];
  const { seconds } = await timedSweeps(train, settings, {
    pool,
    onSweep({ films }) {
      scorer.load(films);
      ndcgs.push(watchedNdcg(scorer, cases));
      return true;
    },
  });
  let total = 0;
  return ndcgs.map((ndcg, k) => {
    total += seconds[k];
    return [total, ndcg] as const;
  });
}

/** The lesser seconds of two runs. */
const quicker = (before: Curve | undefined, curve: Curve): Curve =>
  curve.map(([seconds, ndcg], k) => [Math.min(seconds, before?.[k]?.[0] ?? Number.POSITIVE_INFINITY), ndcg] as const);

const bestOf = (curve: Curve): number => Math.max(...curve.map(([, ndcg]) => ndcg));

/** Infinite where it is never reached. */
const secondsUntil = (curve: Curve, target: number): number =>
  curve.find(([, ndcg]) => ndcg >= target)?.[0] ?? Number.POSITIVE_INFINITY;
