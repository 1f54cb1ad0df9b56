import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeptWeights } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { pruneWeights } from "../../../../src/core/models/hybrid/prune-weights.ts";
import { weighDefaults } from "../../../../src/core/models/ranking/weigh.ts";

/** What is kept, as a matrix: row j, column i. */
function worth({ starts, others, weights, scales }: KeptWeights): number[][] {
  const films = scales.length;
  const matrix = Array.from({ length: films }, () => new Array<number>(films).fill(0));
  for (let j = 0; j < films; j++) {
    for (let k = starts[j] as number; k < (starts[j + 1] as number); k++) {
      const i = others[k] as number;
      (matrix[j] as number[])[i] = (weights[k] as number) * (scales[i] as number);
    }
  }
  return matrix;
}

const dense = (rows: number[][], films = rows.map((_, film) => film), items = rows.length) => ({
  items,
  films: Uint32Array.from(films),
  weights: Float32Array.from(rows.flat()),
  intercept: null,
});

describe("pruneWeights", () => {
  it("keeps what moves scores most: size times the root of how many have the film that a weight is of", () => {
    const rows = [
      [0, 5, 1],
      [-4, 0, 1],
      [3, 2, 0],
    ];
    const kept = (people: number[]) =>
      worth(pruneWeights(dense(rows), weighDefaults, { ofFilm: 1, bits: 32, people: Uint32Array.from(people) }));
    expect(kept([1, 1, 1])).toEqual([
      [0, 5, 0],
      [-4, 0, 0],
      [3, 0, 0],
    ]);
    expect(kept([1, 1, 16])).toEqual([
      [0, 5, 0],
      [0, 0, 0],
      [3, 2, 0],
    ]);
  });

  it("puts films that are left out of the matrix in their places, with an intercept", () => {
    const given = {
      ...dense(
        [
          [0, 2],
          [3, 0],
        ],
        [1, 3],
        5,
      ),
      intercept: Float32Array.of(7, 8),
    };
    const kept = pruneWeights(given, weighDefaults, { ofFilm: 0, bits: 32, people: new Uint32Array(5) });
    expect(worth(kept)[1]).toEqual([0, 0, 0, 2, 0]);
    expect(worth(kept)[3]).toEqual([0, 3, 0, 0, 0]);
    expect([...(kept.intercept ?? [])]).toEqual([0, 7, 0, 8, 0]);
  });

  it("is off by half a scale at most in 8 bits, and keeps the largest of a column", () => {
    const size = fc.integer({ min: 2, max: 24 });
    const value = fc.float({ min: -1, max: 1, noNaN: true });
    const matrix = size.chain((n) =>
      fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    );
    fc.assert(
      fc.property(matrix, (rows) => {
        const kept = pruneWeights(dense(rows), weighDefaults, {
          ofFilm: 0,
          bits: 8,
          people: new Uint32Array(rows.length),
        });
        for (const [j, row] of worth(kept).entries()) {
          for (const [i, seen] of row.entries()) {
            const scale = kept.scales[i] as number;
            const wanted = Math.fround((rows[j] as number[])[i] as number);
            expect(Math.abs(seen - wanted)).toBeLessThanOrEqual(scale * 0.5001);
          }
        }
        expect(kept.weights.every((weight) => weight !== 0 && weight >= -127)).toBe(true);
      }),
    );
  });
});
