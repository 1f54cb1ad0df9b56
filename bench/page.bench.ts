// How quick the page is, in a real browser, served by `matinee serve`'s own server: a first visit to the first cover that can be rated, a visit
// that comes back with a history to the shelves, and 200 ratings on the shelves, each from the press of a key to the new list on the screen
// (the frame behind the change), motion and threads included. Long tasks are what held the main thread for 50 ms and more. Milliseconds by the
// clock, so to be read on a machine that nobody else uses. Prints one JSON document:
//     node bench/page.bench.ts [model]
import { startServing } from "../src/server/start-serving.ts";
import { findChromium } from "../test/support/browser/find-chromium.ts";
import { startBrowser } from "../test/support/browser/loopback-browser.ts";
import { visit } from "../test/support/browser/visit.ts";
import { starterModel } from "../test/support/starter-model.ts";
import { rateOnShelves, watchFirst } from "./page/in-page.ts";
import { machine } from "./peer.ts";
import { percentiles } from "./recommend/percentiles.ts";

const ratings = 200;
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
  const times = await page.evaluate(rateOnShelves, ratings);
  const during = (await first.longTasks()).slice(before).map(({ milliseconds }) => milliseconds);
  const back = await context.newPage();
  await back.addInitScript(watchFirst, "[data-shelf=hero] svg.cover");
  await back.goto(serving.url);
  const returned = await back.evaluate(() => globalThis.matineeFirst!);
  await context.close();
  return { firstCover, returned, ratingToList: percentiles(Float64Array.from(times)), longTasks: during };
}

const { films } = serving.model;
const milliseconds = { wide: await measure("wide"), narrow: await measure("narrow") };
console.log(JSON.stringify({ machine, browser: browser.version(), films, ratings, milliseconds }, null, 2));
await close();
await serving.close();
