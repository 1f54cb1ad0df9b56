import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readShortFile } from "../../../src/node/files/short-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("readShortFile", () => {
  it("reads all of a file, plain or gzip, up to a size", async () => {
    const path = join(await temporaryFolder(), "file");
    await writeFile(path, "0123456789");
    expect(new TextDecoder().decode(await readShortFile(path, 10))).toBe("0123456789");
    await expect(readShortFile(path, 9)).rejects.toThrow(`Cannot read the file: ${path}: over 0 MB were seen`);
    await writeFile(path, gzipSync("zipped"));
    expect(new TextDecoder().decode(await readShortFile(path, 10))).toBe("zipped");
    await expect(readShortFile(`${path}s`, 10)).rejects.toThrow("there is no such file");
  });
});
