import { describe, expect, it } from "vitest";
import { middleOptions, readTuned, type TunedFile, writeTuned } from "../../../src/core/tuning/tuned-file.ts";

const trials = [
  { options: { regularization: 10 }, rung: 0, score: 0.25 },
  { options: { regularization: 0 }, rung: 0, score: null, why: "regularization 0" },
];
const file: TunedFile = {
  version: 1,
  data: "generated",
  split: "sha256:00",
  protocol: "strong",
  histories: "likes",
  metric: "ndcg@100",
  seed: 0,
  budget: { candidates: 2, keepOneIn: 3 },
  people: [12],
  models: {
    ease: {
      options: { regularization: 10 },
      folds: [{ fold: 0, options: { regularization: 10 }, score: 0.25, trials }],
    },
  },
};

describe("a file of tuned options", () => {
  it("comes back as it was written, a trial a line", () => {
    const text = writeTuned(file);
    expect(readTuned(text, "tuned.json")).toEqual(file);
    const lines = text.split("\n").filter((line) => line.includes('"rung"'));
    expect(lines.map((line) => line.trim().replace(/,$/, ""))).toEqual(trials.map((trial) => JSON.stringify(trial)));
  });

  it.each([
    ["{", "no JSON"],
    ["[]", "no object"],
    [JSON.stringify({ ...file, version: 2 }), "version 2 was seen; 1 was needed"],
    [JSON.stringify({ ...file, metric: 3 }), "metric is no text"],
    [JSON.stringify({ ...file, models: { ease: { options: 3 } } }), "models.ease.options"],
    [JSON.stringify({ ...file, models: { ease: { options: null, folds: 3 } } }), "models.ease.folds is no list"],
    [
      JSON.stringify({
        ...file,
        models: { ease: { options: null, folds: [{ fold: 0, options: null, trials: [{}] }] } },
      }),
      "models.ease.folds[0].trials",
    ],
  ])("is refused where it is %s", (text, problem) => {
    expect(() => readTuned(text, "tuned.json")).toThrow(problem);
  });
});

describe("options between those of the folds", () => {
  it("are medians of numbers and the most frequent of words", () => {
    const folds = [
      { regularization: 100, weights: "likes" },
      { regularization: 10, weights: "graded" },
      null,
      { regularization: 1000, weights: "graded" },
    ];
    expect(middleOptions(folds)).toEqual({ regularization: 100, weights: "graded" });
  });

  it("are none where no fold has any", () => {
    expect(middleOptions([null, null])).toBeNull();
  });
});
