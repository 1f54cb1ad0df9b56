import { describe, expect, it } from "vitest";
import { InputError } from "../../../../src/core/errors/input-error.ts";
import { chooseOptions } from "../../../../src/core/models/ranking/chosen-options.ts";
import { ease } from "../../../../src/core/models/ranking/ease.ts";
import type { TunedFile } from "../../../../src/core/tuning/tuned-file.ts";

const fold = (at: number, regularization: number) => ({
  fold: at,
  options: { regularization },
  score: 0.4,
  trials: [],
});
const tuned: TunedFile = {
  version: 1,
  data: "ml-1m",
  split: "sha256:aa",
  protocol: "strong",
  histories: "likes",
  metric: "ndcg@100",
  seed: 0,
  budget: { candidates: 3, keepOneIn: 3 },
  people: [10],
  models: { ease: { options: { regularization: 200 }, folds: [fold(0, 100), fold(1, 300)] } },
};
const regularizations = ({ byFold }: ReturnType<typeof chooseOptions>) =>
  byFold.map((options) => (options as { regularization: number }).regularization);
const usual = ease.defaults.regularization;

describe("options of the folds of an evaluation", () => {
  it("are defaults where nothing was tuned", () => {
    const chosen = chooseOptions(ease, { set: {}, tuned: null, split: "sha256:aa", folds: 2, relevantFrom: 4 });
    expect([regularizations(chosen), chosen.from]).toEqual([[usual, usual], "default"]);
  });

  it("are each fold's own on the same split, and never another fold's", () => {
    const chosen = chooseOptions(ease, { set: {}, tuned, split: "sha256:aa", folds: 3, relevantFrom: 4 });
    expect([regularizations(chosen), chosen.from]).toEqual([[100, 300, usual], "tuned"]);
  });

  it("are those in the middle on another split", () => {
    const chosen = chooseOptions(ease, { set: {}, tuned, split: "sha256:bb", folds: 2, relevantFrom: 4 });
    expect(regularizations(chosen)).toEqual([200, 200]);
  });

  it("give way to what was set by hand", () => {
    const chosen = chooseOptions(ease, {
      set: { regularization: 7 },
      tuned,
      split: "sha256:aa",
      folds: 1,
      relevantFrom: 4,
    });
    expect([regularizations(chosen), chosen.from]).toEqual([[7], "tuned and set"]);
  });

  it.each([{ regularization: 0 }, { lambda: 3 }, { weights: "all" }])("are refused as input: %o", (set) => {
    expect(() => chooseOptions(ease, { set, tuned: null, split: "", folds: 1, relevantFrom: 4 })).toThrow(InputError);
  });
});
