import { describe, expect, it } from "vitest";
import { doublesOf } from "../../src/kernels/doubles-of.ts";
import { referenceKernels } from "../../src/kernels/reference/reference-kernels.ts";
import { withinScope } from "../../src/kernels/within-scope.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { kernelsUnderTest } from "./kernels-under-test.ts";

const size = 40;

describe.each(kernelsUnderTest)("on $name", ({ kernels }) => {
  it.each([1, 3, 1000])("candidates unlike each other are chosen as the plain kernels do, of %i likenesses", (levels) =>
    withinScope(kernels, () => {
      const chance = seededChance(levels);
      const table = { size, likenesses: kernels.floats(size * size) };
      for (let a = 0; a < size; a++) {
        for (let b = 0; b <= a; b++) {
          const alike = Math.floor(levels * chance.next()) / levels;
          table.likenesses[a * size + b] = alike;
          table.likenesses[b * size + a] = alike;
        }
      }
      for (const [count, most] of [
        [0, 0],
        [1, 1],
        [30, 30],
        [40, 7],
      ] as const) {
        const [places, worths] = [kernels.integers(count), kernels.floats(2 * count)];
        places.set(Array.from({ length: count }, (_, rank) => (7 * rank + 3) % size));
        doublesOf(worths).set(Array.from({ length: count }, (_, rank) => 0.7 - Math.floor(rank / 3) / 100));
        for (const strength of [0.1, 0.3, 1]) {
          const [chosen, wanted] = [kernels.integers(most), new Int32Array(most)];
          kernels.chooseVarious(places, worths, strength, table, chosen);
          referenceKernels.chooseVarious(places, worths, strength, table, wanted);
          expect([...chosen]).toEqual([...wanted]);
        }
      }
    }),
  );
});
