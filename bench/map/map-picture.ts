// A map as a PNG, drawn by the page's own painter with the page's own fonts.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { MapScene } from "../../src/web/map/map-scene.ts";
import type { MapTheme } from "../../src/web/map/map-theme.ts";
import type { MapView } from "../../src/web/map/map-view.ts";
import { paintMap } from "../../src/web/map/paint-map.ts";
import { type LabelKind, placeLabels } from "../../src/web/map/place-labels.ts";
import { SvgCanvas } from "./svg-canvas.ts";

const require = createRequire(import.meta.url);
const files = [
  "@expo-google-fonts/fraunces/400Regular_Italic/Fraunces_400Regular_Italic.ttf",
  "@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf",
  "@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf",
];

/** Means of both families; a browser measures. */
export const widthOf = (text: string, kind: LabelKind, size: number): number =>
  text.length * size * (kind === "district" ? 0.47 : 0.55);

export function mapSvg(scene: MapScene, view: MapView, theme: MapTheme, pointed: number | null = null): string {
  const canvas = new SvgCanvas();
  paintMap(canvas, scene, view, theme, placeLabels(scene, view, widthOf, { pointed }), pointed);
  return canvas.svg(view.width, view.height);
}

let ready: Promise<readonly Uint8Array[]> | undefined;

/** At two pixels for each px. */
export async function mapPng(svg: string): Promise<Uint8Array> {
  ready ??= start();
  const renderer = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontBuffers: [...(await ready)], defaultFontFamily: "Instrument Sans" },
  });
  return renderer.render().asPng();
}

async function start(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all(files.map((file) => readFile(require.resolve(file))));
}
