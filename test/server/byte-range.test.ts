import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readByteRange } from "../../src/server/byte-range.ts";

describe("a range of bytes", () => {
  it.each([
    ["bytes=0-0", 10, { first: 0, end: 1 }],
    ["bytes=2-5", 10, { first: 2, end: 6 }],
    ["bytes=2-", 10, { first: 2, end: 10 }],
    ["bytes=-3", 10, { first: 7, end: 10 }],
    ["bytes=-30", 10, { first: 0, end: 10 }],
    ["bytes=9-99999999999999999999999", 10, { first: 9, end: 10 }],
    ["Bytes=1-2", 10, { first: 1, end: 3 }],
    ["bytes=10-", 10, "unsatisfiable"],
    ["bytes=99999999999999999999-", 10, "unsatisfiable"],
    ["bytes=-0", 10, "unsatisfiable"],
    ["bytes=0-", 0, "unsatisfiable"],
    ["bytes=-1", 0, "unsatisfiable"],
    ["bytes=5-2", 10, "whole"],
    ["bytes=0-1,3-4", 10, "whole"],
    ["bytes=-", 10, "whole"],
    ["bytes=a-b", 10, "whole"],
    ["bytes=0x1-2", 10, "whole"],
    ["bytes=--1", 10, "whole"],
    ["bytes=1-2-3", 10, "whole"],
    ["lines=0-1", 10, "whole"],
    ["", 10, "whole"],
    [null, 10, "whole"],
  ] as const)("%s of %d bytes", (header, bytes, range) => {
    expect(readByteRange(header, bytes)).toEqual(range);
  });

  it("is the slice that an array would give", () => {
    const size = fc.nat(40);
    fc.assert(
      fc.property(size, fc.nat(60), fc.nat(60), (bytes, first, last) => {
        fc.pre(first <= last);
        const all = Array.from({ length: bytes }, (_, k) => k);
        const range = readByteRange(`bytes=${first}-${last}`, bytes);
        const slice = all.slice(first, last + 1);
        if (slice.length === 0) expect(range).toBe("unsatisfiable");
        else expect(range).toEqual({ first: slice[0], end: slice.at(-1)! + 1 });
      }),
    );
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 60 }), (bytes, last) => {
        const range = readByteRange(`bytes=-${last}`, bytes);
        if (bytes === 0) expect(range).toBe("unsatisfiable");
        else expect(range).toEqual({ first: Math.max(0, bytes - last), end: bytes });
      }),
    );
  });

  it("never leaves the file, whatever is asked", () => {
    const part = fc.oneof(
      fc.string(),
      fc.stringMatching(/^bytes=[0-9,\- ]{0,30}$/),
      fc.bigInt().map((n) => `bytes=${n}-`),
    );
    fc.assert(
      fc.property(part, fc.nat(), (header, bytes) => {
        const range = readByteRange(header, bytes);
        if (typeof range === "string") return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThan(range.first);
        expect(range.end).toBeLessThanOrEqual(bytes);
        expect(Number.isSafeInteger(range.first) && Number.isSafeInteger(range.end)).toBe(true);
      }),
    );
  });
});
