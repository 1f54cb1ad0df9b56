// Drawn covers in a browser. The raster threads' time, in CPU milliseconds, for a hundred covers of 130 px put into a page: without grain, with the page's one
// pattern, and with a filter for each cover (feTurbulence), which is how grain is usually made. And how wide Chromium draws the lines of
// titles beside what was measured for them. Prints one JSON document.
//     node bench/covers-raster.bench.ts
import { pictureFontFaces } from "../src/report/theme/font-files.ts";
import { coverGrain, grainFill } from "../src/web/covers/cover-grain.ts";
import { drawCover } from "../src/web/covers/draw-cover.ts";
import { advance } from "../src/web/covers/title/advance.ts";
import { startBrowser } from "../test/support/browser/loopback-browser.ts";
import { unpackChromium } from "../test/support/browser/unpack-chromium.ts";
import { starterCovers } from "./covers/starter-covers.ts";
import { machine } from "./peer.ts";

const rounds = 6;
const films = starterCovers();
const markup = (some: typeof films) => some.map((film) => `<div>${drawCover(film, { size: "small" })}</div>`).join("");
const covers = markup(films.slice(0, 100));
const paint = `fill="${grainFill}"`;
const kinds = {
  without: covers.replaceAll(paint, 'fill="none"'),
  pattern: covers,
  filter: covers.replaceAll(paint, 'filter="url(#noise)"'),
};
const noise =
  '<svg width="0" height="0"><filter id="noise" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .5 0"/></filter></svg>';
const css = "#shelf{display:grid;grid-template-columns:repeat(10,130px);gap:10px}svg.cover{width:100%;display:block}";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tdur?: number;
}

const { browser, close } = await startBrowser(await unpackChromium());
try {
  const rasterMilliseconds: Record<string, number> = {};
  for (const [kind, shelf] of Object.entries(kinds)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 2200 } });
    await page.setContent(`<style>${css}</style>${coverGrain()}${noise}<div id="shelf"></div>`);
    await browser.startTracing(page, { categories: ["cc", "disabled-by-default-devtools.timeline"] });
    for (let round = 0; round < rounds; round++) {
      for (const html of [shelf, ""]) {
        await page.evaluate((text) => document.getElementById("shelf")?.setHTMLUnsafe(text), html);
        await page.waitForTimeout(600); // for the raster threads, which nothing waits for
      }
    }
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const tasks = traceEvents.filter(({ name, ph }) => name === "RasterTask" && ph === "X");
    rasterMilliseconds[kind] = Number((tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000 / rounds).toFixed(1));
    await page.close();
  }
  const page = await browser.newPage();
  await page.setContent(`<style>${pictureFontFaces()}</style>${markup(films)}`);
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready;
    const lines = [...document.querySelectorAll<SVGTextElement>(".cover > g > text")];
    return lines.map((line) => ({
      text: line.textContent,
      size: Number(line.parentElement?.getAttribute("font-size")),
      width: line.getComputedTextLength(),
    }));
  });
  const shares = drawn.map(({ text, size, width }) => width / (advance(text) * size));
  const lineWidths = { lines: shares.length, least: Math.min(...shares), most: Math.max(...shares) };
  console.log(JSON.stringify({ machine, covers: 100, rounds, rasterMilliseconds, lineWidths }, null, 2));
} finally {
  await close();
}
