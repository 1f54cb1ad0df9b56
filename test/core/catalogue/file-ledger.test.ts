import { describe, expect, it } from "vitest";
import { FileLedger } from "../../../src/core/catalogue/file-ledger.ts";
import { quoteSeen } from "../../../src/core/catalogue/quote-seen.ts";

describe("FileLedger", () => {
  it("counts mendings by what was done and keeps the first five places", () => {
    const ledger = new FileLedger("films.csv", "Cannot read");
    for (let line = 2; line < 9; line++) ledger.row(line).repair("budget 0, read as not known", "budget", "0");
    const [repair] = ledger.report().repaired;
    expect(repair?.count).toBe(7);
    expect(repair?.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(repair?.examples[0]).toEqual({ line: 2, column: "budget", seen: "0" });
  });

  it("accounts for every row, and counts nothing of a refused one", () => {
    const ledger = new FileLedger("films.csv", "Cannot read");
    ledger.row(2);
    const row = ledger.row(3);
    row.repair("title blank", "title", "");
    row.refuse("id", "first reason");
    row.refuse("title", "second reason");
    expect(ledger.report()).toEqual({
      file: "films.csv",
      rowsRead: 2,
      rowsKept: 1,
      repaired: [],
      refused: [{ line: 3, column: "id", why: "first reason" }],
    });
    expect(ledger.report().rowsKept).toBe(1);
  });

  it("words faults with file, line and column", () => {
    const ledger = new FileLedger("films.csv", "Cannot read the films");
    expect(ledger.fault("it is empty").message).toBe("Cannot read the films: films.csv: it is empty");
    expect(ledger.row(7).fault("genres", "broken").message).toBe(
      "Cannot read the films: films.csv, line 7, column genres: broken",
    );
  });
});

describe("quoteSeen", () => {
  it("shows text on one line, whole characters only", () => {
    expect(quoteSeen('a\n"b"\0')).toBe('"a\\n\\"b\\"\\u0000"');
    expect(quoteSeen("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
    expect(quoteSeen("x".repeat(61))).toBe(`"${"x".repeat(60)}..."`);
    expect(quoteSeen("\u{1f3ac}".repeat(9), 3)).toBe(`"${"\u{1f3ac}".repeat(3)}..."`);
  });
});
