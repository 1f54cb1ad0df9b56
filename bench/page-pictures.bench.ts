// The pictures of the page that README and the guides show, of a model that is handed in: the first screen, and the
// map with the films of a history. Each has to stay under 300 kB.
//     node bench/page-pictures.bench.ts matinee.model history.json docs/pictures
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { startServing } from "../src/server/start-serving.ts";
import { findChromium } from "../test/support/browser/find-chromium.ts";
import { startBrowser } from "../test/support/browser/loopback-browser.ts";
import { visit } from "../test/support/browser/visit.ts";

const [model, history, folder] = process.argv.slice(2);
if (model === undefined || history === undefined || folder === undefined) {
  throw new Error("Cannot draw: a model, a history and a folder were needed");
}
const found = await findChromium();
if (found.executable === null) throw new Error(`Cannot draw: ${found.why}; a Chromium was needed`);
const serving = await startServing({ model, port: 0 });
const { browser, close } = await startBrowser(found);
const mostBytes = 300_000;

try {
  const { page } = await visit(browser, `${serving.url}/data`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("input[type=file]").setInputFiles({
    name: basename(history),
    mimeType: "application/json",
    buffer: await readFile(history),
  });
  await page.getByText(/films were brought in/).waitFor();
  await page.getByRole("link", { name: "For you", exact: true }).click();
  await page.locator("[data-shelf=hero] svg.cover").first().waitFor();
  await keep("page.png");
  await page.getByRole("link", { name: "You", exact: true }).click();
  await page.locator("canvas").waitFor();
  await keep("page-map.png");

  async function keep(name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(1500); // covers and lights are drawn as they come near
    const path = join(folder!, name);
    await page.screenshot({ path, type: "png" });
    const { size } = await stat(path);
    console.log(`${path}: ${size} bytes`);
    if (size > mostBytes) throw new Error(`Cannot keep ${path}: ${size} bytes; at most ${mostBytes} were needed`);
  }
} finally {
  await close();
  await serving.close();
}
