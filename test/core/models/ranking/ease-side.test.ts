// EASE with traits is EASE on a table that has the traits beneath; and how traits are weighed.
import { describe, expect, it } from "vitest";
import { ease } from "../../../../src/core/models/ranking/ease.ts";
import { easeSide } from "../../../../src/core/models/ranking/ease-side.ts";
import { weighTraits } from "../../../../src/core/models/ranking/weigh-traits.ts";
import { type SparseRows, transposed } from "../../../../src/core/ratings/sparse-rows.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { referenceKernels } from "../../../../src/kernels/reference/reference-kernels.ts";
import { createKernelPool } from "../../../../src/node/threads/create-kernel-pool.ts";
import { inventedRatings, ratingsOf, weightsOfScorer } from "./small-ratings.ts";

const pool = callingThreadPool(referenceKernels);

/** A matrix of whole numbers, sparse by row. */
function sparse(table: readonly (readonly number[])[]): SparseRows {
  const { indptr, indices, data } = ratingsOf(table);
  return { rows: table.length, columns: table[0]?.length ?? 0, indptr, indices, data };
}

const traitTable = [
  [1, 0, 0, 1],
  [1, 1, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [1, 1, 1, 0],
  [0, 0, 0, 0],
];

describe("ease-side", () => {
  const ratings = inventedRatings(40, 6, 0.4, 8);
  const traits = sparse(traitTable);
  const fitSide = (given: Record<string, unknown>, on = pool) =>
    easeSide.fit(ratings, easeSide.resolve({ regularization: 4, ...given }), { pool: on, seed: 0, traits });

  it("is EASE on the table with the traits beneath", async () => {
    // as seen, weights are 1: a trait of weight 9 is nine people, or one row of threes
    const [users, items] = [40, 6];
    const table = Array.from({ length: users }, (_, u) => {
      const row = Array(items).fill(0) as number[];
      for (let k = ratings.indptr[u]; k < ratings.indptr[u + 1]; k++) row[ratings.indices[k]] = 1;
      return row;
    });
    const beneath = traitTable[0].map((_, trait) => traitTable.map((film) => 3 * film[trait]));
    const stacked = ratingsOf([...table, ...beneath]);
    const graded = ease.resolve({ weights: "graded", topRating: 1, regularization: 4 });
    const wanted = weightsOfScorer(await ease.fit(stacked, graded, { pool, seed: 0 }), 1);
    const side = await fitSide({ weights: "seen", sideWeight: 9, traitWeights: "plain" });
    expect(weightsOfScorer(side).weights).toEqual(wanted.weights);
  });

  it("without weight on traits it is EASE", async () => {
    const options = ease.resolve({ regularization: 4 });
    const wanted = weightsOfScorer(await ease.fit(ratings, options, { pool, seed: 0 }));
    expect(weightsOfScorer(await fitSide({ sideWeight: 0 }))).toEqual(wanted);
  });

  it("gives a film without ratings weights from its traits", async () => {
    const table = ratingsOf([
      [5, 0, 5, 5, 0, 0],
      [5, 0, 4, 0, 4, 0],
    ]);
    const options = easeSide.resolve({ regularization: 1, sideWeight: 1 });
    const { weights } = weightsOfScorer(await easeSide.fit(table, options, { pool, seed: 0, traits }));
    expect(weights[2][1]).toBeGreaterThan(0);
    expect(weights.flat().every(Number.isFinite)).toBe(true);
  });

  it("is the same to the bit on one thread and on two", async () => {
    const [one, two] = [createKernelPool({ threads: 1 }), createKernelPool({ threads: 2 })];
    const first = weightsOfScorer(await fitSide({}, one));
    expect(weightsOfScorer(await fitSide({}, two))).toEqual(first);
    await Promise.all([one.dispose(), two.dispose()]);
  });

  it("refuses what it cannot read, in words", async () => {
    expect(() => easeSide.resolve({ traitWeights: "rare" })).toThrow(/traitWeights must be one of/);
    expect(() => easeSide.resolve({ sideWeight: -1 })).toThrow(/sideWeight must be a number from 0/);
    const bare = easeSide.fit(ratings, easeSide.defaults, { pool, seed: 0 });
    await expect(bare).rejects.toThrow(/reads traits/);
    const short = { pool, seed: 0, traits: sparse(traitTable.slice(1)) };
    await expect(easeSide.fit(ratings, easeSide.defaults, short)).rejects.toThrow(/5 rows, needed one a film, 6/);
  });
});

describe("weighTraits", () => {
  const traits = sparse(traitTable);
  const gram = (weights: SparseRows, i: number, j: number) => {
    const row = (film: number) => {
      const out = new Float64Array(weights.columns);
      for (let k = weights.indptr[film]; k < weights.indptr[film + 1]; k++) out[weights.indices[k]] = weights.data[k];
      return out;
    };
    const other = row(j);
    return row(i).reduce((sum, value, trait) => sum + value * other[trait], 0);
  };

  it("scales what two films share", () => {
    expect(gram(weighTraits(traits, "plain", 5), 0, 1)).toBeCloseTo(5, 5);
    expect(gram(weighTraits(traits, "unit", 5), 0, 1)).toBeCloseTo(5 / 2, 5);
    expect(gram(weighTraits(traits, "idf", 5), 0, 1)).toBeCloseTo(5 * Math.log(2) ** 2, 5);
    expect(gram(weighTraits(traits, "idf-unit", 5), 0, 0)).toBeCloseTo(5, 5);
  });

  it("leaves out a trait that all films have, where rarity counts", () => {
    const all = sparse([
      [1, 1],
      [1, 0],
    ]);
    expect([...weighTraits(all, "idf", 1).indptr]).toEqual([0, 1, 1]);
    expect(transposed(weighTraits(all, "idf", 1)).indptr[1]).toBe(0);
  });
});
