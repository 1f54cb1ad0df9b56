import { describe, expect, it } from "vitest";
import { doublesOf } from "../../src/kernels/doubles-of.ts";
import type { Kernels } from "../../src/kernels/kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { checkGuards, guarded, kernelsUnderTest, oddSizes, values } from "./kernels-under-test.ts";

const wide = 8;

function doubles(kernels: Kernels, from: ArrayLike<number>): Float32Array {
  const taken = kernels.floats(2 * from.length);
  doublesOf(taken).set(from);
  return taken;
}

/** Of a panel, one person's numbers. */
const columnOf = (panel: Float32Array, person: number, films: number) =>
  Float32Array.from({ length: films }, (_, film) => panel[film * wide + person]!);

describe.each(kernelsUnderTest)("on $name, eight people side by side", ({ kernels }) => {
  it.each([...oddSizes, 128])("have the products with %i numbers that each has alone, to the bit", (dimension) =>
    withinScope(kernels, () => {
      for (const films of [1, 3, 4, 9]) {
        const [x, points] = [values(films * dimension, 1), values(wide * dimension, 2)];
        const packed = kernels.floats(4 * Math.ceil(films / 4) * dimension).fill(Number.NaN);
        const eight = kernels.floats(wide * dimension);
        kernels.packRows(films, dimension, guarded(kernels, x), 4, packed);
        kernels.packRows(wide, dimension, guarded(kernels, points), 8, eight);
        const out = guarded(kernels, new Float32Array(wide * 4 * Math.ceil(films / 4)).fill(7));
        kernels.panelProducts(films, dimension, packed, eight, out);
        for (let film = 0; film < films; film++) {
          const row = guarded(kernels, x.subarray(film * dimension, (film + 1) * dimension));
          for (let u = 0; u < wide; u++) {
            const point = guarded(kernels, points.subarray(u * dimension, (u + 1) * dimension));
            expect(out[film * wide + u]).toBe(kernels.dot(dimension, row, point));
          }
        }
        checkGuards();
      }
    }),
  );

  it("are zeros where there are fewer rows than a panel is wide", () =>
    withinScope(kernels, () => {
      const packed = kernels.floats(wide * 5).fill(7);
      kernels.packRows(2, 5, guarded(kernels, values(10, 1)), 8, packed);
      for (let k = 0; k < 5; k++)
        expect([...packed.subarray(wide * k + 2, wide * (k + 1))]).toEqual(new Array(6).fill(0));
      checkGuards();
    }));

  it("get scales, an intercept and what stands there, rounded once", () =>
    withinScope(kernels, () => {
      const [items, stride] = [13, 17];
      const sums = Float64Array.from({ length: wide * stride }, (_, k) => Math.sin(k) * 1000);
      const [scales, intercept, before] = [values(items, 1), values(items, 2), values(wide * items, 3)];
      const panel = guarded(kernels, before);
      const own = [guarded(kernels, scales), guarded(kernels, intercept)] as const;
      kernels.finishPanel(items, doubles(kernels, sums), stride, ...own, panel);
      const wanted = before.map(
        (value, k) => scales[k >> 3]! * sums[(k & 7) * stride + (k >> 3)]! + intercept[k >> 3]! + value,
      );
      expect([...panel]).toEqual([...wanted]);
      checkGuards();
    }));

  it("have their own mean and deviation, 0 where nothing differs", () =>
    withinScope(kernels, () => {
      const items = 501;
      const from = values(wide * items, 4).map((value, k) => (k % wide === 3 ? 0.1 : value * (1 + (k % wide))));
      const spreads = kernels.floats(4 * wide);
      kernels.spreadPanel(items, guarded(kernels, from), spreads);
      for (let u = 0; u < wide; u++) {
        const own = columnOf(from, u, items);
        const mean = own.reduce((sum, value) => sum + value, 0) / items;
        const squares = own.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
        const wanted = u === 3 ? [0, 0] : [mean, Math.sqrt(squares / items)];
        expect([doublesOf(spreads)[u], doublesOf(spreads)[wide + u]]).toEqual(wanted);
      }
      checkGuards();
    }));

  it.each([
    [true, true, true],
    [false, true, false],
    [false, false, false],
  ])("add up their parts, left out or not (%o, %o, %o)", (...given) =>
    withinScope(kernels, () => {
      const [items, from, to] = [11, 2, 9];
      const parts = given.map((isGiven, part) => (isGiven ? values(wide * items, part + 1) : null));
      const column = values(items, 9);
      const weights = Float64Array.from({ length: 64 }, (_, k) => Math.cos(k));
      const panels = parts.map((part) => part && guarded(kernels, part)) as [
        Float32Array | null,
        Float32Array | null,
        Float32Array | null,
      ];
      const out = panels[2] ?? guarded(kernels, new Float32Array(wide * items));
      const before = out.slice();
      kernels.blendPanels(from, to, panels, guarded(kernels, column), doubles(kernels, weights), out);
      const wanted = before.map((kept, k) => {
        const [film, u] = [k >> 3, k & 7];
        if (film < from || film >= to) return kept;
        let sum = 0;
        for (const [part, own] of [...parts, column].entries()) {
          const value = own === column ? own[film]! : own?.[k];
          if (value !== undefined) sum += weights[16 * part + 8 + u]! * (value - weights[16 * part + u]!);
        }
        return sum;
      });
      expect([...out]).toEqual([...wanted]);
      checkGuards();
    }),
  );

  it("are told one by one, alone or two panels by their shares, and whether all are numbers", () =>
    withinScope(kernels, () => {
      const items = 10;
      const [a, b] = [values(wide * items, 1), values(wide * items, 2)];
      b[wide * 4 + 6] = Number.NaN;
      const [whole, beside] = [guarded(kernels, a), guarded(kernels, b)];
      const out = guarded(kernels, new Float32Array(items));
      for (let u = 0; u < wide; u++) {
        expect(kernels.panelColumn(items, u, { panel: whole, share: 0.25 }, null, out)).toBe(true);
        expect([...out]).toEqual([...columnOf(a, u, items)]);
        const both = [
          { panel: whole, share: 0.7 },
          { panel: beside, share: 0.3 },
        ] as const;
        expect(kernels.panelColumn(items, u, ...both, out)).toBe(u !== 6);
        const mixed = columnOf(a, u, items).map((value, film) => 0.7 * value + 0.3 * b[film * wide + u]!);
        expect([...out]).toEqual([...mixed]);
      }
      checkGuards();
    }));
});
