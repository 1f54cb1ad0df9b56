// Cut as text and cut as bytes, a table has the same cells.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableRows } from "../../../src/core/imports/table-rows.ts";
import { shownField } from "../../../src/core/ratings/parse/field-text.ts";
import { fieldKind, RecordScanner } from "../../../src/core/ratings/parse/record-scanner.ts";

const unclosed = (line: number) => new Error(`open in line ${line}`);
const rows = (text: string) => [...tableRows(text, ",", unclosed)];

describe("rows of a table", () => {
  it("are cut at delimiters and line ends, quoted cells as they are meant", () => {
    expect(rows('a,"b, ""c""\nd",\r\n\n7"7,"x" y,"z""" ')).toEqual([
      { cells: ["a", 'b, "c"\nd', ""], line: 1, tornAt: -1 },
      { cells: [""], line: 3, tornAt: -1 },
      { cells: ['7"7', "x", 'z""'], line: 4, tornAt: 1 },
    ]);
  });

  it("say where a quote is not closed", () => {
    expect(() => rows('a\nb,"c\n""')).toThrow("open in line 2");
  });

  it("are those of the scanner of large tables", () => {
    const pieces = fc.constantFrom(",", '"', '""', "\n", "\r\n", "\r", " ", "é", "12", "3.5", "x", "\u{1f3ac}");
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
        (text) => {
          expect(attempt(() => rows(text))).toEqual(attempt(() => scanned(text)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

function scanned(text: string) {
  const bytes = new TextEncoder().encode(`${text}\n`);
  const scanner = new RecordScanner(",");
  const found = [];
  let line = 1;
  for (let from = 0; from < bytes.length - 1; line += scanner.lines) {
    from = scanner.scan(bytes, from, bytes.length - 1, true);
    if (from === -1) throw unclosed(line);
    const cells = Array.from({ length: scanner.fields }, (_, field) => shownField(bytes, scanner, field));
    found.push({ cells, line, tornAt: scanner.kinds.subarray(0, scanner.fields).indexOf(fieldKind.textAfterQuote) });
  }
  return found;
}
