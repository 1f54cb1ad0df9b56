// What every ranking model has to keep to, whatever it is: its name and its options.
import { describe, expect, it } from "vitest";
import { rankingModel, rankingModels } from "../../../../../src/core/models/ranking/ranking-models.ts";
import { everyModel } from "./learn.ts";

describe("the registry", () => {
  it("has every model once and finds it by its name", () => {
    const ids = rankingModels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const model of rankingModels) expect(rankingModel(model.id)).toBe(model);
  });

  it("says which models are for evaluations alone", () => {
    const kept = rankingModels.filter(({ evaluationOnly }) => evaluationOnly).map(({ id }) => id);
    expect(kept).toEqual(["bpr"]);
  });

  it("says which names there are", () => {
    expect(() => rankingModel("fortune" as never)).toThrow(/ranking model fortune: needed one of popularity, item-knn/);
  });
});

describe.each(everyModel)("$id", ({ model }) => {
  it("refuses an option that it does not have, by name", () => {
    expect(() => model.resolve({ fortune: 1 })).toThrow(/fortune/);
  });

  it.each(Object.keys(model.defaults))("refuses %s of a wrong kind, by name", (name) => {
    for (const wrong of [null, {}, Symbol.iterator, []]) {
      expect(() => model.resolve({ [name]: wrong })).toThrow(name);
      expect(() => model.resolve({ [name]: wrong })).toThrow(TypeError);
    }
    const usual = model.defaults[name as keyof typeof model.defaults] as unknown;
    if (typeof usual === "number") expect(() => model.resolve({ [name]: Number.NaN })).toThrow(RangeError);
    if (typeof usual === "string") expect(() => model.resolve({ [name]: "fortune" })).toThrow(name);
  });

  it("has defaults that resolve to themselves, and searches what it takes", () => {
    expect(model.resolve({})).toEqual(model.defaults);
    expect(Object.isFrozen(model.defaults)).toBe(true);
    for (const [name, range] of Object.entries(model.search as Record<string, object>)) {
      const tried = "of" in range ? (range.of as unknown[]) : Object.values(range).filter(Number.isFinite);
      for (const value of tried) expect(model.resolve({ [name]: value })).toMatchObject({ [name]: value });
    }
  });
});
