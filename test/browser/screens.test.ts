// The screens behind the first one, on the model of the starter catalogue: a film, Later, You, the lab, one's data; each looked at in all four
// views and held against the rules of accessibility.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readHistory } from "../../src/core/imports/read-history.ts";
import { writeHistory } from "../../src/core/imports/write-history.ts";
import { starterSet } from "../../src/core/starter/starter-set.ts";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { accessibilityFaults } from "../support/browser/accessibility-faults.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { keepScreenshot } from "../support/browser/screenshots.ts";
import { type Visit, type VisitOptions, views, visit } from "../support/browser/visit.ts";
import { inventedTrainingResult } from "../support/invented-training-result.ts";
import { starterModel } from "../support/starter-model.ts";
import { bringFile, bringSomeHistory, kept, someHistory } from "./page-visits.ts";

describeInBrowser("the other screens", (running) => {
  let folder: string;
  let serving: Serving;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "matinee-screens-"));
    await writeReports(folder);
    serving = await startServing({ model: await starterModel(), port: 0, reports: folder });
  }, 240_000);
  afterAll(async () => {
    await serving?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (options: VisitOptions = {}) => {
    const visited = await visit(running().browser, `${serving.url}/data`, options);
    await bringSomeHistory(visited.page);
    return visited;
  };
  const finish = async ({ faults, strangers, close }: Visit) => {
    expect([faults, strangers()]).toEqual([[], []]);
    await close();
  };
  const go = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

  it.each(views)("are whole and without a fault of accessibility ($window, $colours)", async (view) => {
    const visited = await open(view);
    const { page } = visited;
    const look = async (name: string) => {
      await keepScreenshot(page, `${name}-${view.window}-${view.colours}`, { whole: true });
      expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await look("data");
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().click();
    await page.getByRole("heading", { name: "Why it is here" }).waitFor();
    await page.locator(".similar").scrollIntoViewIfNeeded(); // covers are drawn when they come near
    await page.locator(".similar svg.cover").first().waitFor();
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await look("film");
    await page.getByRole("button", { name: /^Later/ }).click();
    await go(page, "Later");
    await page.getByText("One film waits, ranked for you.").waitFor();
    await look("later");
    await go(page, "You");
    await page.getByRole("application", { name: /^Map of \d+ films, 8 of them yours/ }).waitFor();
    await page.getByRole("button", { name: "Measure it" }).click();
    await page.getByText(/It misses your stars by/).waitFor();
    await page.getByText("The map in words").click();
    await look("you");
    await go(page, "Lab");
    await page.getByRole("heading", { name: "What a few ratings are worth" }).waitFor();
    await look("lab");
    await finish(visited);
  });

  it.each(["/", "/tune", "/later", "/you", "/lab", "/data", "/film/tmdb-949"])(
    "%s, opened by itself, says that ratings are invented, and at its foot what was worked out",
    async (path) => {
      const visited = await open({ window: "narrow" });
      const { page } = visited;
      await page.goto(serving.url + path);
      await page
        .locator("main")
        .getByText(/^Ratings are invented: they come from 400 people made up/)
        .first()
        .waitFor();
      const said = (await page.locator("footer").getByText("Starter catalogue: made-up ratings.").boundingBox())!;
      expect(said.y + said.height).toBeLessThanOrEqual(844); // at once, wherever one has scrolled
      if (path.startsWith("/film")) await page.getByText(/^\d+ made-up people rated it, /).waitFor();
      await page.getByText(/^\d+ films · \d+ ms · 0 bytes sent$/).waitFor(); // seen, not only there
      await finish(visited);
    },
  );

  it("the map by keys: through one's own films, from light to light, closer and back, and into a film", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "You");
    const map = page.getByRole("application");
    await map.focus();
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^(Alien|Vertigo), .* 5 stars, among /);
    await page.locator(".glance").getByText("You gave it 5 stars").waitFor();
    const before = await picture(page);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.getByRole("button", { name: "All of it" }).isEnabled();
    await expect.poll(() => picture(page)).not.toBe(before);
    await map.focus();
    await page.keyboard.press("ArrowRight");
    const said = page.locator(".map [aria-live]");
    await expect.poll(() => said.textContent()).toMatch(/, among /);
    const title = (await page.locator(".glance .title").textContent())!;
    await keepScreenshot(page, "map-closer");
    await page.keyboard.press("0");
    await expect.poll(() => page.getByRole("button", { name: "All of it" }).isDisabled()).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await finish(visited);
  });

  it("the map by hand: a wheel zooms, dragging moves, a film that is pointed at says what it is and opens", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "You");
    const map = page.getByRole("application");
    await map.waitFor();
    const { x, y, width, height } = (await map.boundingBox())!;
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    await page.mouse.move(middleX, middleY);
    await page.mouse.wheel(0, 300); // all of it is seen: the page scrolls, and the map stays as it is
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const all = page.getByRole("button", { name: "All of it" });
    expect(await all.isDisabled()).toBe(true);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.waitForTimeout(300);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => all.isEnabled()).toBe(true);
    const before = await picture(page);
    await page.mouse.down();
    await page.mouse.move(middleX - 80, middleY - 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => picture(page)).not.toBe(before);
    await all.click();
    const title = await pointAtSome(page);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await finish(visited);
  });

  it("the map by touch: the first tap says what a film is, its card opens it", async () => {
    const visited = await open({ window: "narrow" });
    const { page } = visited;
    await go(page, "You");
    const { x, y, width, height } = (await page.getByRole("application").boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    const card = page.locator(".glance");
    const title = (await card.locator(".title").textContent())!;
    await keepScreenshot(page, "map-narrow-tapped");
    await card.tap();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await finish(visited);
  });

  it("the map by two fingers: drawn apart it comes closer, to where they are, and drawn together it is whole again", async () => {
    const visited = await open({ window: "narrow" });
    const { page, context } = visited;
    await go(page, "You");
    const map = page.getByRole("application");
    await map.waitFor();
    const { x, y, width, height } = (await map.boundingBox())!;
    const devtools = await context.newCDPSession(page);
    const fingers = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
      devtools.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [-1, 1].map((side, id) => ({ x: x + width / 2 + side * apart, y: y + height / 2, id })),
      });
    const draw = async (from: number, to: number) => {
      await fingers("touchStart", from);
      for (let k = 1; k <= 8; k++) await fingers("touchMove", from + ((to - from) * k) / 8);
      await fingers("touchEnd", to);
    };
    const all = page.getByRole("button", { name: "All of it" });
    const whole = await picture(page);
    expect(await all.isDisabled()).toBe(true);
    await draw(30, 120);
    await expect.poll(() => all.isEnabled()).toBe(true);
    await expect.poll(() => picture(page)).not.toBe(whole);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1); // the map, not the page
    await keepScreenshot(page, "map-narrow-pinched");
    await draw(120, 20);
    await expect.poll(() => all.isDisabled()).toBe(true);
    await finish(visited);
  });

  it("the map in words: districts with one's own films, each a link; and it turns light with the page", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "You");
    await page.getByText("The map in words").click();
    const link = page.locator(".outline").getByRole("link", { name: "Chinatown", exact: true });
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^\/film\//);
    const dark = await picture(page);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => picture(page)).not.toBe(dark);
    await link.click();
    await page.getByRole("heading", { level: 1, name: "Chinatown" }).waitFor();
    await finish(visited);
  });

  it("a film: its people are filters, what is pointed at is taken out, and it comes back", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().click();
    const rank = page.locator(".rank");
    const before = await rank.textContent();
    expect(before).toMatch(/1st of the \d+ films you have not seen/);
    const first = ofWhy(page).first();
    await first.focus();
    await expect.poll(() => rank.textContent()).toMatch(/without /);
    await first.blur();
    await expect.poll(() => rank.textContent()).toBe(before);
    await page.getByRole("heading", { name: "More like it" }).waitFor();
    const director = page
      .locator("article button")
      .filter({ hasText: /\w+ \w+/ })
      .first();
    const name = (await director.textContent())!;
    await director.click();
    await page.getByRole("button", { name: `Remove: with ${name}` }).waitFor();
    await finish(visited);
  });

  it("a film, narrow: people are high enough for a thumb, no line begins with a comma, and the menu is whole at 320 px", async () => {
    const visited = await open({ window: "narrow" });
    const { page } = visited;
    await page.goto(`${serving.url}/film/tmdb-949`);
    await page.locator(".person").first().waitFor();
    const people = await page.locator(".person").evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(Math.min(...people)).toBeGreaterThanOrEqual(28);
    const commas = await page
      .locator(".facts > span")
      .evaluateAll((all) => all.map((each) => [each.textContent!.at(-1), each.getClientRects().length]));
    expect(commas).toContainEqual([",", 1]);
    expect(commas.filter(([, lines]) => lines !== 1)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.locator("nav").evaluate((menu) => menu.scrollWidth - menu.clientWidth)).toBe(0);
    await finish(visited);
  });

  it("a film, by touch: a tap keeps a film of yours out, the next one brings it back", async () => {
    const visited = await open({ window: "narrow" });
    const { page } = visited;
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().click();
    const rank = page.locator(".rank");
    const before = await rank.textContent();
    await ofWhy(page).first().tap();
    await expect.poll(() => rank.textContent()).toMatch(/without /);
    await page.waitForTimeout(400);
    expect(await ofWhy(page).first().getAttribute("aria-pressed")).toBe("true");
    await keepScreenshot(page, "film-narrow-without");
    await ofWhy(page).first().tap();
    await expect.poll(() => rank.textContent()).toBe(before);
    await finish(visited);
  });

  it.each([
    ["film", (page: Page) => page.locator("[data-shelf=hero] a").first().click(), "Why it is here"],
    ["later", (page: Page) => go(page, "Later"), "Later"],
    ["you", (page: Page) => go(page, "You"), "What shapes your list"],
    ["map", (page: Page) => go(page, "You"), "What shapes your list"],
  ] as const)("an answer that fails is said, and can be asked for again (%s)", async (question, show, heading) => {
    const visited = await open();
    const { page } = visited;
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().waitFor();
    const [worker] = page.workers();
    await worker!.evaluate((failing) => {
      const scope = self as unknown as { onmessage: (event: MessageEvent) => void; isMended?: boolean };
      const { onmessage } = scope;
      scope.onmessage = (event) => {
        if (event.data.name !== failing || scope.isMended) onmessage(event);
        else self.postMessage({ id: event.data.id, failure: "made to fail" });
      };
    }, question);
    await show(page);
    await page.getByRole("alert").getByText("This could not be worked out: made to fail.").waitFor();
    await worker!.evaluate(() => {
      (self as unknown as { isMended?: boolean }).isMended = true;
    });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: heading }).waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await finish(visited);
  });

  it("a film that is linked to opens by itself, and its rating is kept", async () => {
    const visited = await open();
    const { page } = visited;
    const [{ key } = { key: "" }] = await kept(page);
    await page.goto(`${serving.url}/film/${key}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: /^Not for me/ }).click();
    await expect.poll(async () => (await kept(page)).find((entry) => entry.key === key)?.event).toBe("dismissed");
    await page.waitForTimeout(500); // sooner it is a press too many
    await page.getByRole("button", { name: /^Not for me/ }).click();
    await expect.poll(async () => (await kept(page)).length).toBe(someHistory.length - 1);
    await finish(visited);
  });

  it("Later: nothing says how to fill it; films wait ranked, and go when they are seen", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "Later");
    await page.getByText("Nothing is kept for later yet.", { exact: false }).waitFor();
    await go(page, "For you");
    for (let k = 0; k < 2; k++) {
      const others = page.locator("[data-shelf]").getByRole("button", { name: /^Later/, pressed: false });
      await others.first().click();
      await expect
        .poll(async () => (await kept(page)).filter(({ event }) => event === "watchlisted").length)
        .toBe(k + 1);
      await page.waitForTimeout(300);
    }
    await go(page, "Later");
    await page.getByText("2 films wait").waitFor();
    await page.getByRole("button", { name: /^Seen/ }).first().click();
    await page.getByText("One film waits").waitFor();
    await finish(visited);
  });

  it("Later with many films: sixty at once, and more when they are asked for", async () => {
    const visited = await open();
    const { page } = visited;
    const { facts } = starterSet();
    const many = facts.slice(0, 100).map(({ title, year }) => ({
      ...{ film: { title, year }, rating: null },
      ...{ event: "watchlisted" as const, at: null },
    }));
    await bringFile(page, "many.json", writeHistory(many, "json"));
    await page.getByText(/films were brought in/).waitFor();
    await go(page, "Later");
    const waiting = page.locator("[data-shelf=later] > li");
    await waiting.first().waitFor();
    expect(await waiting.count()).toBe(60);
    await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
    await expect.poll(() => waiting.count()).toBeGreaterThan(80);
    await expect.poll(() => page.getByRole("button", { name: /^Show/ }).count()).toBe(0);
    await finish(visited);
  });

  it("the lab: another measure moves the marks, and the reports in full are a link away", async () => {
    const visited = await open();
    const { page } = visited;
    await go(page, "Lab");
    const mark = page.locator(".dots b").first();
    await mark.waitFor();
    const before = await mark.evaluate((each) => (each as HTMLElement).style.left);
    await page.getByText("No network of the table does better than that guess.", { exact: false }).waitFor();
    await page.getByText("MAE", { exact: true }).first().click();
    await expect.poll(() => mark.evaluate((each) => (each as HTMLElement).style.left)).not.toBe(before);
    const value = page.locator(".dots em").first();
    const all = await value.textContent();
    await page.getByText("With 50 votes and more").first().click();
    await expect.poll(() => value.textContent()).not.toBe(all);
    await page.getByText("The embedding network, films in a fresh order").waitFor();
    await page.getByText("All of ours together, before release").waitFor();
    expect(await page.getByText(/^Figure [1-4]\.$/).count()).toBe(4);
    await page.getByRole("slider").fill("0");
    await page.getByText("After 0 ratings", { exact: false }).first().waitFor();
    await page.getByRole("link", { name: "An invented report" }).click();
    await page.getByRole("heading", { name: "Invented" }).waitFor();
    await finish(visited);
  });

  it("one's data: saved as JSON and CSV that can be brought back, and deleted after a question", async () => {
    const visited = await open();
    const { page } = visited;
    for (const form of ["JSON", "CSV"]) {
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: `Save as ${form}` }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(`matinee-history.${form.toLowerCase()}`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Uint8Array);
      const { entries, faults } = readHistory(Buffer.concat(chunks), saved.suggestedFilename());
      expect(faults).toEqual([]);
      expect(entries.map(({ film, rating, at }) => [film.title, rating, at])).toEqual(
        someHistory.map(({ film, rating, at }) => [film.title, rating, at]),
      );
    }
    await page.getByRole("button", { name: "Delete everything …" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    expect((await kept(page)).length).toBe(someHistory.length);
    await page.getByRole("button", { name: "Delete everything …" }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await page.getByText("Everything is deleted. We have not met.").waitFor();
    expect(await kept(page)).toEqual([]);
    await go(page, "For you");
    await page.getByText("We have not met yet.").waitFor();
    await finish(visited);
  });
});

/** Films of one's own in the picture of a film's score. */
const ofWhy = (page: Page) => page.getByRole("region", { name: "Why it is here" }).getByRole("button");

/** What is painted on the map. */
const picture = (page: Page): Promise<string> =>
  page.locator(".map canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

/** Moves the pointer over the map until it meets a film. @returns its title */
async function pointAtSome(page: Page): Promise<string> {
  const { x, y, width, height } = (await page.getByRole("application").boundingBox())!;
  for (let k = 0; k < 200; k++) {
    await page.mouse.move(x + width * (0.3 + 0.002 * k), y + height * (0.4 + 0.2 * ((k % 10) / 10)));
    const title = page.locator(".glance .title");
    if ((await title.count()) > 0) return (await title.textContent())!;
  }
  throw new Error("nothing of the map was met");
}

/** Two invented reports, as `reproduce` and `train` leave them. */
async function writeReports(folder: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const html = "<!doctype html><html lang=en><title>An invented report</title><h1>Invented</h1></html>";
  const original = ["mean", "original-deep", "original-frozen", "original-tuned", "original-deep+fresh-order"];
  const rows = [
    ...original.map((model) => ({ model, track: "original" })),
    { model: "film-quality", track: "before-release" },
  ].map((row, k) => ({ ...row, protocol: "seed-split", metrics: metricsOf(1 + 0.2 * k) }));
  await write("original/report.html", html);
  await write("original/metrics.json", JSON.stringify({ rows, manifest: {} }));
  await write("training/report.html", html.replace("An invented", "Another"));
  await write("training/training.json", JSON.stringify(inventedTrainingResult()));
}

const metricsOf = (rmse: number) => ({
  rmse: { mean: rmse, ci95: [rmse - 0.1, rmse + 0.1] as const, published: rmse + 0.05 },
  mae: { mean: rmse ** 3 - 0.4 },
  r2: { mean: 1 - rmse },
  "rmse[votes>=50]": { mean: rmse - 0.2 },
  "mae[votes>=50]": { mean: rmse ** 3 - 0.5 },
});
