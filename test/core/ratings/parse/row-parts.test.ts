import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IdIndex } from "../../../../src/core/ratings/parse/id-index.ts";
import { LineMarks } from "../../../../src/core/ratings/parse/line-marks.ts";
import { NumberIndex } from "../../../../src/core/ratings/parse/number-index.ts";
import { secondsFromBytes } from "../../../../src/core/ratings/parse/time-bytes.ts";

function seconds(text: string): number {
  const bytes = Buffer.from(`12${text}34`); // what lies around it must not matter
  return secondsFromBytes(bytes, 2, bytes.length - 2);
}

describe("secondsFromBytes", () => {
  const moments: Record<string, number> = {
    "978300760": 978_300_760,
    "2001-01-01": 978_307_200,
    "2000-12-31 22:12:40": 978_300_760,
    "2000-12-31T22:12:40.5Z": 978_300_760.5,
    "2000-12-31 22:12:40 UTC": 978_300_760,
    "2000-12-31T23:12:40+0100": 978_300_760,
    "2001-02-29": Number.NaN,
    "2001-13-01": Number.NaN,
    "2001-01-01 25:00": Number.NaN,
    "31/12/2000": Number.NaN,
    "": Number.NaN,
  };
  for (const [text, wanted] of Object.entries(moments)) it(`of ${text}`, () => expect(seconds(text)).toEqual(wanted));
});

describe("NumberIndex and IdIndex", () => {
  it("number ids by first appearance, small and large", () => {
    const ids = fc.array(fc.oneof(fc.nat(3000), fc.maxSafeNat(), fc.nat(8_000_000)), { maxLength: 3000, size: "max" });
    const property = fc.property(ids, (all) => {
      const index = new NumberIndex();
      const distinct = [...new Set(all)];
      expect(all.map((id) => index.indexOf(id))).toEqual(all.map((id) => distinct.indexOf(id)));
      expect([...index.ids()]).toEqual(distinct);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it("keep their indices when numbers turn to text", () => {
    const index = new IdIndex();
    expect([index.ofNumber(7), index.ofNumber(2 ** 53), index.ofText("x"), index.ofNumber(7)]).toEqual([0, 1, 2, 0]);
    expect(index.ofNumber(8)).toBe(3);
    expect(index.ids()).toEqual(["7", "9007199254740992", "x", "8"]);
  });
});

describe("LineMarks", () => {
  it("knows the line of any row", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 50 }), (steps) => {
        const marks = new LineMarks();
        let line = 0;
        const lines = steps.map((step) => (line += step));
        lines.forEach((each, row) => {
          marks.mark(row, each);
        });
        expect(lines.map((_, row) => marks.lineOf(row))).toEqual(lines);
      }),
    );
  });
});
