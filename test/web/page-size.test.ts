// The page stays light: everything that it may ever load of code, as a server sends it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtPage } from "../../src/node/site-files/page-folder.ts";
import { codeFiles, codeSize, mostBytes, reachedBytes } from "../support/page-size.ts";

const isBuilt = existsSync(join(builtPage, "index.html"));

describe.skipIf(!isBuilt)(
  `the page's code${isBuilt ? "" : " (skipped: node scripts/build-page.mjs has not built it)"}`,
  () => {
    const files = isBuilt ? codeFiles(builtPage) : [];
    const told = files.map(({ name, gzip }) => `${name} ${gzip}`).join(", ");
    const says = `${codeSize(files)} bytes; node bench/page-size.bench.ts says of what. The largest: ${told}`;

    it("is counted whole", () => {
      expect(files.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          "sw.js",
          expect.stringMatching(/model-worker.*js$/),
          expect.stringMatching(/index.*js$/),
          expect.stringMatching(/css$/),
        ]),
      );
    });

    it("grows no heavier", () => expect(codeSize(files), says).toBeLessThan(reachedBytes));

    // what is asked, and not reached (docs/results.md): says so until it is
    it.fails("is below 120 kB of gzip in all", () => expect(codeSize(files), says).toBeLessThan(mostBytes));
  },
);
