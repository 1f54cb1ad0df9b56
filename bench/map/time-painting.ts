// The page's own painter in a real browser, timed, and seen: a canvas alone on a page, with the page's own fonts.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Recommender } from "../../src/core/recommend/asking/recommender.ts";
import { pageFontFaces } from "../../src/report/theme/font-files.ts";
import type { OwnFilm } from "../../src/web/map/map-scene.ts";
import { findChromium } from "../../test/support/browser/find-chromium.ts";
import { startBrowser } from "../../test/support/browser/loopback-browser.ts";
import { serveFiles } from "../../test/support/browser/test-site.ts";
import { visit, windows } from "../../test/support/browser/visit.ts";
import type { PaintTimes, SentMap } from "./paint-page.ts";

const looks = [
  { name: "night", window: "wide", zoom: 1, light: false },
  { name: "chart", window: "wide", zoom: 1, light: true },
  { name: "night-2", window: "wide", zoom: 2, light: false },
  { name: "night-6", window: "wide", zoom: 6, light: false },
  { name: "night-narrow", window: "narrow", zoom: 1, light: false },
] as const;

export type PaintedLook = PaintTimes & { readonly name: string; readonly window: string };

/** @param folder where pictures go; null for none @returns null, with a line on stderr, where no browser runs */
export async function timePainting(
  recommender: Recommender,
  own: readonly OwnFilm[],
  frames: number,
  folder: string | null,
): Promise<PaintedLook[] | null> {
  const found = await findChromium();
  if (found.executable === null) {
    console.error(`without painting: ${found.why}`);
    return null;
  }
  const style = `${pageFontFaces()}body{margin:0;background:#140e09}canvas{display:block;width:100vw;height:100vh}`;
  const page = `<!doctype html><meta name="viewport" content="width=device-width"><style>${style}</style><canvas></canvas><script src="/paint.js"></script>`;
  const site = await serveFiles({ "/index.html": page, "/paint.js": await bundle() });
  const running = await startBrowser(found);
  const seen: PaintedLook[] = [];
  try {
    for (const { name, window, zoom, light } of looks) {
      const { page: tab, close } = await visit(running.browser, site.origin, { window });
      const times = await tab.evaluate(([sent, count, look]) => globalThis.paintTimes(sent, count, look), [
        sentMap(recommender, own),
        frames,
        { zoom, light },
      ] as const);
      seen.push({ name, window: Object.values(windows[window]).join(" x "), ...times });
      if (folder !== null) await writeFile(join(await made(folder), `map-${name}.png`), await tab.screenshot());
      await close();
    }
  } finally {
    await running.close();
    await site.close();
  }
  return seen;
}

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("./paint-page.ts", import.meta.url));
  const lib = { entry, formats: ["iife" as const], name: "paint" };
  const built = await build({ configFile: false, logLevel: "warn", build: { write: false, lib } });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("Cannot time painting: nothing was bundled");
  return output.output[0].code;
}

function sentMap(recommender: Recommender, own: readonly OwnFilm[]): SentMap {
  const { films, x, y, light, districts } = recommender.map!;
  return {
    columns: { films: [...films], x: [...x], y: [...y], light: [...light] },
    districts: districts.map((district) => ({ ...district, places: [...district.places] })),
    titles: Array.from(films, (film) => recommender.films.title(film)),
    own,
  };
}
