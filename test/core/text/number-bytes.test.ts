import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalWholeFromBytes, decimalFromBytes } from "../../../src/core/text/number-bytes.ts";

const on =
  (reads: (bytes: Uint8Array, start: number, end: number) => number) =>
  (text: string): number => {
    const bytes = Buffer.from(`12${text}34`); // what lies around it must not matter
    return reads(bytes, 2, bytes.length - 2);
  };
const decimalOf = on(decimalFromBytes);
const wholeOf = on(canonicalWholeFromBytes);

describe("decimalFromBytes", () => {
  it.each([
    "0",
    "-0",
    "0.418",
    "-0.00066023",
    "+1.5",
    "12.",
    ".25",
    "1e-05",
    "-1.2E+3",
    "123456789012345",
    "0.1234567890123456789",
    " 1.5 ",
  ])("reads %s as Number does", (text) => expect(decimalOf(text)).toBe(Number(text)));

  it.each([
    "",
    "-",
    "+",
    ".",
    "-.",
    "nan",
    "inf",
    "Infinity",
    "0x10",
    "1_000",
    "1,5",
    "1.2.3",
    "--1",
    "1-",
    "1e",
    "e5",
    "1 2",
    "1e999",
    "4/5",
    "٤",
  ])("reads %j as no number", (text) => expect(decimalOf(text)).toBeNaN());

  it("reads every finite number as Number does", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(numbers, (number) => void expect(decimalOf(String(number))).toBe(Number(String(number)))));
  });

  it("reads any decimal as Number does, to the last bit", () => {
    const digits = fc.stringMatching(/^\d{1,20}$/);
    const decimals = fc.tuple(
      fc.constantFrom("", "-", "+"),
      digits,
      fc.option(digits),
      fc.option(fc.integer({ min: -30, max: 30 })),
    );
    fc.assert(
      fc.property(decimals, ([sign, whole, fraction, exponent]) => {
        const text = `${sign}${whole}${fraction === null ? "" : `.${fraction}`}${exponent === null ? "" : `e${exponent}`}`;
        expect(decimalOf(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives a number or NaN for any bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.-+eE x\u00e9"), maxLength: 8 }), (text) => {
        const value = decimalOf(text);
        if (!Number.isNaN(value)) expect(value).toBe(Number(text));
      }),
    );
  });
});

describe("canonicalWholeFromBytes", () => {
  it("reads what String() writes, up to 2^53", () => {
    fc.assert(fc.property(fc.maxSafeNat(), (number) => void expect(wholeOf(String(number))).toBe(number)));
    expect(wholeOf("9007199254740992")).toBe(2 ** 53);
  });

  it("refuses the rest", () => {
    for (const text of ["", "007", "00", "+1", "-1", "1.0", "1e3", " 1", "9007199254740993", "10000000000000000"]) {
      expect(wholeOf(text)).toBe(-1);
    }
  });
});
