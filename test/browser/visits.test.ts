// What the tests of pages stand on: a browser that reaches this machine alone, and visits that tell what went wrong in a page. Each fault here
// is made on purpose, as a watch that sees nothing would let everything through.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accessibilityFaults } from "../support/browser/accessibility-faults.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { keepScreenshot } from "../support/browser/screenshots.ts";
import { serveFiles, type TestSite } from "../support/browser/test-site.ts";
import { views, visit, windows } from "../support/browser/visit.ts";
import { readPng } from "../support/read-png.ts";

const icon = `<link rel="icon" href="data:,">`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">${icon}</head><body>${body}</body></html>`;
const files = {
  "/index.html": page(`<main><h1>A page</h1></main>`),
  "/faulty.html": page(`<main><h1>Faults</h1><img src="/gone.svg"></main><script>
    console.error("said aloud");
    console.warn("said quietly");
    setTimeout(() => { throw new Error("not caught"); });
  </script>`),
  "/stray.html": page(`<main><h1>Stray</h1></main><script>
    const answered = (address) => fetch(address).then(() => "answered", () => "unreachable");
    globalThis.done = Promise.all([answered("http://films.example/list"), answered("https://films.example/list")]);
    new Worker("/worker.js");
    navigator.serviceWorker.register("/service-worker.js");
  </script>`),
  "/worker.js": `fetch("http://worker.example/").catch(() => {});`,
  "/service-worker.js": `fetch("http://service.example/").catch(() => {});`,
  "/busy.html": page(`<main><h1>Busy</h1></main><script>
    const hold = (milliseconds) => { for (const begun = performance.now(); performance.now() - begun < milliseconds;); };
    onload = () => setTimeout(() => { hold(120); document.title = "done"; });
  </script>`),
};

describeInBrowser("visits to a page", (running) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await serveFiles(files);
  });
  afterAll(() => site?.close());

  it.each(views)("shows it as $window and $colours as it was asked to", async (view) => {
    const { page, faults, strangers, close } = await visit(running().browser, site.origin, view);
    const seen = await page.evaluate(() => ({
      window: { width: innerWidth, height: innerHeight },
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
      calm: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }));
    expect(seen).toEqual({ window: windows[view.window], dark: view.colours === "dark", calm: true });
    const picture = await keepScreenshot(page, `test-page-${view.window}-${view.colours}`);
    expect(readPng(await readFile(picture))).toEqual(windows[view.window]);
    expect([faults, strangers(), await accessibilityFaults(page)]).toEqual([[], [], []]);
    await close();
  });

  it("lets motion be, where that is asked for", async () => {
    const { page, close } = await visit(running().browser, site.origin, { reducedMotion: false });
    expect(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches)).toBe(false);
    await close();
  });

  it("keeps a storage for who comes back, and for nobody else", async () => {
    const first = await visit(running().browser, site.origin);
    await first.page.evaluate(() => localStorage.setItem("film", "Heat"));
    const stored = async ({ page }: typeof first) => page.evaluate(() => localStorage.getItem("film"));
    const again = await visit(running().browser, site.origin, { context: first.context });
    const other = await visit(running().browser, site.origin);
    expect([await stored(again), await stored(other)]).toEqual(["Heat", null]);
    for (const each of [again, other, first]) await each.close();
  });

  it("tells what was said on the console, thrown, and not found", async () => {
    const { page, faults, close } = await visit(running().browser, `${site.origin}/faulty.html`);
    await expect.poll(() => faults.length).toBeGreaterThanOrEqual(5);
    expect([...new Set(faults)].sort()).toEqual([
      "console error: Failed to load resource: the server responded with a status of 404 (Not Found)",
      "console error: said aloud",
      "console warning: said quietly",
      "exception: not caught",
      `request: ${site.origin}/gone.svg: answered by 404`,
    ]);
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt \(.*\): img: Fix any/su)]);
    await close();
  });

  it("tells what is asked of other hosts, by pages, workers and service workers, and lets nothing out", async () => {
    const { strayed } = running();
    expect(strayed).toEqual([]); // the browser itself asks nobody
    const { page, strangers, close } = await visit(running().browser, `${site.origin}/stray.html`);
    const answers = await page.evaluate(() => (globalThis as unknown as { done: Promise<string[]> }).done);
    expect(answers).toEqual(["unreachable", "unreachable"]);
    const asked = [
      "films.example:443",
      "http://films.example/list",
      "http://service.example/",
      "http://worker.example/",
    ];
    await expect.poll(() => [...strayed].sort()).toEqual(asked);
    expect(strangers()).toEqual(expect.arrayContaining(["http://films.example/list", "https://films.example/list"]));
    await close();
  });

  it("measures what holds the page up", async () => {
    const calm = await visit(running().browser, site.origin);
    expect((await calm.longTasks()).filter(({ milliseconds }) => milliseconds >= 100)).toEqual([]);
    await calm.close();
    const busy = await visit(running().browser, `${site.origin}/busy.html`);
    await busy.page.waitForFunction(() => document.title === "done");
    expect(Math.max(...(await busy.longTasks()).map(({ milliseconds }) => milliseconds))).toBeGreaterThanOrEqual(119);
    await busy.close();
  });
});
