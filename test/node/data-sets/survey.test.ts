import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkFile } from "../../../src/node/data-sets/check-file.ts";
import { CheckedSource } from "../../../src/node/data-sets/checked-source.ts";
import type { DataFile, RowFormat } from "../../../src/node/data-sets/data-set.ts";
import { DATA_SETS, dataSetById } from "../../../src/node/data-sets/data-sets.ts";
import { RecordCounter } from "../../../src/node/data-sets/record-counter.ts";
import { surveyDataSets } from "../../../src/node/data-sets/survey.ts";
import { fileSource } from "../../../src/node/files/byte-source.ts";
import { itWithData } from "../../support/real-data.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matinee-survey-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function rowsOf(text: string, format: RowFormat, pieceBytes = 3): number | null {
  const counter = new RecordCounter(format);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) counter.add(bytes.subarray(at, at + pieceBytes));
  return counter.rows;
}

describe("RecordCounter", () => {
  it.each<[string, RowFormat, string, number | null]>([
    ["an empty file", "csv", "", 0],
    ["a header alone", "csv", "id,title\n", 0],
    ["line ends within quotes", "csv", 'id,text\n1,"a\nb ""c""\n"\n2,d\n', 2],
    ["a bare CR within quotes", "csv", 'id,text\n1,"a\rb"\n', 1],
    ["CR LF and no last line end", "csv", "id\r\n1\r\n2", 2],
    ["empty lines", "csv", "id\n\n1\n\r\n\n", 1],
    ["quotes that mean nothing", "lines", "\" 1 2\n's 3 4\n", 2],
    ["no rows by nature", "none", "{\n}\n", null],
  ])("counts %s (%s)", (_what, format, text, rows) => {
    expect(rowsOf(text, format)).toBe(rows);
  });

  it("does not depend on where the chunks end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "\n", "\r", "a", ",")),
        fc.integer({ min: 1, max: 9 }),
        (signs, size) => {
          const text = signs.join("");
          expect(rowsOf(text, "csv", size)).toBe(rowsOf(text, "csv", text.length + 1));
        },
      ),
    );
  });
});

describe("checkFile", () => {
  const content = "id\n1\n2\n";
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file: DataFile = { name: "x.csv", what: "", format: "csv", essential: true, rows: null, known: null };

  it.each([
    ["verified", { sha256, rows: 2 }],
    ["other-bytes", { sha256: "0".repeat(64), rows: 2 }],
    ["unknown", null],
  ])("says %s", async (verdict, known) => {
    put("x.csv", content);
    const source = fileSource(join(folder, "x.csv"));
    expect(await checkFile(source, { ...file, known })).toEqual({ bytes: 7, rows: 2, sha256, verdict });
  });
});

describe("CheckedSource", () => {
  const text = "id\n1\n2\n";
  const file: DataFile = { name: "x.csv", what: "", format: "csv", essential: true, rows: null, known: null };
  const counted = () => {
    let opened = 0;
    const source = fileSource(join(folder, "x.csv"));
    const open = (signal?: AbortSignal) => {
      opened++;
      return source.open(signal);
    };
    return { source: new CheckedSource({ name: source.name, open }, file), opened: () => opened };
  };

  it("knows a file that a reader has read, without reading it again", async () => {
    put("x.csv", text);
    const { source, opened } = counted();
    const read: string[] = [];
    for await (const chunk of source.open()) read.push(Buffer.from(chunk).toString());
    expect(read.join("")).toBe(text);
    expect(await source.check()).toEqual(await checkFile(fileSource(join(folder, "x.csv")), file));
    expect(opened()).toBe(1);
  });

  it("reads a file itself where no reader came to its end", async () => {
    put("x.csv", text);
    const { source, opened } = counted();
    for await (const _ of source.open()) break;
    expect((await source.check()).rows).toBe(2);
    expect(opened()).toBe(2);
  });
});

describe("surveyDataSets", () => {
  it("finds nothing in a folder that does not exist", async () => {
    const surveys = await surveyDataSets(join(folder, "none"), DATA_SETS);
    expect(surveys.map((each) => each.state)).toEqual(DATA_SETS.map(() => "missing"));
  });

  it("calls a set partial while an essential file lacks, and counts files as it goes", async () => {
    put("ml-25m/movies.csv", "movieId,title,genres\n1,A,B\n");
    const done: number[] = [];
    const onProgress = (step: { done: number }) => done.push(step.done);
    const [survey] = await surveyDataSets(folder, [dataSetById("ml-25m")], { onProgress });
    expect(survey?.state).toBe("partial");
    expect(survey?.files.map((each) => each.verdict)).toEqual([
      "missing",
      "other-bytes",
      "missing",
      "missing",
      "missing",
      "missing",
    ]);
    expect(survey?.files[1]).toMatchObject({ rows: 1, path: join(folder, "ml-25m/movies.csv"), problem: null });
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("tells of a file that cannot be read and goes on", async () => {
    put("ml-1m.zip", "not a zip");
    const [survey, other] = await surveyDataSets(folder, [dataSetById("ml-1m"), dataSetById("glove")]);
    expect(survey?.state).toBe("partial");
    expect(survey?.files[0]).toMatchObject({ verdict: "unreadable", rows: null });
    expect(survey?.files[0]?.problem).toMatch(/ml-1m\.zip: this is no zip archive/);
    expect(other?.state).toBe("missing");
  });

  it("stops when it is cancelled", async () => {
    const reason = new Error("enough");
    await expect(surveyDataSets(folder, DATA_SETS, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  const expected: [string, string, string[]][] = [
    ["tmdb-5000/tmdb_5000_credits.csv.gz", "tmdb-5000", ["tmdb_5000_movies.csv", "tmdb_5000_credits.csv"]],
    ["ml-latest-small.zip", "ml-latest-small", ["ratings.csv", "movies.csv", "links.csv", "tags.csv"]],
    ["ml-100k.zip", "ml-100k", ["u.data", "u.item", "u1.base", "u1.test"]],
    ["ml-1m/ratings-without-timestamps.dat.gz", "ml-1m", ["ratings-without-timestamps.dat", "movies.dat", "users.dat"]],
    ["ml-25m/links.csv.gz", "ml-25m", ["movies.csv", "links.csv"]],
    ["glove/glove.6B.50d.first10361.txt.gz", "glove", ["glove.6B.50d.first10361.txt"]],
  ];
  for (const [path, id, names] of expected) {
    itWithData(path, `verifies the known copies of ${id}, rows and all`, async () => {
      const dataSet = DATA_SETS.find((each) => each.id === id)!;
      const [survey] = await surveyDataSets(process.env["MATINEE_DATA"]!, [dataSet]);
      for (const name of names) {
        const found = survey?.files.find((each) => each.file.name === name);
        expect(found).toMatchObject({ verdict: "verified", rows: found?.file.known?.rows });
      }
    });
  }
});

describe("DATA_SETS", () => {
  it("has well-formed checksums, distinct names, and stand-ins for files that exist", () => {
    for (const { files, download } of DATA_SETS) {
      const names = files.map((each) => each.name);
      expect(new Set(names).size).toBe(names.length);
      const sums = [download?.sha256 ?? null, ...files.map((each) => each.known?.sha256 ?? null)];
      for (const sum of sums) expect(sum ?? "0".repeat(64)).toMatch(/^[0-9a-f]{64}$/);
      for (const { standsInFor } of files) if (standsInFor !== undefined) expect(names).toContain(standsInFor.file);
      expect(download?.url ?? "https://").toMatch(/^https:/);
    }
  });
});
