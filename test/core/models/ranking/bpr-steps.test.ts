// A step of BPR against the slope of the loss of its pair, by central differences in float64.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BprFactors, pairStep, personStep } from "../../../../src/core/models/ranking/bpr-steps.ts";
import { seededChance } from "../../../support/seeded-chance.ts";

const [people, films] = [3, 4];
const rates = { learningRate: 1, regularization: 0.3 };

function invented(width: number, seed: number): BprFactors {
  const chance = seededChance(seed);
  const normals = (count: number) => Float32Array.from({ length: count }, () => chance.normal());
  return { width, people: normals(people * width), films: normals(films * width), biases: normals(films) };
}

/** softplus(-x_uij) + lambda / 2 (everything that takes part, squared), of one flat list: people, films, biases. */
function lossOf(values: readonly number[], width: number, u: number, i: number, j: number): number {
  const row = (at: number) => values.slice(at * width, (at + 1) * width);
  const [p, q, r] = [row(u), row(people + i), row(people + j)];
  const biases = values.slice((people + films) * width);
  const x = p.reduce((sum, value, f) => sum + value * (q[f] - r[f]), biases[i] - biases[j]);
  const squares = [...p, ...q, ...r, biases[i], biases[j]].reduce((sum, value) => sum + value * value, 0);
  return Math.log1p(Math.exp(-x)) + (rates.regularization / 2) * squares;
}

function slopes(values: readonly number[], loss: (values: readonly number[]) => number): number[] {
  const h = 1e-4;
  return values.map((_, k) => {
    const moved = (by: number) => loss(values.map((value, n) => (n === k ? value + by : value)));
    return (moved(h) - moved(-h)) / (2 * h);
  });
}

const flat = (factors: BprFactors) => [...factors.people, ...factors.films, ...factors.biases];
const copyOf = ({ width, ...arrays }: BprFactors): BprFactors => ({
  width,
  people: arrays.people.slice(),
  films: arrays.films.slice(),
  biases: arrays.biases.slice(),
});

const cases = fc.record({
  width: fc.integer({ min: 1, max: 9 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  u: fc.integer({ min: 0, max: people - 1 }),
  pair: fc.uniqueArray(fc.integer({ min: 0, max: films - 1 }), { minLength: 2, maxLength: 2 }),
});

describe("a step", () => {
  it("of a pair goes down the slope of its loss, in everything that takes part and nothing else", () => {
    fc.assert(
      fc.property(cases, ({ width, seed, u, pair: [i, j] }) => {
        const before = invented(width, seed);
        const after = copyOf(before);
        pairStep(after, u, i, j, rates);
        const wanted = slopes(flat(before), (values) => lossOf(values, width, u, i, j));
        const gone = flat(before).map((value, k) => value - flat(after)[k]);
        gone.forEach((step, k) => void expect(step).toBeCloseTo(wanted[k], 5));
      }),
    );
  });

  it("of a person alone is theirs in the step of the pair", () => {
    fc.assert(
      fc.property(cases, ({ width, seed, u, pair: [i, j] }) => {
        const factors = invented(width, seed);
        const alone = factors.people.slice(u * width, (u + 1) * width);
        personStep(alone, factors, i, j, rates);
        expect(factors.films).toEqual(invented(width, seed).films);
        pairStep(factors, u, i, j, rates);
        expect(alone).toEqual(factors.people.slice(u * width, (u + 1) * width));
      }),
    );
  });
});
