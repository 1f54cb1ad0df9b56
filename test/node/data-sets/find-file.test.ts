import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { dataFolder } from "../../../src/node/data-sets/data-folder.ts";
import type { DataSetId } from "../../../src/node/data-sets/data-set.ts";
import { findFile } from "../../../src/node/data-sets/find-file.ts";
import { findWordVectors } from "../../../src/node/data-sets/find-word-vectors.ts";
import type { ByteSource } from "../../../src/node/files/byte-source.ts";
import { storedZip } from "./stored-zip.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "matinee-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a file into the data folder. */
function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function textOf(source: ByteSource | null): Promise<string | null> {
  if (source === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("findFile", () => {
  const layouts: [DataSetId, string, string, string | Uint8Array][] = [
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb-5000/tmdb_5000_movies.csv", "it"],
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb-5000/tmdb_5000_movies.csv.gz", gzipSync("it")],
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb_5000_movies.csv", "it"],
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb_5000_movies.csv.gz", gzipSync("it")],
    ["tmdb-5000", "tmdb_5000_movies.csv", "archive.zip", storedZip({ "tmdb_5000_movies.csv": "it" })],
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb-5000/archive.zip", storedZip({ "tmdb_5000_movies.csv": "it" })],
    ["tmdb-5000", "tmdb_5000_movies.csv", "tmdb-movie-metadata.zip", storedZip({ "tmdb_5000_movies.csv": "it" })],
    ["ml-latest-small", "links.csv", "ml-latest-small.zip", storedZip({ "ml-latest-small/links.csv": "it" })],
    ["ml-latest-small", "links.csv", "ml-latest-small/links.csv", "it"],
    ["ml-100k", "u1.base", "ml-100k.zip", storedZip({ "ml-100k/u1.base": "it" })],
    ["ml-100k", "u1.base", "ml-100k/ml-100k/u1.base", "it"],
    ["ml-1m", "ratings.dat", "ml-1m.zip", storedZip({ "ml-1m/": "", "ml-1m/ratings.dat": "it" })],
    ["ml-1m", "ratings.dat", "ml-1m/ml-1m.zip", storedZip({ "ml-1m/ratings.dat": "it" })],
    ["ml-1m", "ml-1m.test.negative", "ml-1m/ncf-leave-one-out/ml-1m.test.negative.gz", gzipSync("it")],
    ["ml-25m", "ratings.csv", "ml-25m.zip", storedZip({ "ml-25m/ratings.csv": "it" })],
    ["ml-25m", "ratings.csv", "ml-25m/ratings.csv.gz", gzipSync("it")],
  ];

  it.each(layouts)("finds %s's %s at %s", async (dataSet, file, path, content) => {
    put(path, content);
    expect(await textOf(await findFile(folder, dataSet, file))).toBe("it");
  });

  it("takes the data folder itself for a set's folder where it has the set's name", async () => {
    put("ml-25m/movies.csv", "it");
    expect(await textOf(await findFile(join(folder, "ml-25m"), "ml-25m", "movies.csv"))).toBe("it");
  });

  it("does not take one MovieLens set's files for another's", async () => {
    put("movies.csv", "whose?");
    put("ml-latest-small/movies.csv", "small");
    expect(await findFile(folder, "ml-25m", "movies.csv")).toBeNull();
  });

  it("takes the entry that is least deep, and never a look-alike", async () => {
    const zip = storedZip({ "old/ml-25m/tags.csv": "deep", "__MACOSX/._tags.csv": "no", "ml-25m/tags.csv": "it" });
    put("ml-25m.zip", zip);
    expect(await textOf(await findFile(folder, "ml-25m", "tags.csv"))).toBe("it");
  });

  it("prefers the official archive to loose files of the same set", async () => {
    put("ml-25m/links.csv", "piece");
    put("ml-25m.zip", storedZip({ "ml-25m/links.csv": "official" }));
    expect(await textOf(await findFile(folder, "ml-25m", "links.csv"))).toBe("official");
  });

  it("finds nothing in an empty folder, in none, and under a folder's name", async () => {
    mkdirSync(join(folder, "tmdb_5000_movies.csv"));
    expect(await findFile(folder, "tmdb-5000", "tmdb_5000_movies.csv")).toBeNull();
    expect(await findFile(join(folder, "none"), "tmdb-5000", "tmdb_5000_movies.csv")).toBeNull();
  });

  it("does not pass over an archive that cannot be read", async () => {
    put("ml-1m.zip", "<html>");
    await expect(findFile(folder, "ml-1m", "ratings.dat")).rejects.toThrow(InputError);
  });

  it("refuses names that the registry does not have", async () => {
    await expect(findFile(folder, "ml-1m", "ratings.csv")).rejects.toThrow(RangeError);
    await expect(findFile(folder, "ml-2m" as DataSetId, "ratings.dat")).rejects.toThrow(RangeError);
  });
});

describe("findWordVectors", () => {
  it("prefers the whole file, in whatever place, to the head of it", async () => {
    put("glove/glove.6B.50d.first10361.txt.gz", gzipSync("head"));
    expect(await findWordVectors(folder)).toMatchObject({ file: "glove.6B.50d.first10361.txt", whole: false });
    put("glove.6B.zip", storedZip({ "glove.6B.50d.txt": "whole", "glove.6B.100d.txt": "hundred" }));
    const found = await findWordVectors(folder);
    expect(found).toMatchObject({ file: "glove.6B.50d.txt", dimension: 50, whole: true });
    expect(await textOf(found?.source ?? null)).toBe("whole");
    expect(await textOf((await findWordVectors(folder, 100))?.source ?? null)).toBe("hundred");
  });

  it.each(["glove/glove.6B.200d.txt", "glove.6B.200d.txt", "glove.6B/glove.6B.200d.txt"])(
    "accepts %s",
    async (path) => {
      put(path, "it");
      expect(await findWordVectors(folder, 200)).toMatchObject({ whole: true, dimension: 200 });
    },
  );

  it("says null where there are none, and refuses dimensions that were never published", async () => {
    expect(await findWordVectors(folder, 300)).toBeNull();
    await expect(findWordVectors(folder, 64)).rejects.toThrow(RangeError);
  });
});

describe("dataFolder", () => {
  it("takes --data before MATINEE_DATA before ./data", () => {
    put("data/x", "");
    put("env/x", "");
    put("opt/x", "");
    const env = { MATINEE_DATA: join(folder, "env") };
    const all = { option: "opt", env, cwd: folder };
    expect(dataFolder(all)).toEqual({ path: join(folder, "opt"), from: "option", exists: true });
    expect(dataFolder({ env, cwd: folder })).toEqual({ path: env.MATINEE_DATA, from: "environment", exists: true });
    expect(dataFolder({ env: { MATINEE_DATA: "" }, cwd: folder })).toMatchObject({ from: "default", exists: true });
  });

  it("takes a folder that is not there for a mistake only where it was named on the command line", () => {
    expect(dataFolder({ env: {}, cwd: folder })).toEqual({
      path: join(folder, "data"),
      from: "default",
      exists: false,
    });
    expect(dataFolder({ env: { MATINEE_DATA: "none" }, cwd: folder })).toMatchObject({ exists: false });
    expect(() => dataFolder({ option: "none", env: {}, cwd: folder })).toThrow(InputError);
    expect(() => dataFolder({ option: "", env: {}, cwd: folder })).toThrow(InputError);
  });

  it("refuses a file", () => {
    put("data", "a file");
    expect(() => dataFolder({ env: {}, cwd: folder })).toThrow("this is a file; a folder was needed");
  });
});
