// What the protocols come to on the real files, and the rows of tables that must come out exactly.
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Contestant } from "../../../../src/core/evaluation/ranking/contestant.ts";
import { evaluateRanking } from "../../../../src/core/evaluation/ranking/evaluate-ranking.ts";
import { foldOf } from "../../../../src/core/evaluation/ranking/fold-of.ts";
import { ratingProtocols } from "../../../../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { role, type Split } from "../../../../src/core/evaluation/ranking/split.ts";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { itWithData } from "../../../support/real-data.ts";
import { readMl1m, readMl100k, readMl100kFolds, readMlLatestSmall, readNcfLists } from "./real-ratings.ts";

const options = { purpose: "test", histories: "likes" } as const;

/** People who are asked, over all folds. */
function people(ratings: Ratings, split: Split): number {
  return split.folds.reduce((sum, _, fold) => sum + foldOf(ratings, split, fold, options).cases.length, 0);
}

itWithData("ml-latest-small.zip", "ml-latest-small: strong asks 603 people, time 28", async (path) => {
  const ratings = await readMlLatestSmall(path);
  expect(people(ratings, ratingProtocols.strong.split(ratings, 1))).toBe(603);
  expect(people(ratings, ratingProtocols.time.split(ratings, 1))).toBe(28);
  expect(people(ratings, ratingProtocols["leave-last-out"].split(ratings, 1))).toBe(610);
});

itWithData("ml-100k.zip", "ml-100k: time asks 95 people", async (path) => {
  const ratings = await readMl100k(path);
  expect(people(ratings, ratingProtocols.time.split(ratings, 1))).toBe(95);
});

itWithData("ml-100k.zip", "ml-100k: u1 to u5 hold out 20,000 ratings each, all of them once", async (path) => {
  const ratings = await readMl100k(path);
  const tables = await readMl100kFolds(path, ratings);
  const { folds } = ratingProtocols.folds.split(ratings, 1, {}, { tables });
  const held = new Uint8Array(ratings.indices.length);
  for (const { roles } of folds) {
    for (const [k, each] of roles.entries()) if (each === role.held) held[k]!++;
    expect(roles.filter((each) => each === role.held)).toHaveLength(20_000);
    expect(roles.filter((each) => each === role.trainOrValidation)).toHaveLength(8000);
    expect(roles).not.toContain(role.unused);
  }
  expect(held.every((times) => times === 1)).toBe(true);
});

itWithData("ml-1m/ratings-without-timestamps.dat.gz", "ml-1m: the 10-core of ratings of 3 and more", (path) => {
  const ratings = readMl1m(path);
  const split = ratingProtocols.recbole.split(ratings, 1);
  const kept = [...split.folds[0]!.roles.keys()].filter((k) => split.folds[0]!.roles[k] !== role.unused);
  expect(kept).toHaveLength(834_449);
  expect(new Set(kept.map((k) => ratings.indices[k])).size).toBe(3123);
  expect(people(ratings, split)).toBe(6033);
});

itWithData("ml-1m/ratings-without-timestamps.dat.gz", "ml-1m: two folds of strong ask 2,414 people", (path) => {
  const ratings = readMl1m(path);
  expect(people(ratings, ratingProtocols.strong.split(ratings, 1, { folds: 2 }))).toBe(2414);
  expect(() => ratingProtocols.time.split(ratings, 1)).toThrow("ratings without times were seen");
});

itWithData("ml-1m/ratings-first-487650.dat.gz", "ml-1m with times: time asks 673 people", (path) => {
  const ratings = readMl1m(path);
  expect(people(ratings, ratingProtocols.time.split(ratings, 1))).toBe(673);
});

/** Scores are how many people rated a film in training. */
const popularity: Contestant = {
  id: "popularity",
  options: {},
  fit: async ({ train }) => {
    const counts = new Float32Array(train.items.length);
    for (const film of train.indices) counts[film]!++;
    return { items: counts.length, score: (_, out) => out.set(counts) };
  },
};

itWithData(
  "ml-1m/ncf-leave-one-out/ml-1m.test.negative.gz",
  "ml-1m: popularity on ncf, to the last digit",
  async (path) => {
    const ratings = readMl1m(join(dirname(path), "..", "ratings-without-timestamps.dat.gz"));
    const lists = readNcfLists(join(dirname(path), "ml-1m.test.rating"), path);
    const split = ratingProtocols.ncf.split(ratings, 1, {}, { lists });
    expect(split.options).toEqual({ lists: 6040, dropped: 156 });
    const fold = foldOf(ratings, split, 0, options);
    expect(fold.train.indices).toHaveLength(994_169);
    const { rows } = await evaluateRanking([fold], [popularity], {
      protocol: "ncf",
      data: "ml-1m",
      split: "",
      folds: 1,
      seed: 1,
      metrics: ["hr@10", "ndcg@10"],
      now: () => 0,
    });
    expect(rows[0]!.metrics["hr@10"]!.n).toBe(6040);
    expect(rows[0]!.metrics["hr@10"]!.mean.toFixed(4)).toBe("0.4535");
    expect(rows[0]!.metrics["ndcg@10"]!.mean.toFixed(4)).toBe("0.2542");
  },
);
