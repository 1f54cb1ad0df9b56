import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filmsOfGaps, rowGaps } from "../../../../src/core/models/hybrid/row-gaps.ts";

const count = 500;
const rows = fc.array(fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 20 }), { maxLength: 12 });

function flat(lists: readonly (readonly number[])[]) {
  const starts = new Uint32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = starts[row]! + list.length;
  return { starts, films: Uint16Array.from(lists.flatMap((list) => list.toSorted((a, b) => a - b))) };
}

describe("gaps of films", () => {
  it("say which films they are of, whatever rows there are", () => {
    fc.assert(
      fc.property(rows, (lists) => {
        const { starts, films } = flat(lists);
        expect(filmsOfGaps(starts, rowGaps(starts, films), count)).toEqual(films);
      }),
    );
  });

  it("are refused where a row does not ascend, or leaves the films that there are", () => {
    const starts = Uint32Array.of(0, 3);
    expect(filmsOfGaps(starts, Uint16Array.of(4, 0, 1), count)).toBeNull();
    expect(filmsOfGaps(starts, Uint16Array.of(4, 400, 100), count)).toBeNull();
    expect(filmsOfGaps(starts, Uint16Array.of(499, 1, 1), count)).toBeNull();
    expect(filmsOfGaps(Uint32Array.of(0, 0), new Uint16Array(0), 0)).toEqual(new Uint16Array(0));
  });
});
