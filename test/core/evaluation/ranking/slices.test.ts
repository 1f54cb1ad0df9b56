import { describe, expect, it } from "vitest";
import { InputError } from "../../../../src/core/errors/input-error.ts";
import { foldFacts } from "../../../../src/core/evaluation/ranking/fold-facts.ts";
import { planMeasurement } from "../../../../src/core/evaluation/ranking/measurement-plan.ts";
import { rankCase } from "../../../../src/core/evaluation/ranking/rank-case.ts";
import { caseOf, tableOf } from "./toy.ts";

// twenty films, film 0 rated by 20 people down to film 19 by one: deciles 10, 10, 9, 9, ...
const rows = Array.from({ length: 20 }, (_, user) =>
  Object.fromEntries(Array.from({ length: 20 - user }, (_, film) => [film, 4])),
);
const facts = foldFacts(tableOf(rows, 20));

describe("slices", () => {
  const asked = caseOf([2, 3, 4, 5, 6, 7], [0, 1, 19]);
  // from the best: 10, 0, 19, 11, 1, then the rest
  const scores = new Float32Array(20);
  for (const [place, film] of [10, 0, 19, 11, 1].entries()) scores[film] = 9 - place;
  const answer = { asked, ranked: rankCase(asked, scores), shown: new Uint32Array(0), facts };
  const plan = planMeasurement(["recall@2", "mrr"], ["history", "popularity"]);
  const values = new Map(plan.columns.map((column) => [column.name, column.measure(answer)]));

  it("take the other held-out films out of a decile's ranking", () => {
    expect([...answer.ranked.ranks]).toEqual([2, 3, 5]);
    expect(values.get("recall@2")).toBeCloseTo(1 / 3, 12);
    expect(values.get("recall@2[popularity=10]")).toBe(1 / 2); // 0 at 2 and 1 at 4, film 19 left out
    expect(values.get("recall@2[popularity=1]")).toBe(1); // 19 at 2, film 0 left out
    expect(values.get("recall@2[popularity=5]")).toBeNaN();
  });

  it("put a person into the slice of their history's length", () => {
    expect(values.get("recall@2[history=6-10]")).toBeCloseTo(1 / 3, 12);
    expect(values.get("recall@2[history=1-5]")).toBeNaN();
    expect(values.get("recall@2[history=101+]")).toBeNaN();
  });

  it("are taken of NDCG and recall alone", () => {
    expect([...values.keys()].filter((name) => name.startsWith("mrr"))).toEqual(["mrr"]);
    expect(values.size).toBe(2 + 6 + 10);
    expect(plan.whole).toEqual(["recall@2", "mrr"]);
  });

  it("say which measure is not known, and measure a name once", () => {
    expect(() => planMeasurement(["recall"])).toThrow(InputError);
    expect(planMeasurement(["mrr", "mrr", "gini@7", "ild@9"])).toMatchObject({
      whole: ["mrr", "ild@9"],
      listLength: 9,
    });
  });
});
