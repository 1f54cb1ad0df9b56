import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, readDay, readDecimal, readWhole } from "../../../src/core/catalogue/field-values.ts";

describe("readWhole", () => {
  it.each([
    ["0", 0],
    [" 42 ", 42],
    ["162.0", 162],
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", null],
    ["", null],
    ["-1", null],
    ["1.5", null],
    ["1e3", null],
    ["0x10", null],
    ["1,000", null],
  ])("reads %j as %j", (text, value) => expect(readWhole(text)).toBe(value));

  it("reads every whole number back", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(readWhole(String(value))).toBe(value);
      }),
    );
  });
});

describe("readDecimal", () => {
  it.each([
    ["7.2", 7.2],
    [".5", 0.5],
    ["5.", 5],
    ["1e-06", 1e-6],
    ["1e999", null],
    ["-0.1", null],
    ["NaN", null],
    ["Infinity", null],
    ["", null],
    [".", null],
  ])("reads %j as %j", (text, value) => expect(readDecimal(text)).toBe(value));

  it("reads every number of at least 0 back", () => {
    const numbers = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(readDecimal(String(value))).toBe(value);
      }),
    );
  });
});

describe("readDay", () => {
  it.each(["1916-09-04", "2000-02-29", "2016-02-29", "1999-12-31"])("takes %s", (day) =>
    expect(readDay(day)).toBe(day),
  );
  it.each([
    "",
    "2009",
    "2009-13-01",
    "2009-00-10",
    "2009-04-31",
    "1900-02-29",
    "2015-02-29",
    "10/12/2009",
    "0000-01-01",
  ])("refuses %j", (day) => expect(readDay(day)).toBeNull());
});

it("takes spaces of any kind for blank", () => {
  expect([isBlank(""), isBlank(" \t\n"), isBlank("\u00a0"), isBlank("\u3000"), isBlank("0")]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
