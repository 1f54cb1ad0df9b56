// The model that pages are handed, and what becomes of it when its file changes.
import { copyFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ModelFile } from "../../../src/node/site-files/model-file.ts";
import { smallModel } from "../../support/served-folder.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

let first: Uint8Array;
let second: Uint8Array;
beforeAll(async () => {
  [first, second] = [await smallModel(0), await smallModel(1)];
  expect(second).not.toEqual(first);
});

async function opened(bytes: Uint8Array) {
  const path = join(await temporaryFolder(), "matinee.model");
  await writeFile(path, bytes);
  const notes: string[] = [];
  const file = await ModelFile.open(path, { packAfter: 0, onNote: (text) => notes.push(text) });
  /** In one step, as `matinee train` does. */
  const replace = async (content: Uint8Array) => {
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
    await file.lookAgain();
  };
  return { path, file, notes, replace };
}

describe("a model's file", () => {
  it("is held as it was read, under a name of its bytes, and packed in the background", async () => {
    const { file } = await opened(first);
    const { current } = file;
    expect(current).toMatchObject({ films: 60, tag: expect.stringMatching(/^[0-9a-f]{16}$/), notice: null });
    expect(current.bytes).toEqual(first);
    expect(file.byTag(current.tag)).toBe(current);
    expect(file.byTag("0000000000000000")).toBeNull();
    await expect.poll(() => file.current.gzip).not.toBeNull();
    expect(Uint8Array.from(gunzipSync(file.current.gzip!))).toEqual(first);
  });

  it("is replaced by another one, and the one before stays for who was just told of it", async () => {
    const { file, notes, replace } = await opened(first);
    const before = file.current;
    await replace(second);
    expect(file.current.bytes).toEqual(second);
    expect(file.byTag(before.tag)?.bytes).toEqual(first);
    expect(notes).toEqual([
      expect.stringMatching(/^Another model is there and is served from now on: [0-9a-f]+, trained 1970-/),
    ]);
    await replace(await smallModel(2));
    expect(file.byTag(before.tag)).toBeNull(); // no more than two are held
  });

  it("is the same where only its times are new", async () => {
    const { path, file, notes } = await opened(first);
    const before = file.current;
    await copyFile(path, `${path}.copy`);
    await rename(`${path}.copy`, path);
    await file.lookAgain();
    expect([file.current.tag, notes]).toEqual([before.tag, []]);
  });

  it.each([
    ["cut short", async (path: string) => truncate(path, first.length - 100), /it has \d+ bytes; \d+ were needed/],
    ["emptied", async (path: string) => truncate(path, 0), /Cannot open the artifact/],
    [
      "overwritten",
      async (path: string) =>
        writeFile(
          path,
          Uint8Array.from(first, (byte, k) => (k === first.length >> 1 ? byte ^ 1 : byte)),
        ),
      /checksum/,
    ],
    ["taken away", async (path: string) => rm(path), /the file is gone/],
  ])("that is %s is told of once, and the model that was read is served on", async (_what, damage, told) => {
    const { path, file, notes } = await opened(first);
    await damage(path);
    await file.lookAgain();
    await file.lookAgain();
    expect(file.current.bytes).toEqual(first);
    expect(notes).toEqual([expect.stringMatching(told)]);
    expect(notes[0]).toContain("The model that was read before is served on.");
    await writeFile(path, second);
    await file.lookAgain();
    expect(file.current.bytes).toEqual(second);
  });

  it("is read once when many look at a time", async () => {
    const { path, file, notes } = await opened(first);
    await writeFile(path, second);
    await Promise.all(Array.from({ length: 20 }, () => file.lookAgain()));
    expect(file.current.bytes).toEqual(second);
    expect(notes).toHaveLength(1);
  });

  it("is refused at the start where it is missing or damaged", async () => {
    const path = join(await temporaryFolder(), "matinee.model");
    await expect(ModelFile.open(path)).rejects.toThrow(
      `Cannot open the model: ${path}: there is no such file; \`matinee train\` makes one`,
    );
    await writeFile(path, "%PDF-1.7 and so on, for more than a few bytes");
    await expect(ModelFile.open(path)).rejects.toThrow(/Cannot open the artifact: .*matinee\.model/);
    for (const at of [20, 5_000, first.length - 3]) {
      await writeFile(
        path,
        Uint8Array.from(first, (byte, k) => (k === at ? byte ^ 4 : byte)),
      );
      await expect(ModelFile.open(path)).rejects.toThrow(/Cannot open the artifact: .*(checksum|header)/);
    }
  });
});
