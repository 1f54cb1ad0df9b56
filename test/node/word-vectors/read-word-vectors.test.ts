import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ProgressStep } from "../../../src/core/progress/progress.ts";
import { type ByteSource, fileSource, zipEntrySource } from "../../../src/node/files/byte-source.ts";
import { readTmdb5000 } from "../../../src/node/tmdb/read-tmdb-5000.ts";
import { readWordVectors, type WordVectorsOptions } from "../../../src/node/word-vectors/read-word-vectors.ts";
import { itWithData } from "../../support/real-data.ts";
import { itWithFiles } from "../files/it-with-files.ts";
import { longSource, memorySource } from "../files/memory-source.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { zipOf } from "../files/zip-writer.ts";

function read(content: string | Uint8Array, options?: WordVectorsOptions, cuts: number[] = []) {
  return readWordVectors(memorySource(content, cuts, "vectors.txt"), options);
}

const small = "the 0.418 -0.5 1\n, 1e-3 .25 -2.\n3.4 0 -0 7\n\u00a0 1 2 3\n\u2019s 4 5 6\n";

describe("readWordVectors", () => {
  it("keeps every word in the file's order where none are asked for", async () => {
    const { vectors, report } = await read(small);
    expect(vectors.dimension).toBe(3);
    expect(vectors.words).toEqual(["the", ",", "3.4", "\u00a0", "\u2019s"]);
    expect([...vectors.rowOf]).toEqual(vectors.words.map((word, row) => [word, row]));
    expect(vectors.data).toEqual(Float32Array.of(0.418, -0.5, 1, 1e-3, 0.25, -2, 0, -0, 7, 1, 2, 3, 4, 5, 6));
    expect(report).toEqual({
      file: "vectors.txt",
      linesRead: 5,
      wordsKept: 5,
      wordsNotAskedFor: 0,
      repeats: 0,
      wordsNotFound: 0,
      repaired: [],
    });
  });

  it("keeps only the words asked for", async () => {
    const { vectors, report } = await read(small, { words: ["\u2019s", "the", "absent", "the"], dimension: 3 });
    expect(vectors.words).toEqual(["the", "\u2019s"]);
    expect(vectors.data).toEqual(Float32Array.of(0.418, -0.5, 1, 4, 5, 6));
    expect(report).toMatchObject({ linesRead: 5, wordsKept: 2, wordsNotAskedFor: 3, wordsNotFound: 1 });
  });

  it("may find none of the words", async () => {
    const { vectors, report } = await read(small, { words: [] });
    expect(vectors).toMatchObject({ dimension: 3, words: [], data: new Float32Array(0) });
    expect(report.wordsNotAskedFor).toBe(5);
  });

  it("takes the first of two lines with one word, and counts", async () => {
    const { vectors, report } = await read("a 1 2\nb 3 4\na 5 6\na 7 8\n");
    expect(vectors.data).toEqual(Float32Array.of(1, 2, 3, 4));
    expect(report).toMatchObject({ linesRead: 4, wordsKept: 2, repeats: 2 });
    expect(report.repaired).toEqual([
      {
        what: "word seen before, left out",
        count: 2,
        examples: [
          { line: 3, column: "word", seen: "a" },
          { line: 4, column: "word", seen: "a" },
        ],
      },
    ]);
  });

  it("takes CRLF, a missing last line end and a byte order mark", async () => {
    const { vectors, report } = await read("\ufeffa 1 2\r\nb 3 4");
    expect(vectors.words).toEqual(["a", "b"]);
    expect(vectors.data).toEqual(Float32Array.of(1, 2, 3, 4));
    expect(report.repaired.map(({ what }) => what)).toEqual(["byte order mark at the start, left out"]);
  });

  it("grows past its first size", async () => {
    const lines = Array.from({ length: 40_000 }, (_, k) => `w${k} ${k} ${-k} 0.5`).join("\n");
    const { vectors } = await read(lines);
    expect(vectors.data).toHaveLength(120_000);
    expect([...vectors.data.subarray(3 * 39_999)]).toEqual([39_999, -39_999, 0.5]);
    expect(vectors.rowOf.get("w39999")).toBe(39_999);
  });

  it.each<[string | Uint8Array, WordVectorsOptions, string]>([
    [
      "",
      {},
      "Cannot read the word vectors: vectors.txt: the file is empty; lines of a word and its numbers were needed",
    ],
    ["the\n", {}, 'vectors.txt, line 1: 0 numbers follow the word "the"; at least one was needed'],
    ["a 1 2\nb 1\n", {}, 'line 2: 1 number follows the word "b"; 2, each after one space, were needed as on line 1'],
    ["a 1 2\n\nb 1 2\n", {}, 'line 2: 0 numbers follow the word ""; 2, each after one space'],
    ["a 1 2\nb  1 2\n", {}, 'line 2: 3 numbers follow the word "b"'],
    ["a 1 2\nb 1 2 \n", {}, 'line 2: 3 numbers follow the word "b"'],
    ["a\t1\t2\n", {}, 'line 1: 0 numbers follow the word "a\\t1\\t2"'],
    [
      "a 1 2\n",
      { dimension: 50 },
      'line 1: 2 numbers follow the word "a"; 50, each after one space, were needed as asked for',
    ],
    [
      "2 3\na 1 2 3\n",
      {},
      'line 2: 3 numbers follow the word "a"; 1, each after one space, were needed as on line 1 (a word2vec',
    ],
    ["a 1 2\n 3 4\n", {}, "line 2: the line starts with a space; a word was needed"],
    ["a 1 2\nb 1 x\n", {}, 'line 2: number 2 is "x"; a decimal number within the range of float32 was needed'],
    ["a 1 nan\n", {}, 'line 1: number 2 is "nan"'],
    ["a 1 1e39\n", {}, 'line 1: number 2 is "1e39"'],
    [
      Buffer.from("a 1\nfianc\xe9 2\n", "latin1"),
      { words: ["a"] },
      'line 2: the word (as Latin-1: "fianc\u00e9") is not UTF-8',
    ],
    [
      `a ${"1 ".repeat(700_000)}`,
      {},
      "line 1: a line of more than 1048576 bytes was seen; a word and its numbers were needed",
    ],
  ])("refuses %#", async (content, options, message) => {
    await expect(read(content, options)).rejects.toThrow(InputError);
    await expect(read(content, options)).rejects.toThrow(message);
  });

  it("reads numbers only where they are asked for", async () => {
    const { vectors } = await read("a 1 2\nb x y\n", { words: ["a"] });
    expect(vectors.words).toEqual(["a"]);
  });

  it("gives up early on a line without end", async () => {
    const source = longSource("the ", "0.1 ", 1024 ** 3);
    await expect(readWordVectors(source)).rejects.toThrow("long.csv, line 1: a line of more than 1048576 bytes");
    expect(source.taken).toBeLessThan(2 * 1024 ** 2);
  });

  it("takes an absurd dimension for what it is", async () => {
    await expect(read(small, { dimension: 0 })).rejects.toThrow(RangeError);
    await expect(read(small, { dimension: 2.5 })).rejects.toThrow(
      "dimension must be a whole number of at least 1, got 2.5",
    );
    await expect(read(small, { dimension: 1e15 })).rejects.toThrow(InputError);
  });

  it("reads gzip and zip alike", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "vectors.txt.gz"), gzipSync(small));
    await writeFile(join(folder, "glove.zip"), zipOf([{ name: "vectors.txt", content: small }]));
    const sources = [
      fileSource(join(folder, "vectors.txt.gz")),
      zipEntrySource(join(folder, "glove.zip"), "vectors.txt"),
    ];
    const plain = await read(small);
    for (const source of sources) expect((await readWordVectors(source)).vectors).toEqual(plain.vectors);
  });

  it("tells how far it is, and stops when asked to", async () => {
    const lines = Buffer.from(Array.from({ length: 25_000 }, (_, k) => `w${k} 1\n`).join(""));
    const cuts = Array.from({ length: 50 }, (_, k) => k * 4000);
    const steps: ProgressStep[] = [];
    await read(lines, { onProgress: (step) => steps.push(step) }, cuts);
    expect(steps.map(({ total }) => total)).toEqual([null, null, 25_000]);
    expect(steps.at(-1)).toEqual({ what: "reading vectors.txt", done: 25_000, total: 25_000, unit: "lines" });
    const reason = new Error("enough");
    const controller = new AbortController();
    const onProgress = () => controller.abort(reason);
    await expect(read(lines, { onProgress, signal: controller.signal }, cuts)).rejects.toBe(reason);
  });

  itWithData("glove/glove.6B.50d.first10361.txt.gz", "reads the published vectors", async (path) => {
    const { vectors, report } = await readWordVectors(fileSource(path), { dimension: 50 });
    expect(report).toMatchObject({ linesRead: 10_361, wordsKept: 10_361, repeats: 0, repaired: [] });
    expect(vectors.words.slice(0, 5)).toEqual(["the", ",", ".", "of", "to"]);
    for (const word of ['"', "'s", "\u2013", "\u2019s", "3.4"]) expect(vectors.rowOf.has(word)).toBe(true);
    // the first line of the file: the 0.418 0.24968 -0.41242 0.1217 ...
    expect([...vectors.data.subarray(0, 4)]).toEqual([0.418, 0.24968, -0.41242, 0.1217].map(Math.fround));
  });

  const files = [
    "glove/glove.6B.50d.first10361.txt.gz",
    "tmdb-5000/tmdb_5000_movies.csv.gz",
    "tmdb-5000/tmdb_5000_credits.csv.gz",
  ] as const;
  itWithFiles(files, "covers as many of the titles' words as is known", async ([vectorsPath, movies, credits]) => {
    const { films } = await readTmdb5000({ movies: fileSource(movies), credits: fileSource(credits) });
    const all = films.flatMap(({ title }) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const { vectors, report } = await readWordVectors(fileSource(vectorsPath), { words: all });
    expect(new Set(all).size).toBe(4718);
    expect(vectors.words.length / 4718).toBeCloseTo(0.513, 3);
    expect(all.filter((word) => vectors.rowOf.has(word)).length / all.length).toBeCloseTo(0.787, 3);
    expect(report.wordsNotFound).toBe(4718 - vectors.words.length);
  });
});

describe("readWordVectors on any bytes", () => {
  async function outcome(source: ByteSource, options: WordVectorsOptions): Promise<string> {
    try {
      const { vectors, report } = await readWordVectors(source, options);
      expect(report.wordsKept + report.wordsNotAskedFor + report.repeats).toBe(report.linesRead);
      expect(vectors.data).toHaveLength(vectors.words.length * vectors.dimension);
      return JSON.stringify([vectors.dimension, vectors.words, [...vectors.data], report]);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).not.toMatch(/[\n\r\0]/);
      return String(error);
    }
  }

  const cutsAnywhere = fc.array(fc.nat(120), { maxLength: 20 });
  const options = fc.constantFrom<WordVectorsOptions>({}, { words: ["the", "3.4"] }, { dimension: 3 });

  it("gives the same wherever chunks end", async () => {
    const whole = Buffer.from(`\ufeff${small.replaceAll("\n", "\r\n")}`);
    await fc.assert(
      fc.asyncProperty(cutsAnywhere, options, async (cuts, choice) => {
        const uncut = await outcome(memorySource(whole), choice);
        expect(uncut).toContain("[3,[");
        expect(await outcome(memorySource(whole, cuts), choice)).toBe(uncut);
      }),
    );
  });

  it("gives a result or one line of InputError, the same wherever chunks end", async () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    const pieces = fc.constantFrom(
      "the",
      "3.4",
      " ",
      " ",
      " ",
      "\n",
      "\n",
      "\r\n",
      "1",
      "-0.5",
      "x",
      "\u00e9",
      "\ufeff",
      "\0",
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => new Uint8Array(Buffer.from(parts.join(""))));
    const changed = fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
      const copy = new Uint8Array(Buffer.from(small));
      copy[at % copy.length] = byte;
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, text, changed), cutsAnywhere, options, async (content, cuts, choice) => {
        expect(await outcome(memorySource(content, cuts), choice)).toBe(await outcome(memorySource(content), choice));
      }),
      { numRuns: 500 },
    );
  });
});
