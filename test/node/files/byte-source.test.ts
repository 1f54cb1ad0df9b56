import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { type ByteSource, fileSource, zipEntries, zipEntrySource } from "../../../src/node/files/byte-source.ts";
import { explainFileFault } from "../../../src/node/files/file-faults.ts";
import { inflateIfGzip } from "../../../src/node/files/gzip.ts";
import { itWithData } from "../../support/real-data.ts";
import { collect, memorySource } from "./memory-source.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { zipOf } from "./zip-writer.ts";

async function bytesOf(source: ByteSource, signal?: AbortSignal): Promise<Buffer> {
  return Buffer.concat(await collect(source.open(signal)));
}

async function fileOf(content: string | Uint8Array, name = "file"): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

async function faultOf(work: Promise<unknown>): Promise<InputError> {
  const error = await work.then(
    () => "no error",
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

const long = Buffer.from("a line of text, longer than one chunk\n".repeat(20_000));

describe("fileSource", () => {
  it("gives a plain file's bytes, as often as it is opened", async () => {
    const source = fileSource(await fileOf(long));
    expect((await bytesOf(source)).equals(long)).toBe(true);
    expect((await bytesOf(source)).equals(long)).toBe(true);
  });

  it("tells gzip by its first bytes, not by its name", async () => {
    expect((await bytesOf(fileSource(await fileOf(gzipSync(long), "no-suffix")))).equals(long)).toBe(true);
    expect((await bytesOf(fileSource(await fileOf(long, "plain.gz")))).equals(long)).toBe(true);
  });

  it("reads all members of a gzip file", async () => {
    const path = await fileOf(Buffer.concat([gzipSync("one "), gzipSync("two")]));
    expect((await bytesOf(fileSource(path))).toString()).toBe("one two");
  });

  it.each([0, 1, 2])("gives a plain file of %i bytes as it is", async (length) => {
    expect(await bytesOf(fileSource(await fileOf(Buffer.alloc(length, 0x41))))).toHaveLength(length);
  });

  it("gives no bytes for the gzip of nothing", async () => {
    expect(await bytesOf(fileSource(await fileOf(gzipSync(""))))).toHaveLength(0);
  });

  it("says what is wrong with the path", async () => {
    const folder = await temporaryFolder();
    const missing = join(folder, "missing.csv");
    expect((await faultOf(bytesOf(fileSource(missing)))).message).toBe(
      `Cannot read the file: ${missing}: there is no such file; check the path`,
    );
    expect((await faultOf(bytesOf(fileSource(folder)))).message).toContain("this is a folder; a file was needed");
    expect((await faultOf(bytesOf(fileSource("")))).message).toContain("the path is empty");
    expect((await faultOf(bytesOf(fileSource("a\0b")))).message).toContain("zero byte");
    const through = join(await fileOf("x"), "inner.csv");
    expect((await faultOf(bytesOf(fileSource(through)))).message).toContain("a part of the path is a file");
  });

  it("says when there is no permission, and passes on what the person cannot mend", () => {
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    expect(String(explainFileFault(denied, "ratings.csv"))).toBe(
      "InputError: Cannot read the file: ratings.csv: there is no permission to read it; a readable file was needed",
    );
    const tooMany = Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" });
    expect(explainFileFault(tooMany, "ratings.csv")).toBe(tooMany);
  });

  const packed = gzipSync(long);
  const flipped = (at: number) => packed.map((byte, index) => (index === packed.length + at ? byte ^ 1 : byte));
  it.each([
    ["two bytes only", packed.subarray(0, 2), "end too early"],
    ["cut in half", packed.subarray(0, packed.length / 2), "end too early"],
    ["cut in its last bytes", packed.subarray(0, packed.length - 3), "end too early"],
    ["with another checksum", flipped(-6), "incorrect data check"],
    ["with another length", flipped(-1), "incorrect length check"],
    ["followed by text", Buffer.concat([packed, Buffer.from("text")]), "other bytes follow"],
    ["followed by zeros", Buffer.concat([packed, Buffer.alloc(600_000)]), "other bytes follow the end"],
  ])("refuses gzip data %s", async (_what, bytes, seen) => {
    const path = await fileOf(bytes);
    const { message, place } = await faultOf(bytesOf(fileSource(path)));
    expect(message).toContain(`Cannot unpack the file: ${path}: `);
    expect(message).toContain(seen);
    expect(place).toEqual({ file: path });
  });

  it("stops with the signal's reason", async () => {
    const source = fileSource(await fileOf(long));
    const reason = new Error("enough");
    await expect(bytesOf(source, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const chunks = source.open(controller.signal)[Symbol.asyncIterator]();
    await chunks.next();
    controller.abort(reason);
    await expect(chunks.next()).rejects.toBe(reason);
  });
});

describe("inflateIfGzip", () => {
  const whole = Buffer.concat([gzipSync("first member, "), gzipSync("second member")]);
  const inflated = (bytes: Uint8Array, cuts: readonly number[]) =>
    collect(inflateIfGzip(memorySource(bytes, cuts).open() as AsyncGenerator<Uint8Array>, "bytes.gz"));

  it("does not mind where chunks end", async () => {
    const cuts = fc.array(fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        expect(Buffer.concat(await inflated(whole, at)).toString()).toBe("first member, second member");
      }),
    );
    const everywhere = Array.from(whole.keys());
    expect(Buffer.concat(await inflated(whole, everywhere)).toString()).toBe("first member, second member");
  });

  it("never fails but with an InputError, and never gives wrong bytes for damaged gzip data", async () => {
    const damage = fc.record({
      at: fc.integer({ min: 2, max: whole.length - 1 }),
      xor: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async ({ at, xor }, cut) => {
        const damaged = whole.map((byte, index) => (index === at ? byte ^ xor : byte));
        try {
          // a changed time stamp or file system in the header harms nothing
          expect(Buffer.concat(await inflated(damaged, [cut])).toString()).toBe("first member, second member");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });

  it("refuses trailing zeros wherever chunks end", async () => {
    const padded = Buffer.concat([whole, Buffer.alloc(40)]);
    for (const cuts of [[], [whole.length], Array.from(padded.keys())]) {
      expect((await faultOf(inflated(padded, cuts))).message).toContain("other bytes follow the end of the gzip data");
    }
  });
});

describe("zip archives", () => {
  const good = zipOf([
    { name: "set/", content: "", stored: true },
    { name: "set/long.csv", content: long },
    { name: "set/stored.csv", content: "stored", stored: true },
    { name: "set/packed.csv.gz", content: gzipSync("gzip in zip") },
  ]);

  it("lists files without folders, in the archive's order", async () => {
    expect(await zipEntries(await fileOf(good))).toEqual(["set/long.csv", "set/stored.csv", "set/packed.csv.gz"]);
  });

  it("gives the bytes of a deflated, a stored and a gzip file", async () => {
    const path = await fileOf(good);
    expect((await bytesOf(zipEntrySource(path, "set/long.csv"))).equals(long)).toBe(true);
    expect((await bytesOf(zipEntrySource(path, "set/stored.csv"))).toString()).toBe("stored");
    expect((await bytesOf(zipEntrySource(path, "set/packed.csv.gz"))).toString()).toBe("gzip in zip");
    expect(zipEntrySource(path, "set/long.csv").name).toBe(`${path} > set/long.csv`);
  });

  it("says what an archive holds where the file is missing in it", async () => {
    const path = await fileOf(good);
    expect((await faultOf(bytesOf(zipEntrySource(path, "movies.csv")))).message).toBe(
      `Cannot read the archive: ${path}: it holds set/long.csv, set/stored.csv, set/packed.csv.gz; movies.csv was needed`,
    );
    const empty = await fileOf(zipOf([]));
    expect((await faultOf(bytesOf(zipEntrySource(empty, "movies.csv")))).message).toContain("it holds no files");
  });

  it("says what is wrong with the path", async () => {
    const folder = await temporaryFolder();
    expect((await faultOf(zipEntries(join(folder, "none.zip")))).message).toContain("there is no such file");
    expect((await faultOf(zipEntries(folder))).message).toContain("this is a folder; a file was needed");
    expect((await faultOf(zipEntries(""))).message).toContain("the path is empty");
  });

  it.each([
    ["no zip archive", Buffer.from("movie,rating\n"), "no zip archive, or it is cut short"],
    ["an empty file", Buffer.alloc(0), "no zip archive, or it is cut short"],
    ["an archive cut short", good.subarray(0, good.length - 40), "no zip archive, or it is cut short"],
  ])("refuses %s", async (_what, bytes, seen) => {
    const path = await fileOf(bytes);
    expect((await faultOf(zipEntries(path))).message).toContain(`${path}: this is ${seen}`);
    expect((await faultOf(bytesOf(zipEntrySource(path, "x")))).message).toContain(seen);
  });

  it.each([
    [{ checksum: 1 }, "the checksum differs"],
    [{ encrypted: true }, "x.csv is encrypted; a file stored or deflated without a password was needed"],
    [{ method: 14 }, "x.csv is packed by method 14"],
  ])("refuses a file in an archive with %o", async (fault, seen) => {
    const path = await fileOf(zipOf([{ name: "x.csv", content: "some text", ...fault }]));
    expect((await faultOf(bytesOf(zipEntrySource(path, "x.csv")))).message).toContain(seen);
  });

  it("never fails but with an InputError, and never gives wrong bytes, for damaged archives", async () => {
    const archive = zipOf([{ name: "x.csv", content: "text to be packed ".repeat(20) }]);
    const path = join(await temporaryFolder(), "damaged.zip");
    const damage = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(archive.length), async (changes, length) => {
        const damaged = Buffer.from(archive);
        for (const [at, byte] of changes) damaged[at] = byte;
        await writeFile(path, length % 4 === 0 ? damaged.subarray(0, length) : damaged);
        try {
          expect((await bytesOf(zipEntrySource(path, "x.csv"))).toString()).toBe("text to be packed ".repeat(20));
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });

  it("stops with the signal's reason", async () => {
    const reason = new Error("enough");
    const source = zipEntrySource(await fileOf(good), "set/long.csv");
    await expect(bytesOf(source, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const chunks = source.open(controller.signal)[Symbol.asyncIterator]();
    await chunks.next();
    controller.abort(reason);
    await expect(chunks.next()).rejects.toBe(reason);
  });

  itWithData("ml-100k.zip", "reads a published archive", async (path) => {
    expect(await zipEntries(path)).toHaveLength(23);
    const ratings = await bytesOf(zipEntrySource(path, "ml-100k/u.data"));
    expect(ratings.toString("latin1").trimEnd().split("\n")).toHaveLength(100_000);
  });
});

it("names a folder as such even where its name looks like a file's", async () => {
  const path = join(await temporaryFolder(), "movies.csv");
  await mkdir(path);
  expect((await faultOf(bytesOf(fileSource(path)))).message).toContain(`${path}: this is a folder`);
});
