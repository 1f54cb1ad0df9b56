import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/core/search/edit-distance.ts";

/** The whole table of the optimal string alignment distance, as textbooks have it. */
function textbookDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      table[i][j] = Math.min(changed, table[i - 1][j] + 1, table[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.length][b.length];
}

describe("editDistance", () => {
  it.each([
    ["heat", "heat", 0],
    ["heat", "haet", 1],
    ["heat", "hea", 1],
    ["heat", "heart", 1],
    ["heat", "neat", 1],
    ["", "ab", 2],
    ["ca", "abc", 3], // 2 where a letter may be edited twice
  ])("%s, %s: %i", (a, b, distance) => expect(editDistance(a, b, 4)).toBe(distance));

  it("is the textbook's distance up to its bound, and one more beyond", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(textbookDistance(a, b), most + 1));
      }),
      { numRuns: 5000 },
    );
  });

  it("takes texts longer than any before", () => {
    expect(editDistance(`x${"a".repeat(5000)}y`, `z${"a".repeat(5000)}`, 2)).toBe(2);
  });
});
