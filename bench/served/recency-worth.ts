// Whether recent ratings should count more. Of people who are not learnt from, the last fifth of their likes by time is to be found from all that they had
// rated before; the hybrid is asked with that history, with its most recent part alone, and with mixtures of both scores.
import { cutMetrics } from "../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import { rankCase } from "../../src/core/evaluation/ranking/rank-case.ts";
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import type { Scorer } from "../../src/core/models/ranking/ranking-model.ts";
import { type History, historyOf } from "../../src/core/ratings/history.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";

const likedFrom = 4;
const heldShare = 0.2;
const fewestLikes = 5;
const day = 86_400;

export interface RecencyFigures {
  readonly "ndcg@100": number;
  readonly "ndcg@10": number;
}

/** Which ratings are recent: so many of the last, or those of so many days before the last one. */
const windows: Readonly<Record<string, (history: History) => number[]>> = {
  "last 5": (history) => newestFirst(history).slice(0, 5),
  "last 10": (history) => newestFirst(history).slice(0, 10),
  "last 20": (history) => newestFirst(history).slice(0, 20),
  "last 50": (history) => newestFirst(history).slice(0, 50),
  "last half": (history) => newestFirst(history).slice(0, Math.ceil(history.items.length / 2)),
  "last day": (history) => within(history, day),
  "last 30 days": (history) => within(history, 30 * day),
  "last year": (history) => within(history, 365 * day),
};
const shares = [0.1, 0.2, 0.3, 0.5, 1];

/** Who can be asked: five likes with times, and something rated before the last fifth of them. */
export function laterCases(ratings: Ratings, users: Iterable<number>): RankingCase[] {
  return [...users].flatMap((user) => {
    const history = historyOf(ratings, user);
    if (history.times === undefined || history.times.some(Number.isNaN)) return [];
    const likes = newestFirst(history).filter((k) => history.ratings[k]! >= likedFrom);
    if (likes.length < fewestLikes) return [];
    const held = likes.slice(0, Math.max(1, Math.floor(heldShare * likes.length)));
    const since = history.times[held.at(-1)!]!;
    const before = newestFirst(history).filter((k) => history.times![k]! < since);
    if (before.length === 0) return [];
    const relevant = Uint32Array.from(held, (k) => history.items[k]!).sort();
    const [disliked, candidates] = [new Uint32Array(0), null];
    return [{ user, history: part(history, before), relevant, disliked, candidates }];
  });
}

/** By way of asking, one of each person. */
export function recencyWorth(scorer: Scorer, cases: readonly RankingCase[]): Map<string, RecencyFigures[]> {
  const told = new Map<string, RecencyFigures[]>();
  const tell = (way: string, person: RankingCase, scores: Float32Array) => {
    const ranked = rankCase(person, scores);
    const figures = { "ndcg@100": cutMetrics.ndcg(ranked, 100), "ndcg@10": cutMetrics.ndcg(ranked, 10) };
    told.set(way, [...(told.get(way) ?? []), figures]);
  };
  const [all, recent, mixed] = [0, 0, 0].map(() => new Float32Array(scorer.items)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (const person of cases) {
    scorer.score(person.history, all);
    tell("all", person, all);
    for (const [window, places] of Object.entries(windows)) {
      scorer.score(part(person.history, places(person.history)), recent);
      for (const share of shares) {
        for (let film = 0; film < mixed.length; film++) mixed[film] = (1 - share) * all[film]! + share * recent[film]!;
        tell(`${window}, ${share}`, person, mixed);
      }
    }
  }
  return told;
}

function newestFirst({ items, times }: History): number[] {
  return [...items.keys()].sort((a, b) => times![b]! - times![a]! || a - b);
}

function within(history: History, seconds: number): number[] {
  const last = history.times!.reduce((most, time) => Math.max(most, time), 0);
  return [...history.items.keys()].filter((k) => history.times![k]! >= last - seconds);
}

function part({ items, ratings, times }: History, places: readonly number[]): History {
  const sorted = places.toSorted((a, b) => a - b);
  return {
    items: Uint32Array.from(sorted, (k) => items[k]!),
    ratings: Float32Array.from(sorted, (k) => ratings[k]!),
    times: Float64Array.from(sorted, (k) => times![k]!),
  };
}
