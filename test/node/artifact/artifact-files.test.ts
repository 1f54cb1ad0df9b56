import { execFileSync } from "node:child_process";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ArtifactError } from "../../../src/core/artifact/artifact-error.ts";
import { packArtifact } from "../../../src/core/artifact/pack-artifact.ts";
import { InputError } from "../../../src/core/errors/input-error.ts";
import type { ProgressStep } from "../../../src/core/progress/progress.ts";
import { explainArtifactFault, readArtifact } from "../../../src/node/artifact/read-artifact.ts";
import { writeArtifact } from "../../../src/node/artifact/write-artifact.ts";
import { smallHeader, smallSections } from "../../core/artifact/small-artifact.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

/** What reading the file says; the read must fail with an InputError that names the file. */
async function refusal(path: string): Promise<string> {
  const error = await readArtifact(path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).place).toEqual({ file: path });
  return (error as InputError).message;
}

describe("an artifact in a file", () => {
  it("comes back as it was written, into new folders, and nothing is left beside it", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "models", "small.matinee");
    const size = await writeArtifact(path, smallHeader, smallSections);
    expect(await readdir(join(folder, "models"))).toEqual(["small.matinee"]);
    expect((await readFile(path)).length).toBe(size);
    const artifact = await readArtifact(path);
    expect(artifact.header).toEqual(smallHeader);
    for (const { name, data } of smallSections) expect(artifact.section(name)).toEqual(data);
  });

  it("may be longer than a chunk, lies in one buffer, and tells how far the reading is", async () => {
    const path = join(await temporaryFolder(), "large.matinee");
    const data = Float32Array.from({ length: 300_000 }, (_, at) => at / 7);
    const size = await writeArtifact(path, smallHeader, [{ name: "large", data }, ...smallSections]);
    const steps: ProgressStep[] = [];
    const artifact = await readArtifact(path, { onProgress: (step) => steps.push(step) });
    expect(artifact.section("large", "f32")).toEqual(data);
    expect(artifact.section("one").buffer).toBe(artifact.section("large").buffer);
    expect(steps.at(-1)).toEqual({ what: "reading the artifact", done: size, total: size, unit: "bytes" });
  });

  it("replaces the one before, unless it cannot be packed", async () => {
    const path = join(await temporaryFolder(), "small.matinee");
    await writeArtifact(path, smallHeader, smallSections);
    await writeArtifact(path, { ...smallHeader, options: { factors: 3 } }, []);
    await expect(writeArtifact(path, smallHeader, [{ name: "", data: new Uint8Array(1) }])).rejects.toThrow(RangeError);
    expect((await readArtifact(path)).header.options).toEqual({ factors: 3 });
  });

  it("is refused with its name and the reason", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "small.matinee");
    const bytes = packArtifact(smallHeader, smallSections);
    const afterWriting = async (content: Uint8Array) => {
      await writeFile(path, content);
      return await refusal(path);
    };
    expect(await refusal(join(folder, "none"))).toContain("there is no such file");
    expect(await refusal(folder)).toContain("this is a folder; a file was needed");
    expect(await afterWriting(new Uint8Array(0))).toBe(
      `Cannot open the artifact: ${path}: it has 0 bytes; at least 16 bytes were needed (is it cut short?)`,
    );
    expect(await afterWriting(Buffer.from("id,title\n1,Heat\n"))).toContain("this is another kind of file");
    expect(await afterWriting(bytes.subarray(0, 500))).toContain("it has 500 bytes; ");
    expect(await afterWriting(Uint8Array.from(bytes).fill(0, bytes.length - 8))).toContain(
      "section flags has the checksum",
    );
  });

  it("is not read further than its first bytes where those are foreign", async () => {
    const path = join(await temporaryFolder(), "film.mkv");
    await writeFile(path, Buffer.alloc(3_000_000, 1));
    const steps: ProgressStep[] = [];
    await expect(readArtifact(path, { onProgress: (step) => steps.push(step) })).rejects.toThrow(
      "another kind of file",
    );
    expect(steps).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("may come through a pipe, in pieces of any size", async () => {
    const folder = await temporaryFolder();
    const pipe = join(folder, "pipe");
    execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", pipe]);
    const bytes = packArtifact(smallHeader, smallSections);
    const writer = await open(pipe, "r+"); // opens at once, whether anybody reads or not
    const firstPiece = Promise.withResolvers<void>();
    const reading = readArtifact(pipe, { onProgress: () => firstPiece.resolve() });
    await writer.write(bytes.subarray(0, 5));
    await firstPiece.promise; // read alone
    await writer.write(bytes.subarray(5));
    await writer.close();
    expect((await reading).header).toEqual(smallHeader);
  });

  it("stops when it is cancelled", async () => {
    const path = join(await temporaryFolder(), "small.matinee");
    await writeArtifact(path, smallHeader, smallSections);
    const reason = new Error("enough");
    await expect(readArtifact(path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe("explainArtifactFault", () => {
  it("names the file for a part that is missing, and leaves other errors alone", () => {
    const fault = new ArtifactError("missing-part", "its sections are a; b was needed", "b");
    const explained = explainArtifactFault(fault, "m.matinee") as InputError;
    expect(explained.message).toBe("Cannot open the artifact: m.matinee: its sections are a; b was needed");
    expect(explained.cause).toBe(fault);
    const other = new RangeError("x");
    expect(explainArtifactFault(other, "m.matinee")).toBe(other);
  });
});
