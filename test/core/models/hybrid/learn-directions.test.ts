import { describe, expect, it } from "vitest";
import { keepDirections } from "../../../../src/core/models/hybrid/keep-directions.ts";
import { learnDirections } from "../../../../src/core/models/hybrid/learn-directions.ts";
import { neighbourScorer } from "../../../../src/core/models/hybrid/neighbour-scorer.ts";
import { pruneWeights } from "../../../../src/core/models/hybrid/prune-weights.ts";
import { denseScorer } from "../../../../src/core/models/ranking/dense-scorer.ts";
import type { Scorer } from "../../../../src/core/models/ranking/ranking-model.ts";
import { weighDefaults } from "../../../../src/core/models/ranking/weigh.ts";
import { createRandom } from "../../../../src/core/random/random.ts";
import type { SparseRows } from "../../../../src/core/ratings/sparse-rows.ts";
import { callingThreadPool } from "../../../../src/kernels/pool/calling-thread-pool.ts";
import { kernelsUnderTest } from "../../../kernels/kernels-under-test.ts";
import { historyWith } from "../../../support/dense-ratings.ts";

const items = 40;
/** Two films are not in the matrix: a row is no film's index. */
const films = Uint32Array.from({ length: items - 2 }, (_, row) => row + (row < 5 ? 0 : 2));
const size = films.length;

const random = createRandom(5, 1);
const weights = Float32Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 0 : random.normal()));
const dense = { items, films, weights, intercept: null };
const kept = pruneWeights(dense, weighDefaults, { ofFilm: 2, bits: 8, people: new Uint32Array(items) });

/** People of seven kinds: those of a kind have the same films. */
const filmsOf = (person: number) => [...Array(items).keys()].filter((film) => (person * 5 + film * 11) % 7 < 3);
function tableOf(people: number): SparseRows {
  const rows = Array.from({ length: people }, (_, person) => filmsOf(person));
  const indptr = Uint32Array.from([0, ...rows.map((_, person) => rows.slice(0, person + 1).flat().length)]);
  const indices = Uint32Array.from(rows.flat());
  return { rows: people, columns: items, indptr, indices, data: new Float32Array(indices.length).fill(1) };
}

/** Of the squares of what somebody's scores are without directions off by, the part that is left. */
function partLeft(served: Scorer, pruned: Scorer, person: number): number {
  const [wanted, seen, without] = [denseScorer(dense, weighDefaults), served, pruned].map((scorer) => {
    const out = new Float32Array(items);
    scorer.score(historyWith(filmsOf(person)), out);
    return out;
  });
  const off = (scores: Float32Array) => scores.reduce((sum, score, film) => sum + (score - wanted![film]!) ** 2, 0);
  return off(seen!) / off(without!);
}

describe.each([...kernelsUnderTest.slice(0, 3)])("directions of what is left out on $name kernels", ({ kernels }) => {
  const pool = callingThreadPool(kernels);
  const learn = (people: number, rank: number) =>
    learnDirections({ dense, kept }, tableOf(people), rank, { pool, seed: 1, signal: undefined });

  it.each([
    [32, 1e-8],
    [8, 1e-3],
  ] as const)("hold all that moves the scores of seven kinds of people, in %d bits", async (bits, most) => {
    const directions = keepDirections((await learn(60, 7))!, films, items, bits);
    const [served, pruned] = [
      { ...kept, directions },
      { ...kept, directions: null },
    ].map(neighbourScorer);
    for (let person = 0; person < 7; person++) expect(partLeft(served!, pruned!, person)).toBeLessThan(most);
    const absent = directions.coordinates.subarray(5 * 7, 7 * 7);
    expect(absent).toEqual(absent.map(() => 0));
  });

  it("hold more the more there are", async () => {
    const left: number[] = [];
    for (const rank of [1, 3, 5]) {
      const directions = keepDirections((await learn(60, rank))!, films, items, 32);
      const [served, pruned] = [
        { ...kept, directions },
        { ...kept, directions: null },
      ].map(neighbourScorer);
      let sum = 0;
      for (let person = 0; person < 60; person++) sum += partLeft(served!, pruned!, person);
      left.push(sum);
    }
    expect(left.toSorted((a, b) => b - a)).toEqual(left);
  });

  it("are fewer where there are fewer people or films, and none where none are wanted", async () => {
    expect((await learn(4, 9))?.rank).toBe(4);
    expect((await learn(60, 900))?.rank).toBe(size);
    expect(await learn(60, 0)).toBeNull();
    expect(await learn(0, 3)).toBeNull();
  });
});
