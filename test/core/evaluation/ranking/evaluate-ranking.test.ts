import { describe, expect, it } from "vitest";
import type { CaseScorer, Contestant } from "../../../../src/core/evaluation/ranking/contestant.ts";
import { evaluateRanking } from "../../../../src/core/evaluation/ranking/evaluate-ranking.ts";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { predictionsContestant } from "../../../../src/core/evaluation/ranking/predictions-contestant.ts";
import { strongSplit } from "../../../../src/core/evaluation/ranking/protocols/strong.ts";
import type { RankingCase, RankingFold } from "../../../../src/core/evaluation/ranking/ranking-case.ts";
import { createRandom, type Random } from "../../../../src/core/random/random.ts";
import { shuffle } from "../../../../src/core/random/shuffle.ts";
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
  return { id, options: { a: 1 }, fit: async (fold) => ({ items: fold.train.items.length, score: score(fold) }) };
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

const popularity = contestant("popularity", ({ train }) => {
  const counts = new Float32Array(train.items.length);
  for (const film of train.indices) counts[film]!++;
  return (_, out) => out.set(counts);
});

describe("evaluateRanking", () => {
  it("gives an oracle all there is and chance an AUC of one half", async () => {
    const { rows } = await evaluateRanking(folds, [oracle, chance], common);
    const [first, second] = rows;
    expect(first!.metrics["ndcg@100"]).toMatchObject({ mean: 1, n: 100, ci95: [1, 1] });
    expect(first!.metrics["auc"]).toMatchObject({ mean: 1, n: 100 });
    const { mean, ci95 } = second!.metrics["auc"]!;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(ci95![0] < 0.5 && ci95![1] > 0.5 && ci95![0] < mean && ci95![1] > mean).toBe(true);
    expect(second!.folds.map(({ people }) => people)).toEqual([20, 20, 20, 20, 20]);
    const byFold = second!.folds.reduce((sum, { metrics }) => sum + metrics["auc"]! / 5, 0);
    expect(byFold).toBeCloseTo(mean, 12);
    expect(second).toMatchObject({
      model: "chance",
      track: "ranking",
      protocol: "strong",
      seeds: 1,
      options: { a: 1 },
    });
    expect(second!.metrics["auc"]!.p).toBeUndefined();
  });

  it("scores labels that were shuffled like chance or popularity", async () => {
    const random = createRandom(77);
    const shuffled = folds.map((fold) => ({
      ...fold,
      cases: fold.cases.map((each) => shuffledLabels(each, 80, random)),
    }));
    const { rows } = await evaluateRanking(shuffled, [popularity, chance], { ...common, baseline: "chance" });
    for (const { metrics } of rows) expect(metrics["auc"]!.mean).toBeCloseTo(0.5, 1);
    expect(rows[0]!.metrics["auc"]!.p!).toBeGreaterThan(0.01);
  });

  it("tests against the baseline, corrected over the table, but not the baseline itself", async () => {
    const { rows, people } = await evaluateRanking(folds, [popularity, oracle, chance], {
      ...common,
      slices: ["history"],
      baseline: "popularity",
    });
    expect(rows.map(({ baseline }) => baseline)).toEqual([undefined, "popularity", "popularity"]);
    expect(rows[0]!.metrics["auc"]!.p).toBeUndefined();
    expect(rows[1]!.metrics["ndcg@100"]!.p).toBeCloseTo(6 / 20_000, 12); // six tests, the smallest p that draws can show
    expect(rows[2]!.metrics["auc"]!.p!).toBeGreaterThan(0.01);
    const slices = Object.entries(rows[1]!.metrics).filter(([name]) => name.startsWith("ndcg@100[history="));
    expect(slices.reduce((sum, [, { n }]) => sum + n!, 0)).toBe(100);
    for (const [, metric] of slices) expect(metric).toMatchObject({ mean: 1, ci95: [1, 1] });
    expect(people[1]!.values("auc").users).toHaveLength(100);
  });

  it("measures lists and deciles of popularity", async () => {
    const { rows } = await evaluateRanking(folds, [popularity, oracle, chance], {
      ...common,
      metrics: ["ndcg@10", "coverage@5", "gini@5", "novelty@5"],
      slices: ["popularity"],
    });
    const [popular, best, any] = rows.map(({ metrics }) => metrics);
    expect(any!["coverage@5"]!.mean).toBeGreaterThan(popular!["coverage@5"]!.mean);
    expect(any!["gini@5"]!.mean).toBeLessThan(popular!["gini@5"]!.mean);
    expect(any!["novelty@5"]!.mean).toBeGreaterThan(popular!["novelty@5"]!.mean);
    expect(any!["coverage@5"]).toMatchObject({ n: 100 });
    for (let decile = 1; decile <= 10; decile++) expect(best![`ndcg@10[popularity=${decile}]`]!.mean).toBe(1);
    expect(popular!["ndcg@10[popularity=10]"]!.mean).toBeGreaterThan(popular!["ndcg@10[popularity=1]"]!.mean);
  });

  it("says the same twice", async () => {
    const both = [popularity, chance];
    const options = { ...common, baseline: "popularity" };
    expect(await evaluateRanking(folds, both, options)).toEqual(await evaluateRanking(folds, both, options));
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    let clock = 0;
    const now = () => {
      clock += 200;
      return clock;
    };
    const slow = { ...common, now, signal: stop.signal, onProgress: () => stop.abort() };
    await expect(evaluateRanking(folds, [chance], slow)).rejects.toThrow("aborted");
  });

  it("refuses what cannot be compared", async () => {
    await expect(evaluateRanking(folds, [], common)).rejects.toThrow("none were seen; at least one");
    await expect(evaluateRanking(folds, [chance, chance], common)).rejects.toThrow("chance, chance were seen");
    const unknown = { ...common, baseline: "ease" };
    await expect(evaluateRanking(folds, [chance], unknown)).rejects.toThrow("baseline ease was seen; one of chance");
    const short: Contestant = { id: "short", options: {}, fit: async () => ({ items: 3, score: () => {} }) };
    await expect(evaluateRanking(folds, [short], common)).rejects.toThrow("it scores 3 films; 80 were needed");
    const noTraits = { ...common, metrics: ["ild@5"] };
    await expect(evaluateRanking(folds, [chance], noTraits)).rejects.toThrow("no traits were seen");
  });
});

/** The same number of relevant films, but any that the person does not know. */
function shuffledLabels(asked: RankingCase, items: number, random: Random): RankingCase {
  const known = new Set(asked.history.items);
  const films = Uint32Array.from({ length: items }, (_, film) => film).filter((film) => !known.has(film));
  shuffle(films, random);
  return { ...asked, relevant: films.slice(0, asked.relevant.length).sort(), disliked: new Uint32Array(0) };
}

describe("predictionsContestant", () => {
  const users = folds.flatMap(({ cases }) => cases.flatMap(({ user, relevant }) => Array.from(relevant, () => user)));
  const films = folds.flatMap(({ cases }) => cases.flatMap(({ relevant }) => [...relevant]));
  const scores = films.map(() => 0.5);

  it("answers from its table, films without a score last", async () => {
    const outsider = predictionsContestant("theirs", { users, films, scores });
    const { rows } = await evaluateRanking(folds, [outsider], common);
    expect(rows[0]!.metrics["ndcg@100"]!.mean).toBe(1);
  });

  it("refuses tables that do not serve", async () => {
    expect(() => predictionsContestant("theirs", { users, films, scores: [1] })).toThrow("equal lengths were needed");
    expect(() => predictionsContestant("theirs", { users: [1], films: [1], scores: [Number.NaN] })).toThrow("in row 1");
    const few = predictionsContestant("theirs", { users: [], films: [], scores: [] });
    await expect(evaluateRanking(folds, [few], common)).rejects.toThrow(
      /20 of 20 tested people have no score, the first is /,
    );
  });
});
