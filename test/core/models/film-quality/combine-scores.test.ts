import { describe, expect, it } from "vitest";
import { combine, fitCombiner } from "../../../../src/core/models/film-quality/combine-scores.ts";
import type { QualityScores } from "../../../../src/core/models/film-quality/quality-scores.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

const films = 600;
const chance = seededChance(9);
const truth = Float64Array.from({ length: films }, () => 6 + chance.normal());
const noisy = (sd: number) => truth.map((value) => value + sd * chance.normal());
const [exact, vague] = [noisy(0.2), noisy(1)];
const votes = new Float64Array(films).fill(10);
const seen = { attention: null, chance: null };
const rows = Array.from(truth.keys());
const input = (scores: QualityScores, own = truth) => ({ scores, ratings: own, votes });

describe("fitCombiner", () => {
  it("follows the better member", () => {
    const byTrees = fitCombiner(input({ process: vague, trees: exact, ...seen }), rows).blend[1];
    const byProcess = fitCombiner(input({ process: exact, trees: vague, ...seen }), rows).blend[1];
    expect(byTrees).toBeGreaterThan(0.9);
    expect(byProcess).toBeLessThan(0.1);
  });

  it("weighs members that err independently so that both together are better than either", () => {
    const scores = { process: noisy(0.5), trees: noisy(0.5), ...seen };
    const combiner = fitCombiner(input(scores), rows);
    expect(combiner.blend[1]).toBeGreaterThan(0.4);
    expect(combiner.blend[1]).toBeLessThan(0.6);
    const square = (of: (row: number) => number) => rows.reduce((sum, row) => sum + (of(row) - truth[row]) ** 2, 0);
    const together = square((row) => combine(combiner, scores, row, true).rating);
    expect(together).toBeLessThan(0.7 * square((row) => scores.process[row]));
    expect(together).toBeLessThan(0.7 * square((row) => scores.trees[row]));
  });

  it("takes off what both are wrong by", () => {
    const { blend } = fitCombiner(
      input({ process: exact.map((x) => x - 2), trees: exact.map((x) => x - 2), ...seen }),
      rows,
    );
    expect(blend[0]).toBeCloseTo(2, 1);
  });

  it("does not run away where both say the same", () => {
    const { blend } = fitCombiner(input({ process: exact, trees: exact, ...seen }), rows);
    expect(blend.every((weight) => Math.abs(weight) < 1)).toBe(true);
  });

  it("looks at the rows that it is handed alone, and of the ratings at those with votes", () => {
    const scores = { process: exact, trees: vague, ...seen };
    const half = rows.filter((row) => row % 2 === 0);
    const changed = truth.map((value, row) => (row % 2 === 0 && row !== 4 ? value : 0));
    const without = votes.map((count, row) => (row === 4 ? 0 : count));
    const of = (ratings: Float64Array) => fitCombiner({ scores, ratings, votes: without }, half);
    expect(of(changed)).toEqual(of(truth));
  });

  it("learns how likely votes are from what is expected of them", () => {
    const attention = Float64Array.from({ length: films }, () => 2 * chance.normal());
    const score = attention.map(() => chance.normal());
    const happens = (row: number) => 1 / (1 + Math.exp(-(1 + attention[row] + 0.5 * score[row])));
    const own = votes.map((count, row) => (chance.next() < happens(row) ? count : 0));
    const scores = { process: exact, trees: vague, attention, chance: score };
    const combiner = fitCombiner({ scores, ratings: truth, votes: own }, rows);
    const off = rows.map((row) => Math.abs(combine(combiner, scores, row, null).chance - happens(row)));
    expect(off.reduce((sum, each) => sum + each, 0) / films).toBeLessThan(0.05);
  });
});

describe("combine", () => {
  const scores = (process: number, trees = process): QualityScores => ({
    process: Float64Array.of(process),
    trees: Float64Array.of(trees),
    ...seen,
  });
  const plain = { blend: [0.5, 0.25], chance: null };

  it("is process, blend and difference, from 0 to 10", () => {
    expect(combine(plain, scores(6, 8), 0, true)).toEqual({ rating: 7, chance: 1 });
    expect(combine(plain, scores(11), 0, true).rating).toBe(10);
    expect(combine(plain, scores(-3), 0, true).rating).toBe(0);
  });

  it("knows the chance where votes are seen", () => {
    expect(combine(plain, scores(6), 0, false).chance).toBe(0);
    const guessing = { ...plain, chance: [0, 0, 5] };
    const guess = { ...scores(6), attention: Float64Array.of(0), chance: Float64Array.of(0) };
    expect(combine(guessing, guess, 0, false).chance).toBe(0);
    expect(combine(guessing, guess, 0, null).chance).toBeCloseTo(1 / (1 + Math.exp(-5)), 12);
  });
});
