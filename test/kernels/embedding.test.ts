// Rows of a table, read and added to; indices that repeat must add up.
import { afterEach, describe, expect, it } from "vitest";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { exactSum, expectSums } from "./closeness.ts";
import { checkGuards, guarded, kernelsUnderTest, oddSizes, values } from "./kernels-under-test.ts";

const rows = [3, 0, 3, 6, 3, 1];
const tableRows = 7;

describe.each(kernelsUnderTest)("$name", ({ kernels }) => {
  afterEach(checkGuards);
  const indicesOf = () => {
    const indices = kernels.integers(rows.length);
    indices.set(rows);
    return indices;
  };

  it("gathers rows", () => {
    for (const dimension of oddSizes) {
      withinScope(kernels, () => {
        const table = values(tableRows * dimension, 1);
        const out = guarded(kernels, values(rows.length * dimension, 2));
        kernels.gather(rows.length, dimension, guarded(kernels, table), indicesOf(), out);
        expect([...out]).toEqual(rows.flatMap((row) => [...table.slice(row * dimension, (row + 1) * dimension)]));
        checkGuards();
      });
    }
  });

  it.each([
    ["scatterAdd", (value: number) => [value, 1] as const],
    ["scatterAddSquares", (value: number) => [value, value] as const],
  ] as const)("%s adds up rows, repeated ones too", (kernel, term) => {
    for (const dimension of oddSizes) {
      withinScope(kernels, () => {
        const [x, before] = [values(rows.length * dimension, 3), values(tableRows * dimension, 4)];
        const table = guarded(kernels, before);
        kernels[kernel](rows.length, dimension, guarded(kernels, x), indicesOf(), table);
        const wanted = Array.from(before, (start, at) => {
          const [row, column] = [Math.floor(at / dimension), at % dimension];
          const terms = rows.flatMap((index, t) => (index === row ? [term(x[t * dimension + column])] : []));
          return exactSum(terms, start);
        });
        expectSums(table, wanted, rows.length, `${kernel}, dimension ${dimension}`);
        checkGuards();
      });
    }
  });
});
