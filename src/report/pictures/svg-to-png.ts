// SVG to PNG without a browser, through resvg in WebAssembly with the report's own fonts: the same bytes on every machine.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { allTtfFiles } from "../theme/font-files.ts";
import { families } from "../theme/tokens.ts";

let ready: Promise<void> | undefined;

/** The picture at `scale` pixels for each px of the SVG. System fonts are never used. */
export async function svgToPng(svg: string, scale = 2): Promise<Uint8Array> {
  ready ??= start();
  await ready;
  const renderer = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: allTtfFiles(), defaultFontFamily: families.text },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return bytes;
}

async function start(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(path));
}
