// SVG to PNG without a browser, through resvg in WebAssembly with the report's own fonts: the same bytes on every machine.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { allTtfFiles } from "../theme/font-files.ts";
import { families } from "../theme/tokens.ts";

type Rendered = ReturnType<InstanceType<typeof Resvg>["render"]>;

let ready: Promise<void> | undefined;

/** The picture at `scale` pixels for each px of the SVG. System fonts are never used. */
export function svgToPng(svg: string, scale = 2): Promise<Uint8Array> {
  return drawn(svg, scale, (image) => image.asPng());
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity, 0 to 255; row by row. */
  readonly rgba: Uint8Array;
}

/** The same picture as pixels, for whoever measures it or packs it otherwise. */
export function svgToPixels(svg: string, scale = 1): Promise<Pixels> {
  return drawn(svg, scale, ({ width, height, pixels }) => ({ width, height, rgba: pixels.slice() }));
}

async function drawn<Result>(svg: string, scale: number, take: (image: Rendered) => Result): Promise<Result> {
  ready ??= start();
  await ready;
  const renderer = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: allTtfFiles(), defaultFontFamily: families.text },
  });
  const image = renderer.render();
  const result = take(image);
  image.free();
  renderer.free();
  return result;
}

async function start(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(path));
}
