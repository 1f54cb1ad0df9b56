import { describe, expect, it } from "vitest";
import { directionSums } from "../../../../src/core/models/hybrid/direction-sums.ts";
import type { WeighedHistory } from "../../../../src/core/models/ranking/weigh.ts";
import { createRandom } from "../../../../src/core/random/random.ts";

const random = createRandom(3, 1);
const bytes = (length: number) => Int8Array.from({ length }, () => Math.round(254 * random.next() - 127));

function partOf(films: number, rank: number) {
  const units = Float32Array.from({ length: rank }, () => random.next() / 1000);
  return { basis: bytes(films * rank), coordinates: bytes(films * rank), units };
}

const historiesOf = (films: number): WeighedHistory[] =>
  [0, 1, 5, films].map((count) => ({
    items: Uint32Array.from({ length: count }, (_, film) => film),
    weights: Float32Array.from({ length: count }, () => random.next()),
  }));

describe.each([
  [23, 1],
  [40, 16],
  [601, 32],
  [30, 300],
])("what directions add to %i films, %i of them", (films, rank) => {
  const part = partOf(films, rank);
  const histories = historiesOf(films);

  it("is the sum of the products, to what float32 tells", () => {
    const sumsOf = directionSums(part);
    for (const history of histories) {
      const { items, weights } = history;
      const sums = sumsOf(history);
      for (let film = 0; film < films; film++) {
        let [wanted, sizes] = [0, 0];
        for (let k = 0; k < rank; k++) {
          let taste = 0;
          for (const [t, item] of items.entries()) taste += weights[t]! * part.basis[item * rank + k]!;
          const product = taste * part.units[k]! * part.coordinates[film * rank + k]!;
          wanted += product;
          sizes += Math.abs(product);
        }
        expect(Math.abs(sums[film]! - wanted)).toBeLessThanOrEqual(2e-6 * sizes);
      }
    }
  });

  it("is the same to the last bit for somebody alone and among others", () => {
    const among = directionSums(part);
    const many = Array.from({ length: 32 }, (_, k) => histories[k % histories.length]!);
    const all = many.map((history) => among(history).slice());
    for (const [k, history] of many.entries()) expect(directionSums(part)(history)).toEqual(all[k]);
    expect(among(histories[2]!)).toEqual(all[2]);
  });
});
