// A person who answers what they can: films of the half that they could hand in with their stars, all others with "not seen".

import { cutMetrics } from "../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import type { Scorer } from "../../src/core/models/ranking/ranking-model.ts";
import type { History } from "../../src/core/ratings/history.ts";
import { bestOf } from "../../src/core/recommend/choose/best-of.ts";

export interface Interview {
  /** NDCG@10 after five answers, or as many as there were within the most questions. */
  readonly afterFive: number;
  /** NDCG@10 after ten questions, however many of them were answered. */
  readonly afterTen: number;
  readonly questions: number;
  readonly answers: number;
  /** Of the first ten questions. */
  readonly answersOfTen: number;
}

/** Films to ask about, in order, until one is answered; films of the history and those that were skipped are passed over. */
export type WayToAsk = (history: History, skipped: ReadonlySet<number>) => Iterable<number>;

const answersWanted = 5;
const mostQuestions = 100;
const questionsLooked = 10;
const n = 10;

export function interview(person: RankingCase, way: WayToAsk, scorer: Scorer): Interview {
  const { items, ratings } = person.history;
  const canSay = new Map(Array.from(items, (film, k) => [film, ratings[k]!] as const));
  const said = new Map<number, number>();
  const skipped = new Set<number>();
  const ndcg = () => ndcgOf(person, scorer, historyFrom(said));
  let [questions, answersOfTen, afterTen] = [0, 0, Number.NaN];
  while (said.size < answersWanted && questions < mostQuestions) {
    let isAnswered = false;
    for (const film of way(historyFrom(said), skipped)) {
      if (said.has(film) || skipped.has(film)) continue;
      questions++;
      isAnswered = canSay.has(film);
      if (isAnswered) said.set(film, canSay.get(film)!);
      else skipped.add(film);
      if (questions === questionsLooked) [answersOfTen, afterTen] = [said.size, ndcg()];
      if (isAnswered || questions === mostQuestions) break;
    }
    if (!isAnswered) break;
  }
  const afterFive = ndcg();
  const isShort = questions < questionsLooked; // five answers in fewer than ten questions
  return {
    afterFive,
    afterTen: isShort ? afterFive : afterTen,
    questions,
    answers: said.size,
    answersOfTen: isShort ? said.size : answersOfTen,
  };
}

function historyFrom(said: ReadonlyMap<number, number>): History {
  const entries = [...said].sort(([a], [b]) => a - b);
  return {
    items: Uint32Array.from(entries, ([film]) => film),
    ratings: Float32Array.from(entries, ([, rating]) => rating),
  };
}

function ndcgOf({ history, relevant }: RankingCase, scorer: Scorer, said: History): number {
  const scores = new Float32Array(scorer.items);
  scorer.score(said, scores);
  const mask = new Uint8Array(scorer.items).fill(1);
  for (const film of history.items) mask[film] = 0;
  const films = bestOf(scores, mask, n);
  const hits = [...films.keys()].filter((rank) => relevant.includes(films[rank]!)).map((rank) => rank + 1);
  const below = Array.from({ length: relevant.length - hits.length }, (_, k) => n + 1 + k);
  const ranks = Uint32Array.from([...hits, ...below]);
  return cutMetrics.ndcg({ films, ranks, dislikedRanks: new Uint32Array(0), candidates: n }, n);
}
