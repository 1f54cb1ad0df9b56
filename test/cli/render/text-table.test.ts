import { describe, expect, it } from "vitest";
import { byteSize } from "../../../src/cli/render/byte-size.ts";
import { textTable } from "../../../src/cli/render/text-table.ts";
import { wrapText } from "../../../src/cli/render/wrap-text.ts";

describe("textTable", () => {
  it("aligns columns and leaves no spaces at line ends", () => {
    const table = textTable(
      [{ header: "file" }, { header: "rows", align: "right" }, { header: "verdict" }],
      [
        ["movies.csv", "4,803", "verified"],
        ["café.csv", "1", ""],
      ],
      2,
    );
    expect(table.split("\n")).toEqual([
      "  file         rows  verdict",
      "  movies.csv  4,803  verified",
      "  café.csv        1",
    ]);
  });

  it("counts an accent written as two characters as one", () => {
    const [header, row] = textTable([{ header: "name" }, { header: "n" }], [["cafe\u0301", "1"]]).split("\n");
    expect(header).toBe("name  n");
    expect(row).toBe("cafe\u0301  1");
  });

  it("refuses a row of another length", () => {
    expect(() => textTable([{ header: "a" }], [["1", "2"]])).toThrow(RangeError);
  });
});

describe("wrapText", () => {
  it("breaks at spaces, indents, and keeps long words whole", () => {
    expect(wrapText("one two three https://example.org/long", 12, 2, 2)).toBe(
      "  one two\n    three\n    https://example.org/long",
    );
  });
});

describe("byteSize", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1.0 kB"],
    [999_960, "1.0 MB"],
    [40_044_293, "40.0 MB"],
    [862_182_613, "862.2 MB"],
    [5e15, "5000.0 TB"],
  ])("%d is %s", (bytes, text) => {
    expect(byteSize(bytes)).toBe(text);
  });
});
