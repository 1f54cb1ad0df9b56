import { describe, expect, it } from "vitest";
import { doublesOf } from "../../src/kernels/doubles-of.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { kernelsUnderTest } from "./kernels-under-test.ts";

const [films, slices] = [700, 2];
const chance = seededChance(3);
/** films x 128; the first column has nothing but the least number there is, so that 16 bits do not hold 700 of them. */
const numbers = Int8Array.from({ length: films * 64 * slices }, (_, k) =>
  k % 128 === 0 ? -128 : Math.floor(256 * chance.next()) - 128,
);
const histories = [Array.from({ length: films }, (_, film) => film), [], [5], [0, 3, 3, 699], [698]];

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  it("rows of bytes add up to whole numbers, however many there are, whatever stood there", () =>
    withinScope(kernels, () => {
      const bytes = kernels.integers(16 * films * slices);
      const table = new Int8Array(bytes.buffer, bytes.byteOffset, numbers.length);
      for (let k = 0; k < numbers.length; k++) {
        const [film, column] = [k >> 7, k & 127];
        table[64 * ((column >> 6) * films + film) + (column & 63)] = numbers[k]!;
      }
      const all = histories.flat();
      const [starts, rows] = [kernels.integers(histories.length + 1), kernels.integers(all.length)];
      rows.set(all);
      starts.set(histories.map((_, person) => histories.slice(0, person).flat().length));
      starts[histories.length] = all.length;
      const sums = kernels.floats(2 * (128 * histories.length + 1)).fill(7);
      kernels.sumByteRows(histories.length, starts, rows, { films, slices, bytes }, sums);
      const wanted = histories.map((history) =>
        Array.from({ length: 128 }, (_, column) =>
          history.reduce((sum, film) => sum + numbers[128 * film + column]!, 0),
        ),
      );
      expect([...doublesOf(sums).subarray(0, 128 * histories.length)]).toEqual(wanted.flat());
      expect([...sums.subarray(-2)]).toEqual([7, 7]);
    }));
});
