import { describe, expect, it } from "vitest";
import { peoplePrior } from "../../../../src/core/models/stars/people-prior.ts";
import type { SgdFactors } from "../../../../src/core/models/stars/sgd-train.ts";

const width = 4;

function learnt(people: readonly (readonly number[])[]): SgdFactors {
  const none = new Float32Array(0);
  return {
    ...{ mean: 0, unit: 1, scale: { lowest: 1, highest: 5, step: 1 }, width, residual: 1 },
    ...{ filmBiases: none, films: none, implied: null },
    personBiases: Float32Array.from(people, ([bias]) => bias),
    people: Float32Array.from(people.flatMap((row) => row.slice(1))),
  };
}

/** U'U */
function covarianceOf(u: Float32Array, size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += u[k * size + i] * u[k * size + j];
      return sum;
    }),
  );
}

describe("people of whom nothing is known", () => {
  // deviations from the mean (1, 2, 0, 0, 0): (1, 1), (-1, -1), (1, -1) and (-1, 1) in the first two, so a variance of 1 in each
  const rows = [
    [2, 3, 0, 0, 0],
    [0, 1, 0, 0, 0],
    [2, 1, 0, 0, 0],
    [0, 3, 0, 0, 0],
    [9, 9, 9, 9, 9],
  ];
  const indptr = Uint32Array.of(0, 1, 2, 3, 4, 4);

  it("are like those who rated something, in mean and covariance, held towards a round one", () => {
    const { mean, u } = peoplePrior({ indptr }, learnt(rows));
    expect([...mean]).toEqual([1, 2, 0, 0, 0]);
    // (4 people x covariance + 5 rows x its mean diagonal of 2 / 5) / (4 + 5)
    const diagonal = [6 / 9, 6 / 9, 2 / 9, 2 / 9, 2 / 9];
    covarianceOf(u, 5).forEach((row, i) => {
      row.forEach((value, j) => void expect(value).toBeCloseTo(i === j ? diagonal[i] : 0, 5));
    });
  });

  it("vary a little even where one person is all there is", () => {
    const { mean, u } = peoplePrior({ indptr: Uint32Array.of(0, 1) }, learnt([[2, 3, 1, 0, 0]]));
    expect([...mean]).toEqual([2, 3, 1, 0, 0]);
    expect(covarianceOf(u, 5).every((row, i) => row[i] > 0 && row[i] < 1e-3)).toBe(true);
  });
});
