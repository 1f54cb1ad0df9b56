// The blend as a contestant, made of models that are nothing but counts: what it lets its parts see, when they learn, and that
// nothing held for testing moves a weight.
import { describe, expect, it } from "vitest";
import type { ContestWork } from "../../../src/core/evaluation/ranking/contestant.ts";
import { evaluateRanking } from "../../../src/core/evaluation/ranking/evaluate-ranking.ts";
import { foldOf } from "../../../src/core/evaluation/ranking/fold-of.ts";
import { holdoutSplit } from "../../../src/core/evaluation/ranking/protocols/holdout.ts";
import { strongSplit } from "../../../src/core/evaluation/ranking/protocols/strong.ts";
import { role, type Split } from "../../../src/core/evaluation/ranking/split.ts";
import { createRandom } from "../../../src/core/random/random.ts";
import { generateRatings } from "../../../src/core/ratings/generate/generate-ratings.ts";
import type { Ratings } from "../../../src/core/ratings/ratings.ts";
import { blendContestant } from "../../../src/node/ranking/blend-contestant.ts";
import { fitOnce } from "../../../src/node/ranking/fit-once.ts";
import type { ModelContestant } from "../../../src/node/ranking/model-contestant.ts";

const { ratings } = generateRatings({ users: 400, items: 60, ratings: 9000, seed: 2, scale: "whole" });
const strong = strongSplit(ratings, 1, { folds: 2 });
const holdout = holdoutSplit(ratings, 1, { repeats: 1 });

/** What a part learnt from. */
type Seen = Ratings[];

/** How often films were rated, in training. */
function popular(seen: Seen = []): ModelContestant {
  return {
    id: "popular",
    options: { chosen: "default" },
    fit: async ({ train }) => {
      seen.push(train);
      const counts = new Float32Array(train.items.length);
      for (const film of train.indices) counts[film]!++;
      return { items: counts.length, score: (_, out) => out.set(counts) };
    },
  };
}

const noise: ModelContestant = {
  id: "noise",
  options: {},
  fit: async ({ train }) => ({
    items: train.items.length,
    score: ({ items }, out) => {
      const random = createRandom(items.reduce((sum, film) => sum + film, 0));
      for (let film = 0; film < out.length; film++) out[film] = random.next();
    },
  }),
};

const division = (split: Split, table: Ratings = ratings) => ({
  data: "invented",
  ratings: table,
  split,
  histories: "likes" as const,
});
const work = (fold = 0): ContestWork => ({ fold, seed: 1 });

async function learnt(split: Split, table: Ratings = ratings, parts = [popular(), noise], fold = 0) {
  const tested = foldOf(table, split, fold, { purpose: "test", histories: "likes" });
  return (await blendContestant(parts, division(split, table)).fit(tested, work(fold))).learnt;
}

describe("blendContestant", () => {
  it("learns on validation people that noise is worth next to nothing", async () => {
    const { people, bands } = (await learnt(strong)) as {
      people: number;
      bands: { weights: Record<string, number> }[];
    };
    expect(people).toBeGreaterThan(60);
    for (const { weights } of bands) {
      expect(Object.keys(weights)).toEqual(["popular", "noise"]);
      expect(weights["noise"]).toBeLessThanOrEqual(0.3);
    }
  });

  it.each([
    ["strong", strong],
    ["holdout", holdout],
  ])("learns the same under %s whatever is held for testing", async (_, split) => {
    const { roles } = split.folds[0]!;
    const data = ratings.data.map((rating, k) =>
      roles[k] === role.held || roles[k] === role.given ? 6 - rating : rating,
    );
    expect(data).not.toEqual(ratings.data);
    expect(await learnt(split, { ...ratings, data })).toEqual(await learnt(split));
  });

  it("does not look at the people of the fold that it is handed", async () => {
    const contestant = blendContestant([popular(), noise], division(strong));
    const { train } = foldOf(ratings, strong, 0, { purpose: "test", histories: "likes" });
    const fold = {
      train,
      get cases(): never {
        throw new Error("looked at who is tested");
      },
    };
    expect((await contestant.fit(fold, work())).learnt).toEqual(await learnt(strong));
  });

  it("lets parts learn once where the table is the same, else without validation ratings first", async () => {
    const [once, twice]: [Seen, Seen] = [[], []];
    await learnt(strong, ratings, [popular(once), noise]);
    await learnt(holdout, ratings, [popular(twice), noise]);
    expect(once).toHaveLength(1);
    const counted = (...roles: number[]) => holdout.folds[0]!.roles.filter((each) => roles.includes(each)).length;
    expect(twice.map(({ data }) => data.length)).toEqual([
      counted(role.train),
      counted(role.train, role.trainOrValidation),
    ]);
  });

  it("tells in its row what it is made of and what each fold learnt", async () => {
    const folds = strong.folds.map((_, fold) => foldOf(ratings, strong, fold, { purpose: "test", histories: "likes" }));
    const contestants = [popular(), blendContestant([popular(), noise], division(strong))];
    const told = { protocol: "strong", data: "invented", split: "sha256:0", folds: 2, seed: 1, now: () => 0 };
    const { rows } = await evaluateRanking(folds, contestants, { ...told, metrics: ["ndcg@100"] });
    expect(rows[0]?.options).toEqual({ chosen: "default" });
    expect(rows[1]?.options).toEqual({
      metric: "ndcg@100",
      parts: { popular: { chosen: "default" }, noise: {} },
      learnt: [await learnt(strong), await learnt(strong, ratings, [popular(), noise], 1)],
    });
    expect(rows[1]?.folds[0]).not.toHaveProperty("learnt");
  });

  it("refuses a division without anybody to learn the weights on, before a part learns", () => {
    const roles = strong.folds[0]!.roles.map((each) => (each === role.validationHeld ? role.unused : each));
    const message =
      /Cannot learn the weights of a blend: nobody of invented can be asked to choose by in fold 1 under strong/;
    expect(() => blendContestant([popular(), noise], division({ ...strong, folds: [{ roles }] }))).toThrow(message);
  });

  it("stops when it is told to", async () => {
    const tested = foldOf(ratings, strong, 0, { purpose: "test", histories: "likes" });
    const stopped = { ...work(), signal: AbortSignal.abort(new Error("enough")) };
    await expect(blendContestant([popular(), noise], division(strong)).fit(tested, stopped)).rejects.toThrow("enough");
  });
});

describe("fitOnce", () => {
  it("learns once a table, and anew where it failed", async () => {
    const seen: Seen = [];
    const part = fitOnce(popular(seen));
    const [first, second] = [{ train: ratings }, { train: { ...ratings } }];
    expect(await part.fit(first, work())).toBe(await part.fit(first, work()));
    await part.fit(second, work());
    expect(seen).toEqual([first.train, second.train]);
    let tries = 0;
    const failing = fitOnce({
      ...popular(),
      fit: async () => {
        tries++;
        throw new Error("no");
      },
    });
    for (let k = 0; k < 2; k++) await expect(failing.fit(first, work())).rejects.toThrow("no");
    expect(tries).toBe(2);
  });
});
