import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../../src/core/catalogue/json-fault.ts";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("findJsonFault", () => {
  it.each([
    ["", 1, 1, "a value"],
    ['{\n  "title": "Heat",\n}', 3, 1, "a name in double quotes"],
    ['{"title": "Heat"', 1, 17, "a comma or a closing bracket"],
    ['{"title": "He\nat"}', 1, 14, "a closing double quote"],
    ['{"title": "Heat}', 1, 17, "a closing double quote"],
    ["{title: 1}", 1, 2, "a name in double quotes or }"],
    ['{"a" 1}', 1, 6, "a colon"],
    ["[1 2]", 1, 4, "a comma or a closing bracket"],
    ["[1}", 1, 3, "a comma or a closing bracket"],
    ["[01]", 1, 3, "a comma or a closing bracket"],
    ["[1,]", 1, 4, "a value"],
    ["nul", 1, 1, "a value"],
    ["{} {}", 1, 4, "the end of the text"],
    ['{"\\x": 1}', 1, 3, "a closing double quote, or \\ and one of its signs"],
  ])("%j: line %i, column %i, %s", (text, line, column, needed) => {
    expect(findJsonFault(text)).toMatchObject({ line, column, needed: expect.stringContaining(needed) });
  });

  it("finds a fault exactly where JSON.parse refuses", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\ 0-.eE\n\tntx', ""))
      .map(
        ([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
      );
    const soup = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 01-.eEu\ntrue') });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, soup), (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it("takes deep nesting", () => expect(findJsonFault("[".repeat(100_000))?.column).toBe(100_001));
});
