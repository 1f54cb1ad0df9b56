import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { explainWriteFault } from "../../../src/node/files/file-faults.ts";
import { replaceFolder, writeFileAtomically } from "../../../src/node/files/write-beside.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const textOf = (...path: string[]) => readFile(join(...path), "utf8");

describe("writeFileAtomically", () => {
  it("creates a file and the folders above it", async () => {
    const folder = await temporaryFolder();
    await writeFileAtomically(join(folder, "a", "b", "file.json"), "{}");
    expect(await textOf(folder, "a", "b", "file.json")).toBe("{}");
  });

  it("replaces a file and leaves nothing beside it", async () => {
    const folder = await temporaryFolder();
    await writeFileAtomically(join(folder, "file"), "old");
    await writeFileAtomically(join(folder, "file"), new Uint8Array([110, 101, 119]));
    expect(await textOf(folder, "file")).toBe("new");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  it("takes content piece by piece, and leaves the old file where a piece fails", async () => {
    const folder = await temporaryFolder();
    const pieces = async function* (fails: boolean) {
      yield "new";
      if (fails) throw new RangeError("no more");
      yield "er";
    };
    await writeFileAtomically(join(folder, "file"), pieces(false));
    expect(await textOf(folder, "file")).toBe("newer");
    await expect(writeFileAtomically(join(folder, "file"), pieces(true))).rejects.toThrow(new RangeError("no more"));
    expect(await textOf(folder, "file")).toBe("newer");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  it("writes through a symbolic link", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "old");
    await symlink(join(folder, "file"), join(folder, "link"));
    await writeFileAtomically(join(folder, "link"), "new");
    expect(await textOf(folder, "file")).toBe("new");
  });

  it("refuses a folder, and a path through a file", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "x");
    await expect(writeFileAtomically(folder, "x")).rejects.toThrow(
      `Cannot write: ${folder}: something is there that is not a file; a file or a new name was needed`,
    );
    await expect(writeFileAtomically(join(folder, "file", "inner"), "x")).rejects.toThrow(InputError);
    await expect(writeFileAtomically("", "x")).rejects.toThrow("the path is empty");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  it("says when the disk is full", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    expect(String(explainWriteFault(full, "out.json"))).toContain("out.json: the disk is full; free space was needed");
  });
});

describe("replaceFolder", () => {
  const fillWith = (text: string) => async (folder: string) => {
    await mkdir(join(folder, "pictures"));
    await writeFile(join(folder, "report.html"), text);
    await writeFile(join(folder, "pictures", "one.svg"), text);
  };

  it("creates a folder, and replaces its own as a whole", async () => {
    const parent = await temporaryFolder();
    const out = join(parent, "reports", "out");
    await replaceFolder(out, fillWith("first"));
    expect(await textOf(out, "pictures", "one.svg")).toBe("first");
    await replaceFolder(out, (folder) => writeFile(join(folder, "report.html"), "second"));
    expect((await readdir(out)).sort()).toEqual([".matinee-folder", "report.html"]);
    expect(await textOf(out, "report.html")).toBe("second");
    expect(await readdir(join(parent, "reports"))).toEqual(["out"]);
  });

  it("takes an empty folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "out"));
    await replaceFolder(join(folder, "out"), fillWith("text"));
    expect(await textOf(folder, "out", "report.html")).toBe("text");
  });

  it("keeps the old content and leaves nothing beside it when filling fails", async () => {
    const parent = await temporaryFolder();
    const out = join(parent, "out");
    await replaceFolder(out, fillWith("old"));
    const fault = new Error("the model did not converge");
    const failing = async (folder: string) => {
      await fillWith("half")(folder);
      throw fault;
    };
    await expect(replaceFolder(out, failing)).rejects.toBe(fault);
    expect(await textOf(out, "report.html")).toBe("old");
    expect(await readdir(parent)).toEqual(["out"]);
    await expect(replaceFolder(join(parent, "new"), failing)).rejects.toBe(fault);
    expect(await readdir(parent)).toEqual(["out"]);
  });

  it("keeps the old content when cancelled before, in or after the filling", async () => {
    const parent = await temporaryFolder();
    const out = join(parent, "out");
    await replaceFolder(out, fillWith("old"));
    const reason = new Error("enough");
    await expect(replaceFolder(out, fillWith("new"), AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const late = async (folder: string) => {
      await fillWith("new")(folder);
      controller.abort(reason);
    };
    await expect(replaceFolder(out, late, controller.signal)).rejects.toBe(reason);
    expect(await textOf(out, "report.html")).toBe("old");
    expect(await readdir(parent)).toEqual(["out"]);
  });

  it("does not touch a folder with files of somebody else, not even before the filling", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "thesis"));
    await writeFile(join(folder, "thesis", "chapter.tex"), "years of work");
    let filled = false;
    const fill = async () => {
      filled = true;
    };
    await expect(replaceFolder(folder, fill)).rejects.toThrow(
      `Cannot replace the folder: ${folder}: it holds 1 file not of matinee's (thesis/chapter.tex); a new or empty folder`,
    );
    expect(filled).toBe(false);
    expect(await textOf(folder, "thesis", "chapter.tex")).toBe("years of work");
  });

  it("does not delete a file that somebody added to its folder", async () => {
    const out = join(await temporaryFolder(), "out");
    await replaceFolder(out, fillWith("old"));
    await writeFile(join(out, "pictures", ".DS_Store"), "");
    await replaceFolder(out, fillWith("new"));
    await writeFile(join(out, "notes.txt"), "mine");
    await expect(replaceFolder(out, fillWith("newer"))).rejects.toThrow("(notes.txt)");
    expect(await textOf(out, "notes.txt")).toBe("mine");
    expect(await textOf(out, "report.html")).toBe("new");
  });

  it("refuses a file in place of the folder", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "out"), "x");
    await expect(replaceFolder(join(folder, "out"), fillWith("x"))).rejects.toThrow(
      "not a folder; a folder or a new name",
    );
  });
});
