import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalFromBytes } from "../../../src/node/word-vectors/decimal-bytes.ts";

function decimalOf(text: string): number {
  const bytes = Buffer.from(`x ${text} 9`);
  return decimalFromBytes(bytes, 2, bytes.length - 2);
}

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
    " 1",
    "1\u00a0",
  ])("reads %j as no number", (text) => expect(decimalOf(text)).toBeNaN());

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
