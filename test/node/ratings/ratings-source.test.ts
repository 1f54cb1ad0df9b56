import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { ratingsSource } from "../../../src/node/ratings/ratings-source.ts";
import { readRatings } from "../../../src/node/ratings/read-ratings.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { zipOf } from "../files/zip-writer.ts";

const one = "1,10,4\n";

/** How many ratings are read from what lies at the path. */
async function countIn(folder: string, name: string): Promise<number> {
  return (await readRatings(await ratingsSource(join(folder, name)))).ratings.data.length;
}

describe("ratingsSource", () => {
  it("finds a table in files, folders and archives", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "set"));
    await writeFile(join(folder, "mine.txt"), one);
    await writeFile(join(folder, "mine.csv.gz"), gzipSync(one));
    await writeFile(join(folder, "set", "README"), "not a table");
    await writeFile(join(folder, "set", "ratings.dat.gz"), gzipSync("1::10::4\n2::10::4\n"));
    const files = ["a/b/ratings.csv", "a/u.data", "a/ratings.csv", "README"];
    await writeFile(join(folder, "set.zip"), zipOf(files.map((name) => ({ name, content: one.repeat(name.length) }))));
    await writeFile(join(folder, "only.zip"), zipOf([{ name: "any.tsv", content: "1\t10\t4\n" }]));
    expect(await countIn(folder, "mine.txt")).toBe(1);
    expect(await countIn(folder, "mine.csv.gz")).toBe(1);
    expect(await countIn(folder, "set")).toBe(2);
    expect(await countIn(folder, "only.zip")).toBe(1);
    expect((await ratingsSource(join(folder, "set.zip"))).name).toBe(`${join(folder, "set.zip")} > a/ratings.csv`);
  });

  it("says where it finds none", async () => {
    const folder = await temporaryFolder();
    await expect(ratingsSource(join(folder, "none.csv"))).rejects.toThrow(InputError);
    await expect(ratingsSource(folder)).rejects.toThrow(
      "it is empty; one of ratings.csv, ratings.dat, u.data was needed",
    );
    await writeFile(join(folder, "a.csv"), one);
    await writeFile(join(folder, "b.csv"), one);
    await expect(ratingsSource(folder)).rejects.toThrow("it holds 2 files; one of ratings.csv");
  });
});
