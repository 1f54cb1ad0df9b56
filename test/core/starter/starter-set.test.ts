// The set as models meet it: it says that it is invented, its traits fit its ratings, and there is something in it to learn.
import { afterAll, describe, expect, it } from "vitest";
import type { Contestant } from "../../../src/core/evaluation/ranking/contestant.ts";
import { evaluateRanking } from "../../../src/core/evaluation/ranking/evaluate-ranking.ts";
import { foldOf } from "../../../src/core/evaluation/ranking/fold-of.ts";
import { strongSplit } from "../../../src/core/evaluation/ranking/protocols/strong.ts";
import type { RankingModelId } from "../../../src/core/models/ranking/ranking-model.ts";
import { rankingModel } from "../../../src/core/models/ranking/ranking-models.ts";
import { inventedRatingsDefaults } from "../../../src/core/starter/invent-ratings.ts";
import { starterSet, starterTraits } from "../../../src/core/starter/starter-set.ts";
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";

const set = starterSet();
const { traits, labels } = starterTraits(set);
const pool = createKernelPool({ threads: 1, kind: "strict", pages: 512 });
afterAll(() => pool.dispose());

function contestant(id: RankingModelId, given: Readonly<Record<string, unknown>> = {}): Contestant {
  const model = rankingModel(id);
  const options = model.resolve(given);
  return {
    id,
    options: { ...options },
    fit: ({ train }, { seed }) => model.fit(train, options, { pool, seed, traits }),
  };
}

describe("starterSet", () => {
  it("says that its ratings are invented, and by how many people", () => {
    expect(set.id).toBe("starter");
    expect(set.notice).toContain("invented");
    expect(set.notice).toContain(` ${inventedRatingsDefaults.people} people`);
  });

  it("has one film, one column and one row of traits for each that it lists", () => {
    const { facts, movies, films, ratings } = set;
    expect(facts.map(({ id }) => id)).toEqual([...ratings.items]);
    expect(movies.map(({ rawId }) => rawId)).toEqual([...ratings.items]);
    expect([...films.keys()]).toEqual([...ratings.items]);
    expect([traits.rows, traits.columns]).toEqual([movies.length, labels.length]);
    expect(labels).toContain("director: Akira Kurosawa");
    expect(labels).toContain("genre: Western");
    expect(labels.filter((label) => label.startsWith("MovieLens"))).toEqual([]);
  });

  it("can be learnt: whoever knows neighbours or traits beats popularity for people never seen", async () => {
    const split = strongSplit(set.ratings, 1, { folds: 2 });
    const folds = split.folds.map((_, fold) =>
      foldOf(set.ratings, split, fold, { purpose: "test", histories: "likes" }),
    );
    const models = [contestant("popularity"), contestant("ease"), contestant("ease-side")];
    const { rows } = await evaluateRanking(folds, [...models, contestant("ials", { regularization: 0.05 })], {
      protocol: split.protocol,
      data: set.id,
      split: "",
      folds: folds.length,
      metrics: ["ndcg@100"],
      baseline: "popularity",
      seed: 1,
      now: () => 0,
    });
    const measured = new Map(rows.map(({ model, metrics }) => [model, metrics["ndcg@100"]]));
    const gain = (model: string) => measured.get(model)!.mean - measured.get("popularity")!.mean;
    expect(gain("ease")).toBeGreaterThan(0.03);
    expect(gain("ease-side")).toBeGreaterThan(gain("ease"));
    expect(gain("ials")).toBeGreaterThan(0.03);
    for (const model of ["ease", "ease-side", "ials"]) expect(measured.get(model)?.p).toBeLessThan(0.01);
  });
});
