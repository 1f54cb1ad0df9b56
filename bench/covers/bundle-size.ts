// How many bytes the covers add to a page: what a page imports of them, bundled and minified by the page's own bundler.
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

export async function bundleSize(): Promise<{ minified: number; gzip: number }> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: fileURLToPath(new URL("page-imports.ts", import.meta.url)), formats: ["iife"], name: "covers" },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !("output" in bundle))
    throw new TypeError("Cannot measure the covers: the bundler gave no output");
  const code = bundle.output.map((part) => (part.type === "chunk" ? part.code : "")).join("");
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
