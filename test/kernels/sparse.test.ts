import { describe, expect, it } from "vitest";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { exactSum, expectSums } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, values } from "./kernels-under-test.ts";

const columns = 37;
/** Rows of every length up to two whole steps of the loops, one without entries among them. */
const lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 16, 31, 37];
const starts = [0, ...lengths.map((_, row) => lengths.slice(0, row + 1).reduce((sum, length) => sum + length))];
/** Every third column from a place of the row's own; 3 and 37 share no factor, so that none comes twice. */
const columnOf = lengths.flatMap((length, row) => Array.from({ length }, (_, k) => (5 * row + 3 * k) % columns));
/** Row 11 three times. */
const rows = [11, 0, 4, 11, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11];

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  it.each([true, false])("rows of a sparse matrix are added with their weights, entries of their own: %s", (own) =>
    withinScope(kernels, () => {
      const [weights, data, before] = [values(rows.length, 1), values(columnOf.length, 2), values(columns, 3)];
      const out = guarded(kernels, before);
      const integers = (from: number[]) => {
        const taken = kernels.integers(from.length);
        taken.set(from);
        return taken;
      };
      const given = own ? guarded(kernels, data) : null;
      const matrix = [integers(starts), integers(columnOf), given] as const;
      kernels.addSparseRows(rows.length, integers(rows), guarded(kernels, weights), ...matrix, out);
      const wanted = [...before].map((start, column) => exactSum(termsOf(column), start));
      function* termsOf(column: number): Iterable<readonly [number, number]> {
        for (const [t, row] of rows.entries()) {
          const k = columnOf.indexOf(column, starts[row]);
          if (k >= 0 && k < starts[row + 1]) yield [weights[t], own ? data[k] : 1];
        }
      }
      expectSums(out, wanted, rows.length, "sums");
      checkGuards();
    }),
  );

  it("no rows change nothing", () =>
    withinScope(kernels, () => {
      const out = kernels.floats(3).fill(2);
      kernels.addSparseRows(
        0,
        kernels.integers(0),
        kernels.floats(0),
        kernels.integers(1),
        kernels.integers(0),
        null,
        out,
      );
      expect([...out]).toEqual([2, 2, 2]);
    }));
});
