import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPageFolder } from "../../../src/node/site-files/page-folder.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const isPackable = (path: string) => path.endsWith(".js");

describe("the built page", () => {
  it("is read whole, packed where that pays, without what is hidden", async () => {
    const folder = await temporaryFolder();
    const script = "export const film = 'Heat';\n".repeat(50);
    await mkdir(join(folder, "assets"));
    await mkdir(join(folder, ".git"));
    await writeFile(join(folder, "index.html"), "<!doctype html>");
    await writeFile(join(folder, "assets/main-B3x9Kd1f.js"), script);
    await writeFile(join(folder, "assets/small-B3x9Kd1f.js"), "1");
    await writeFile(join(folder, ".env"), "secret");
    await writeFile(join(folder, ".git/config.js"), "secret");
    const files = await readPageFolder(folder, isPackable);
    expect(files.map(({ path, packed }) => [path, Object.keys(packed)])).toEqual([
      ["assets/main-B3x9Kd1f.js", ["br", "gzip"]],
      ["assets/small-B3x9Kd1f.js", []],
      ["index.html", []],
    ]);
    const { packed, bytes, tag } = files[0]!;
    expect(Buffer.from(bytes).toString()).toBe(script);
    expect(gunzipSync(packed.gzip!).toString()).toBe(script);
    expect(brotliDecompressSync(packed.br!).toString()).toBe(script);
    expect(tag).toMatch(/^[0-9a-f]{16}$/);
    await writeFile(join(folder, "assets/main-B3x9Kd1f.js"), `${script}1`);
    expect((await readPageFolder(folder, isPackable))[0]!.tag).not.toBe(tag);
  });

  it("is refused where it is not built", async () => {
    const folder = await temporaryFolder();
    const told = "the page is not built; in a checkout `npm start` or `node scripts/build-page.mjs` builds it";
    await expect(readPageFolder(folder, isPackable)).rejects.toThrow(`Cannot serve the page: ${folder}: ${told}`);
    await expect(readPageFolder(join(folder, "gone"), isPackable)).rejects.toThrow(told);
    await writeFile(join(folder, "file"), "");
    await expect(readPageFolder(join(folder, "file"), isPackable)).rejects.toThrow(
      /Cannot (read the file|serve the page)/,
    );
  });

  it("holds no links: what they lead to is no part of the build", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "index.html"), "<!doctype html>");
    await symlink("/etc/hostname", join(folder, "host.txt"));
    expect((await readPageFolder(folder, isPackable)).map(({ path }) => path)).toEqual(["index.html"]);
  });
});
