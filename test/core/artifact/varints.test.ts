import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packVarints, unpackVarints } from "../../../src/core/artifact/varints.ts";

describe("varints", () => {
  it("take a byte for every seven bits, the low ones first", () => {
    expect([...packVarints([0, 1, 127, 128, 300, 16384])]).toEqual([0, 1, 127, 128, 1, 172, 2, 128, 128, 1]);
  });

  it("come back as they went in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        expect([...unpackVarints(packVarints(numbers), numbers.length)]).toEqual(numbers);
      }),
    );
  });

  it("are refused where they are more or fewer than were needed, whatever the bytes", () => {
    const bytes = packVarints([5, 500, 5]);
    for (const count of [0, 2, 4]) expect(() => unpackVarints(bytes, count)).toThrow(`not ${count} of them`);
    expect(() => unpackVarints(bytes.subarray(0, 2), 2)).toThrow(RangeError);
    expect([...unpackVarints(Uint8Array.of(255, 255, 255, 255, 15), 1)]).toEqual([2 ** 32 - 1]);
    for (const last of [16, 128])
      expect(() =>
        unpackVarints(Uint8Array.of(255, 255, 255, 255, last, 0).subarray(0, last === 16 ? 5 : 6), 1),
      ).toThrow(RangeError);
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(20), (any, count) => {
        try {
          expect(unpackVarints(any, count).every((number) => number >= 0)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  it("are whole numbers from 0", () => {
    for (const value of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => packVarints([value])).toThrow(`got ${value}`);
  });
});
