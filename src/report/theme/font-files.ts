// The two families as files from their npm packages: woff2 to embed in pages and pictures, ttf to measure text and to draw
// PNGs. Read once and kept. Both are under the SIL Open Font License, which allows embedding.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { families } from "./tokens.ts";

const require = createRequire(import.meta.url);
const kept = new Map<string, Buffer>();

/** Weights that pictures use; a ttf is there for each. */
export type TextWeight = 400 | 600;

const ttf: Readonly<Record<string, string>> = {
  "Instrument Sans 400": "@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf",
  "Instrument Sans 600": "@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf",
  "Fraunces 600": "@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf",
};

const woff2 = {
  text: "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  display: "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  displayItalic: "@fontsource-variable/fraunces/files/fraunces-latin-opsz-italic.woff2",
  displayPlain: "@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
} as const;

/** The ttf file of a family and weight. @throws RangeError where the theme has none */
export function ttfFile(family: string, weight: TextWeight): Buffer {
  const path = ttf[`${family} ${weight}`];
  if (path === undefined) throw new RangeError(`Cannot load a font: the theme has no ${family} in weight ${weight}`);
  return fontFile(path);
}

/** All ttf files, for the PNG renderer. */
export function allTtfFiles(): Buffer[] {
  return Object.values(ttf).map(fontFile);
}

/** `@font-face` rules for a page: both families with all weights, and the display italic (Latin, about 240 kB). */
export function pageFontFaces(): string {
  return [
    face(families.text, "400 700", "normal", woff2.text),
    face(families.display, "100 900", "normal", woff2.display),
    face(families.display, "100 900", "italic", woff2.displayItalic),
  ].join("\n");
}

/** `@font-face` rules for a picture on its own (Latin, about 90 kB). */
export function pictureFontFaces(): string {
  return [
    face(families.text, "400 700", "normal", woff2.text),
    face(families.display, "100 900", "normal", woff2.displayPlain),
  ].join("\n");
}

function face(family: string, weights: string, style: string, path: string): string {
  const url = `data:font/woff2;base64,${fontFile(path).toString("base64")}`;
  return `@font-face{font-family:"${family}";font-weight:${weights};font-style:${style};src:url(${url}) format("woff2")}`;
}

function fontFile(path: string): Buffer {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(path));
  kept.set(path, bytes);
  return bytes;
}
