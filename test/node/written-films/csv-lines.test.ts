import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { readCsvLines } from "../../../src/node/written-films/csv-lines.ts";
import { collect, memorySource } from "../files/memory-source.ts";

const read = (content: string | Uint8Array, cuts: readonly number[] = []) =>
  collect(readCsvLines(memorySource(content, cuts, "films.csv"), "Cannot read the table"));

describe("readCsvLines", () => {
  it("gives rows of any length with the line they start on, and no blank ones", async () => {
    expect(await read('\ufefftitle,year\r\n\r\n"A\n""B""",2000,x\n  \nC')).toEqual([
      { line: 1, cells: ["title", "year"] },
      { line: 3, cells: ['A\n"B"', "2000", "x"] },
      { line: 6, cells: ["C"] },
    ]);
    expect(await read("")).toEqual([]);
  });

  it("takes quotes that open no field as they stand, and goes on behind a quote in the wrong place", async () => {
    const cells = async (content: string) => (await read(content)).map(({ cells }) => cells);
    expect(await cells('The "Burbs,1989\n12" vinyl,2000\nC,2001\n')).toEqual([
      ['The "Burbs', "1989"],
      ['12" vinyl', "2000"],
      ["C", "2001"],
    ]);
    expect(await cells('"A"B,1\nC,2\n')).toEqual([
      ['"A"B', "1"],
      ["C", "2"],
    ]);
    // the quote that ends the field is the next row's: that row is lost in this one, and no other
    expect(await read('"A,1\nB,"2"\nC,3\n')).toEqual([
      { line: 1, cells: ['"A,1\nB,"2"'] },
      { line: 3, cells: ["C", "3"] },
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["an open quote", 'title\n"A', /^Cannot read the table: films\.csv, line 2: the file ends inside a quoted field/],
    ["other bytes", Uint8Array.of(0x61, 0x0a, 0xff), /line 2: the byte 0xFF is not UTF-8/],
    ["a row without end", `title\n${",".repeat(20_000)}`, /line 2: a row of more than 10000 fields/],
    ["a field without end", `title\n"${"x".repeat(17_000_000)}`, /line 2: the row that starts here is over 16 MB/],
  ])("%s is told", async (_name, content, message) => {
    await expect(read(content)).rejects.toThrow(InputError);
    await expect(read(content)).rejects.toThrow(message);
  });

  it("gives lines before a fault, and the same wherever chunks end", async () => {
    const outcome = async (content: Uint8Array, cuts: readonly number[]) => {
      const lines: unknown[] = [];
      try {
        for await (const line of readCsvLines(memorySource(content, cuts), "Cannot read")) lines.push(line);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        lines.push(String(error));
      }
      return lines;
    };
    const text = fc.string({ unit: fc.constantFrom("1", '"', ",", "\n", "\r", "\0", " ", "\u00e9"), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60)), async (tail, cuts) => {
        const content = Buffer.from(`title,year\nA,1\n${tail}`);
        const lines = await outcome(content, cuts);
        expect(lines).toEqual(await outcome(content, []));
        expect(lines[0]).toEqual({ line: 1, cells: ["title", "year"] });
      }),
      { numRuns: 400 },
    );
  });
});
