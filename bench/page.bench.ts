// How quick the page is, in a real browser, served by `matinee serve`'s own server: a first visit to the first cover that can be rated, a visit
// that comes back with a history to the shelves, and 200 ratings on the shelves, each from the press of a key to the new list on the screen
// (the frame behind the change), motion and threads included. Long tasks are what held the main thread for 50 ms and more. Milliseconds by the
// clock, so to be read on a machine that nobody else uses; `cpu` is what the main thread ran for one rating, of it in scripts, layout and styles,
// and holds on a shared one, too. Prints one JSON document:
//     node bench/page.bench.ts [model]
import type { Page } from "playwright-core";
import { startServing } from "../src/server/start-serving.ts";
import { findChromium } from "../test/support/browser/find-chromium.ts";
import { startBrowser } from "../test/support/browser/loopback-browser.ts";
import { visit } from "../test/support/browser/visit.ts";
import { starterModel } from "../test/support/starter-model.ts";
import { rateOnShelves, watchFirst } from "./page/in-page.ts";
import { machine } from "./peer.ts";
import { percentiles, rounded } from "./recommend/percentiles.ts";

const ratings = 200;
const parts = ["all", "scripts", "layout", "styles"] as const;
type Part = (typeof parts)[number];
const found = await findChromium();
if (found.executable === null) throw new Error(`Cannot measure the page: ${found.why}; a Chromium was needed`);
const [model = await starterModel()] = process.argv.slice(2);
const serving = await startServing({ model, port: 0 });
const { browser, close } = await startBrowser(found);

async function measure(window: "wide" | "narrow") {
  const first = await visit(browser, "about:blank", { window, reducedMotion: false });
  const { context, page } = first;
  await page.addInitScript(watchFirst, ".film svg.cover");
  await page.goto(serving.url);
  const firstCover = await page.evaluate(() => globalThis.matineeFirst!);
  for (const key of ["5", "4", "2", "4", "5"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await page.locator("[data-shelf=list] li").nth(8).waitFor();
  await page.waitForTimeout(1500);
  const before = (await first.longTasks()).length;
  const used = await mainThread(page);
  const spent = await used();
  const times = await page.evaluate(rateOnShelves, ratings);
  const after = await used();
  const cpu = Object.fromEntries(parts.map((part) => [part, rounded((after[part] - spent[part]) / ratings)]));
  const during = (await first.longTasks()).slice(before).map(({ milliseconds }) => milliseconds);
  const back = await context.newPage();
  await back.addInitScript(watchFirst, "[data-shelf=hero] svg.cover");
  await back.goto(serving.url);
  const returned = await back.evaluate(() => globalThis.matineeFirst!);
  await context.close();
  return { firstCover, returned, ratingToList: percentiles(Float64Array.from(times)), cpu, longTasks: during };
}

/** CPU milliseconds of a page's main thread since it was opened. */
async function mainThread(page: Page): Promise<() => Promise<Record<Part, number>>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name: string) => 1000 * metrics.find((metric) => metric.name === name)!.value;
    return {
      all: of("TaskDuration"),
      scripts: of("ScriptDuration"),
      layout: of("LayoutDuration"),
      styles: of("RecalcStyleDuration"),
    };
  };
}

const { films } = serving.model;
const milliseconds = { wide: await measure("wide"), narrow: await measure("narrow") };
console.log(JSON.stringify({ machine, browser: browser.version(), films, ratings, milliseconds }, null, 2));
await close();
await serving.close();
