import { describe, expect, it } from "vitest";
import type { CaseScorer, Contestant } from "../../../../src/core/evaluation/ranking/contestant.ts";
import { evaluateRanking } from "../../../../src/core/evaluation/ranking/evaluate-ranking.ts";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../../../../src/core/evaluation/ranking/protocols/strong.ts";
import type { RankingFold } from "../../../../src/core/evaluation/ranking/ranking-case.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import { chanceTable } from "./toy.ts";

const ratings = chanceTable(100, 80, 0.4, 3);
const split = strongSplit(ratings, 1);
const folds = split.folds.map((_, fold) => foldOf(ratings, split, fold, { purpose: "test", histories: "likes" }));

const common = {
  protocol: "strong",
  data: "generated",
  split: "sha256:0",
  folds: 5,
  seed: 1,
  metrics: ["ndcg@100", "recall@20", "auc"],
  now: () => 0,
};

function contestant(id: string, score: (fold: RankingFold) => CaseScorer["score"]): Contestant {
  return { id, options: {}, fit: async (fold) => ({ items: fold.train.items.length, score: score(fold) }) };
}

const oracle = contestant("oracle", ({ cases }) => (_, out, user) => {
  out.fill(0);
  for (const film of cases.find((each) => each.user === user)!.relevant) out[film] = 1;
});

const chance = contestant("chance", () => {
  const random = createRandom(1, 2);
  return (_, out) => {
    for (let film = 0; film < out.length; film++) out[film] = random.next();
  };
});

describe("evaluateRanking", () => {
  it("gives an oracle all there is and chance an AUC of one half", async () => {
    const [first, second] = await evaluateRanking(folds, [oracle, chance], common);
    expect(first!.metrics["ndcg@100"]).toMatchObject({ mean: 1, n: 100 });
    expect(first!.metrics["auc"]).toMatchObject({ mean: 1, n: 100 });
    expect(second!.metrics["auc"]!.mean).toBeCloseTo(0.5, 1);
    expect(second!.folds).toHaveLength(5);
    expect(second!.folds.map(({ people }) => people)).toEqual([20, 20, 20, 20, 20]);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    let clock = 0;
    const slow = { ...common, now: () => (clock += 200), signal: stop.signal, onProgress: () => stop.abort() };
    await expect(evaluateRanking(folds, [chance], slow)).rejects.toThrow("aborted");
  });
});
