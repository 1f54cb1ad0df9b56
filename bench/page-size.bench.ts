// What the page weighs: its code and styles by file, and the code by what it is for, in bytes of gzip -9. Prints one JSON document.
//     node bench/page-size.bench.ts
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { codeFiles, codeSize, mostBytes } from "../test/support/page-size.ts";
import { piecesOf } from "./page-size/bytes-by-source.ts";
import { costsOf } from "./page-size/page-groups.ts";

const folder = mkdtempSync(join(tmpdir(), "matinee-page-"));
const configFile = fileURLToPath(new URL("../src/web/vite.config.ts", import.meta.url));
try {
  const plain = join(folder, "plain");
  await build({ configFile, logLevel: "error", build: { outDir: plain } });
  const files = codeFiles(plain);
  const mapped = join(folder, "mapped");
  await build({ configFile, logLevel: "error", build: { outDir: mapped, sourcemap: true } });
  const scripts = codeFiles(mapped).filter(({ name }) => name.startsWith("assets/") && name.endsWith(".js"));
  const costs = scripts.map(({ name }) => {
    const code = readFileSync(join(mapped, name), "utf8");
    const map = JSON.parse(readFileSync(join(mapped, `${name}.map`), "utf8"));
    return [name, costsOf(piecesOf({ code, map }))];
  });
  const measured = { all: codeSize(files), most: mostBytes, files, costs: Object.fromEntries(costs) };
  console.log(JSON.stringify(measured, null, 2));
} finally {
  rmSync(folder, { recursive: true });
}
