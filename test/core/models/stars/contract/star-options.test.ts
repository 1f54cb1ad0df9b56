// What every model of stars has to keep to, whatever it is: its name and its options.
import { describe, expect, it } from "vitest";
import { starModels } from "../../../../../src/core/models/stars/star-models.ts";
import { everyModel } from "./learn.ts";

describe("the registry", () => {
  it("has every model once, and says which are for evaluations alone", () => {
    const ids = starModels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(starModels.filter(({ evaluationOnly }) => evaluationOnly).map(({ id }) => id)).toEqual(["mf-sgd", "svdpp"]);
  });
});

describe.each(everyModel)("$id", ({ id, model }) => {
  it("refuses an option that it does not have, by name", () => {
    expect(() => model.resolve({ fortune: 1 })).toThrow(`Cannot fit ${id}: it has no option fortune`);
  });

  it.each(Object.keys(model.defaults))("refuses %s of a wrong kind or without a value, by name", (name) => {
    for (const wrong of [null, {}, Symbol.iterator, []]) {
      expect(() => model.resolve({ [name]: wrong })).toThrow(name);
      expect(() => model.resolve({ [name]: wrong })).toThrow(TypeError);
    }
    if (typeof model.defaults[name as keyof typeof model.defaults] !== "number") return;
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      expect(() => model.resolve({ [name]: wrong })).toThrow(RangeError);
      expect(() => model.resolve({ [name]: wrong })).toThrow(name);
    }
  });

  it("has defaults that resolve to themselves and stay as they are", () => {
    expect(model.resolve({})).toEqual(model.defaults);
    expect(Object.isFrozen(model.defaults)).toBe(true);
    expect(JSON.parse(JSON.stringify(model.defaults))).toEqual(model.defaults);
  });

  it("needs more kernel memory for more ratings, or none at all", () => {
    const size = { users: 100, items: 50, ratings: 1000 };
    const [few, many] = [size, { ...size, ratings: 100_000 }].map((each) => model.memory(each, model.resolve({})));
    expect(few === 0 ? many : Number(many! > few!)).toBe(few === 0 ? 0 : 1);
  });
});
