import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holmCorrected } from "../../../../src/core/evaluation/holm.ts";
import { pairedTest } from "../../../../src/core/evaluation/paired-test.ts";
import { peopleIntervals } from "../../../../src/core/evaluation/ranking/people-bootstrap.ts";
import { normalTwoSided, peopleTest } from "../../../../src/core/evaluation/ranking/people-test.ts";
import { PersonTable, type PersonValues } from "../../../../src/core/evaluation/ranking/person-table.ts";
import { createRandom } from "../../../../src/core/random/random.ts";

function valuesOf(values: ArrayLike<number>, first = 0): PersonValues {
  return { users: Uint32Array.from(values, (_, i) => first + i), values: Float64Array.from(values) };
}

describe("holmCorrected", () => {
  // R: p.adjust(c(.01, .04, .03, .005), "holm")
  it("is R's", () => {
    expect(holmCorrected([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(12)))).toEqual([
      0.03, 0.06, 0.06, 0.02,
    ]);
    expect(holmCorrected([])).toEqual([]);
    expect(holmCorrected([0.7, 0.6])).toEqual([1, 1]);
  });

  it("keeps the order and never lowers a p", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        const corrected = holmCorrected(ps);
        for (const [i, p] of ps.entries()) {
          expect(corrected[i]! >= p && corrected[i]! <= 1).toBe(true);
          for (const [j, q] of ps.entries()) if (p < q) expect(corrected[i]! <= corrected[j]!).toBe(true);
        }
      }),
    );
  });
});

describe("peopleTest", () => {
  it("pairs people, whoever else there is", () => {
    const p = peopleTest(valuesOf([1, 2, 3, 4]), valuesOf([1, 1, 1], 2), createRandom(1));
    expect(p).toBe(pairedTest([2, 3], createRandom(1), 19_999).p);
    expect(peopleTest(valuesOf([1]), valuesOf([1], 5), createRandom(1))).toBeNull();
    expect(peopleTest(valuesOf([1, 2]), valuesOf([1, 2]), createRandom(1))).toBe(1);
  });

  // scipy: 2 * norm.sf([0, 1, 1.959964, 5])
  it("knows the normal law", () => {
    const known = [
      [0, 1],
      [1, 0.31731050786],
      [1.959963985, 0.05],
      [-5, 5.733031438e-7],
    ] as const;
    for (const [z, p] of known) expect(Math.abs(normalTwoSided(z) / p - 1)).toBeLessThan(2e-7);
  });

  it("says nearly the same by the normal law and by flipping signs", () => {
    const random = createRandom(5);
    const differences = Array.from({ length: 500 }, () => 0.1 + random.normal());
    const zeros = differences.map(() => 0);
    const normal = peopleTest(valuesOf(differences), valuesOf(zeros), createRandom(1))!;
    const flipped = pairedTest(differences, createRandom(1), 20_000).p;
    expect(Math.abs(normal - flipped)).toBeLessThan(0.01);
  });

  // exactly: 2 sum_{k >= 220} C(400, k) / 2^400
  it("is near the exact test where a person differs by a hit or not at all", () => {
    const hits = Array.from({ length: 400 }, (_, i) => (i < 220 ? 1 : 0));
    const misses = hits.map((hit) => 1 - hit);
    expect(Math.abs(peopleTest(valuesOf(hits), valuesOf(misses), createRandom(1))! - 0.0510402231)).toBeLessThan(2e-4);
  });

  it("leaves p room for a correction over many tests", () => {
    const all = Array.from({ length: 100 }, () => 1);
    expect(peopleTest(valuesOf(all), valuesOf(all.map(() => 0)), createRandom(1))).toBe(1 / 20_000);
  });
});

describe("peopleIntervals", () => {
  it("are about as wide as the standard error says", () => {
    const random = createRandom(2);
    const column = valuesOf(Array.from({ length: 400 }, () => random.normal()));
    const sure = valuesOf([3, 3, 3], 100);
    const [interval, point] = peopleIntervals([column, sure], createRandom(1));
    expect(interval![1] - interval![0]).toBeCloseTo((2 * 1.96) / 20, 1);
    expect(point).toEqual([3, 3]);
  });

  it("cover the truth about 95 times in a hundred", () => {
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed, 3);
      const [interval] = peopleIntervals([valuesOf(Array.from({ length: 80 }, () => random.normal()))], random, 400);
      if (interval![0] <= 0 && interval![1] >= 0) covered++;
    }
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThan(199);
  });
});

describe("PersonTable", () => {
  it("counts a person once, and only where a measure exists", () => {
    const table = new PersonTable(["auc", "mrr"]);
    table.add(7, [0.5, 1]);
    table.add(3, [Number.NaN, 0.25]);
    table.add(7, [1, 0]);
    expect(table.values("auc")).toEqual({ users: Uint32Array.of(7), values: Float64Array.of(0.75) });
    expect(table.values("mrr")).toEqual({ users: Uint32Array.of(3, 7), values: Float64Array.of(0.25, 0.5) });
    expect(table.meansFrom(1, ["auc", "mrr"])).toEqual({ auc: 1, mrr: 0.125 });
    expect(() => table.values("hr@1")).toThrow("hr@1 is none of auc, mrr");
  });
});
