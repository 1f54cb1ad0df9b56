// The folder of reports, with what should never come out of it.
import { appendFile, mkdir, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReportFile, listReports } from "../../../src/node/site-files/report-folder.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const secret = "nobody's business";

async function folder() {
  const outside = await temporaryFolder();
  const root = join(outside, "reports");
  await mkdir(join(root, "training"), { recursive: true });
  await mkdir(join(root, "a", "b", "c", "d"), { recursive: true });
  await writeFile(join(outside, "secret.html"), secret);
  await writeFile(join(root, "training", "report.html"), "<!doctype html><title>One &#60; two</title>");
  await writeFile(join(root, "training", "training.json"), "{}");
  await writeFile(join(root, "training", ".matinee-folder"), secret);
  await writeFile(join(root, "a", "b", "c", "report.html"), "<p>no title");
  await writeFile(join(root, "a", "b", "c", "d", "report.html"), "too deep");
  return { outside, root };
}

async function textOf(found: Awaited<ReturnType<typeof findReportFile>>, first = 0, end = found!.bytes) {
  const stream = await found!.open(first, end);
  return stream === null ? null : new Response(stream).text();
}

describe("the folder of reports", () => {
  it("gives a file, all of it or a part", async () => {
    const { root } = await folder();
    const found = await findReportFile(root, ["training", "report.html"]);
    expect(await textOf(found)).toBe("<!doctype html><title>One &#60; two</title>");
    expect(await textOf(found, 15, 22)).toBe("<title>");
    expect(await textOf(found, 0, 0)).toBe("");
  });

  it.each([
    [["gone.html"]],
    [["training"]],
    [[]],
    [["training", "gone", "report.html"]],
    [["training", "report.html", "more"]],
  ])("has nothing at %j", async (names) => {
    expect(await findReportFile((await folder()).root, names)).toBeNull();
  });

  it.each([
    [["..", "secret.html"]],
    [["training", "..", "..", "secret.html"]],
    [["../secret.html"]],
    [["..\\secret.html"]],
    [["training", ".matinee-folder"]],
    [["report.html\0.png"]],
    [["training", "report.html::$DATA"]],
  ])("does not lead to %j", async (names) => {
    expect(await findReportFile((await folder()).root, names)).toBeNull();
  });

  it("follows no link that leads out, and one that stays within", async () => {
    const { outside, root } = await folder();
    await symlink(join(outside, "secret.html"), join(root, "link.html"));
    await symlink(outside, join(root, "out"));
    await symlink(join(root, "training"), join(root, "latest"));
    expect(await findReportFile(root, ["link.html"])).toBeNull();
    expect(await findReportFile(root, ["out", "secret.html"])).toBeNull();
    expect(await textOf(await findReportFile(root, ["latest", "training.json"]))).toBe("{}");
  });

  it("may be a link itself, and a folder whose name another one begins with", async () => {
    const { outside, root } = await folder();
    await symlink(root, join(outside, "shown"));
    expect(await findReportFile(join(outside, "shown"), ["training", "training.json"])).not.toBeNull();
    await mkdir(join(outside, "reports-private"));
    await writeFile(join(outside, "reports-private", "report.html"), secret);
    await symlink(join(outside, "reports-private"), join(root, "private"));
    expect(await findReportFile(root, ["private", "report.html"])).toBeNull();
  });

  it("never gives a secret, whatever is asked", async () => {
    const { outside, root } = await folder();
    await symlink(outside, join(root, "out"));
    const name = fc.oneof(
      fc.constantFrom(
        "..",
        ".",
        "",
        "out",
        "training",
        "secret.html",
        "../secret.html",
        "/",
        outside,
        "report.html",
        "\0",
        "~",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 5 }), async (names) => {
        const found = await findReportFile(root, names);
        if (found !== null) expect(await textOf(found)).not.toBe(secret);
      }),
      { numRuns: 300 },
    );
  });

  it("notices a file that changed after it was found", async () => {
    const { root } = await folder();
    const path = join(root, "training", "training.json");
    const found = await findReportFile(root, ["training", "training.json"]);
    await appendFile(path, " ");
    expect(await found!.open(0, 2)).toBeNull();
    const again = await findReportFile(root, ["training", "training.json"]);
    expect(again!.tag).not.toBe(found!.tag);
    await rm(path);
    expect(await again!.open(0, 2)).toBeNull();
  });

  it("fails where a file is cut while it is read, and holds nothing open", async () => {
    const { root } = await folder();
    const path = join(root, "long.html");
    await writeFile(path, "x".repeat(300_000));
    const openFiles = async () => (await readdir("/proc/self/fd").catch(() => [])).length;
    const before = await openFiles();
    const found = await findReportFile(root, ["long.html"]);
    const reader = (await found!.open(0, found!.bytes))!.getReader();
    await reader.read();
    await truncate(path, 70_000);
    await expect(
      (async () => {
        for (let done = false; !done; ) done = (await reader.read()).done;
      })(),
    ).rejects.toThrow("the file ended after 70000 of 300000 bytes");
    const another = await findReportFile(root, ["long.html"]);
    const left = (await another!.open(0, another!.bytes))!;
    await left.cancel();
    expect(await openFiles()).toBe(before);
  });

  it("is listed by its reports, not too deep", async () => {
    const { root } = await folder();
    expect(await listReports(root)).toEqual([
      {
        folder: ["a", "b", "c"],
        title: "a, b, c",
        writtenAt: expect.stringMatching(/^\d{4}-.*Z$/),
        files: [{ name: "report.html", bytes: 11 }],
      },
      {
        folder: ["training"],
        title: "One < two",
        writtenAt: expect.any(String),
        files: [
          { name: "report.html", bytes: 43 },
          { name: "training.json", bytes: 2 },
        ],
      },
    ]);
    expect(await listReports(join(root, "gone"))).toEqual([]);
  });
});
