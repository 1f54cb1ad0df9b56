import { expect, it } from "vitest";
import { popularity } from "../../../../src/core/models/ranking/popularity.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { denseRatings, historyWith } from "../../../support/dense-ratings.ts";

const ratings = denseRatings([
  [5, 4, 1, 0],
  [4, 2, 0, 0],
  [5, 0, 3, 0],
]);

it.each([
  ["likes", [3, 1, 0, 0]],
  ["seen", [3, 2, 2, 0]],
  ["graded", [2.8, 1.2, 0.8, 0]],
])("counts %s, whoever asks", async (weights, wanted) => {
  const work = { pool: callingThreadPool(referenceKernels), seed: 0 };
  const scorer = await popularity.fit(ratings, popularity.resolve({ weights }), work);
  for (const history of [historyWith([]), historyWith([2, 3])]) {
    const out = new Float32Array(4);
    scorer.score(history, out);
    wanted.forEach((score, film) => void expect(out[film]).toBeCloseTo(score, 6));
  }
});
