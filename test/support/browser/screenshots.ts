// Pictures of pages, kept for whoever wants to look: in test-results/screenshots, which is in no commit.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = fileURLToPath(new URL("../../../test-results/screenshots", import.meta.url));

/**
 * @param name such as `film-narrow-light`; an older picture of that name is replaced
 * @param whole the page to its end, not what the window shows
 * @returns the path of the PNG
 */
export async function keepScreenshot(page: Page, name: string, { whole = false } = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined)); // else letters may be missing
  await page.screenshot({ path, fullPage: whole });
  return path;
}
