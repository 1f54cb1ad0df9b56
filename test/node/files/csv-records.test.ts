import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileLedger } from "../../../src/core/catalogue/file-ledger.ts";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ByteSource } from "../../../src/node/files/byte-source.ts";
import { readCsvRecords } from "../../../src/node/files/csv-records.ts";
import { collect, longSource, memorySource } from "./memory-source.ts";

const columns = ["id", "title"] as const;

async function recordsOf(
  source: ByteSource | string | Uint8Array,
  ledger = new FileLedger("films.csv", "Cannot read"),
) {
  const bytes = typeof source === "string" || source instanceof Uint8Array ? memorySource(source) : source;
  return await collect(readCsvRecords(bytes, { columns, ledger }));
}

async function messageOf(source: ByteSource | string | Uint8Array): Promise<string> {
  const error = await recordsOf(source).then(
    () => "no error",
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe("readCsvRecords", () => {
  it("gives the cells by column, with the line on which each record starts", async () => {
    expect(await recordsOf('id,title\n1,Heat\n2,"a ""b"", c\nd"\n3,""\n')).toEqual([
      { line: 2, cells: { id: "1", title: "Heat" } },
      { line: 3, cells: { id: "2", title: 'a "b", c\nd' } },
      { line: 5, cells: { id: "3", title: "" } },
    ]);
  });

  it("takes columns in any order and leaves out others", async () => {
    const [record] = await recordsOf("extra,title,more,id\nx,Heat,y,1\n");
    expect(record).toEqual({ line: 2, cells: { id: "1", title: "Heat" } });
  });

  it("takes CRLF, a missing last line end and a bare CR in quotes", async () => {
    const records = await recordsOf('id,title\r\n1,"a\rb"\r\n2,"c\r\nd"\r\n3,e');
    expect(records.map(({ line, cells }) => [line, cells.title])).toEqual([
      [2, "a\rb"],
      [3, "c\r\nd"],
      [5, "e"],
    ]);
  });

  it("leaves out a byte order mark and blank lines, and counts them", async () => {
    const ledger = new FileLedger("films.csv", "Cannot read");
    const records = await recordsOf("\ufeffid,title\n\n1,Heat\n\n\n2,Alien\n", ledger);
    expect(records.map(({ line }) => line)).toEqual([3, 6]);
    expect(ledger.report().repaired.map(({ what, count }) => [what, count])).toEqual([
      ["byte order mark at the start, left out", 1],
      ["blank line, left out", 3],
    ]);
  });

  it.each([
    ["", "Cannot read: films.csv: the file is empty; a header (id, title) and rows were needed"],
    ["\ufeff", "films.csv: the file is empty"],
    ["\n\n", "films.csv: the file is empty"],
    ["id,title\n", "films.csv: no row follows the header"],
    ["id,name\n1,x\n", "films.csv, line 1: the header reads id, name; needed too: title"],
    ["<!DOCTYPE html>\n<html>", "the header reads <!DOCTYPE html>; needed too: id, title"],
    ["id,title,id\n1,x,2\n", "films.csv, line 1: the header reads id, title, id; id was needed once"],
    [
      "id,title\n1\n",
      "films.csv, line 2: the row has 1 field; 2 as in the header were needed (is the file cut short?)",
    ],
    ["id,title\n1,x\n2,y,z\n", "films.csv, line 3: the row has 3 fields; 2 as in the header were needed"],
    ['id,title\n1,x\n2,"y\n\nz', "films.csv, line 3, column title: the file ends inside a quoted field"],
    ['id,title\n1,"x"y\n', "films.csv, line 2, column title: text follows a closing quote"],
    ['id,title\n1,x"y"\n', "films.csv, line 2, column title: a quote stands inside a field without quotes"],
    ["id,title\n1,x\0y\n", "films.csv, line 2: a zero byte was seen"],
    ["PK\x03\x04\x14", "films.csv: the file is a zip archive; text was needed"],
  ])("refuses %j", async (text, message) => {
    expect(await messageOf(text)).toContain(message);
  });

  it("names the line and the byte where UTF-8 ends", async () => {
    const latin1 = Buffer.from("id,title\n1,\n2,Am\xe9lie\n", "latin1");
    expect(await messageOf(latin1)).toContain("films.csv, line 3: the byte 0xE9 is not UTF-8; a file saved as UTF-8");
    for (const cut of latin1.keys()) {
      expect(await messageOf(memorySource(latin1, [cut]))).toContain("line 3: the byte 0xE9");
    }
    expect(await messageOf(Buffer.from("id,title\n1,\u00e9").subarray(0, 12))).toContain("line 2: the byte 0xC3");
    expect(await messageOf(Buffer.from("\ufeffid,title\n1,x\n", "utf16le"))).toContain("the file is UTF-16 text");
    expect(await messageOf(Buffer.from([0x69, 0xf0, 0x80, 0x80, 0x80]))).toContain("the byte 0xF0");
  });

  const megabytes = 1024 * 1024;
  it.each([
    [
      "a quote that is never closed",
      'id,title\n1,"',
      "text\n",
      "line 2, column title: the row that starts here is over 16 MB",
    ],
    ["a header without end", "id,title", "text", "line 1: the row that starts here is over 16 MB"],
    ["a row of nothing but commas", "id,title\n1", ",", "line 2: a row of more than 10000 fields was seen"],
  ])("gives up early, in bounded memory, on %s", async (_what, head, repeated, message) => {
    const source = longSource(head, repeated, 1024 * megabytes);
    expect(await messageOf(source)).toContain(message);
    expect(source.taken).toBeLessThan(20 * megabytes);
  });

  it("takes a cell of just under 16 MB", async () => {
    const title = "x".repeat(16 * megabytes - 100);
    const [record] = await recordsOf(`id,title\n1,"${title}"\n`);
    expect(record?.cells.title.length).toBe(title.length);
  });

  it("passes on what the source throws, and stops with the signal's reason", async () => {
    const fault = new Error("the disk is gone");
    const failing: ByteSource = {
      name: "films.csv",
      async *open() {
        yield Buffer.from("id,title\n1,x\n");
        throw fault;
      },
    };
    await expect(recordsOf(failing)).rejects.toBe(fault);
    const reason = new Error("enough");
    const ledger = new FileLedger("films.csv", "Cannot read");
    const stopped = readCsvRecords(memorySource("id,title\n1,x\n"), {
      columns,
      ledger,
      signal: AbortSignal.abort(reason),
    });
    await expect(collect(stopped)).rejects.toBe(reason);
  });

  it("closes the source when the caller stops early", async () => {
    let closed = false;
    const source: ByteSource = {
      name: "films.csv",
      async *open() {
        try {
          yield Buffer.from("id,title\n");
          while (true) yield Buffer.from("1,x\n".repeat(1000));
        } finally {
          closed = true;
        }
      },
    };
    const ledger = new FileLedger("films.csv", "Cannot read");
    for await (const record of readCsvRecords(source, { columns, ledger })) if (record.line > 10) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });
});

describe("readCsvRecords on any bytes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "\r", " ", "\u00e9", "\u{1f3ac}") });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("gives back what was written, wherever chunks end", async () => {
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom("\n", "\r\n"), fc.array(fc.nat(200)), async (written, lineEnd, cuts) => {
        const text = ["id,title", ...written.map((row) => row.map(quoted).join(","))].join(lineEnd);
        const records = await recordsOf(memorySource(text, cuts));
        expect(records.map(({ cells }) => [cells.id, cells.title])).toEqual(written);
      }),
    );
  });

  it("never fails but with an InputError, and in the same way wherever chunks end", async () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const text = fc.string({ unit: fc.constantFrom("1", '"', ",", "\n", "\r", "\0", "\u00e9"), maxLength: 40 });
    const tail = fc.oneof(
      bytes,
      text.map((string) => new Uint8Array(Buffer.from(string))),
    );
    const outcome = async (source: ByteSource) => {
      try {
        return JSON.stringify(await recordsOf(source));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return String(error);
      }
    };
    await fc.assert(
      fc.asyncProperty(tail, fc.array(fc.nat(60)), async (end, cuts) => {
        const whole = Buffer.concat([Buffer.from("id,title\n1,x\n"), end]);
        expect(await outcome(memorySource(whole, cuts))).toBe(await outcome(memorySource(whole)));
      }),
      { numRuns: 400 },
    );
  });
});
