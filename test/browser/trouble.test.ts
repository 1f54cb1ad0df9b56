// What can go wrong around the page does, on purpose: every time there has to be a word that helps, and nothing may be lost.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeHistory } from "../../src/core/imports/write-history.ts";
import { startServing } from "../../src/server/start-serving.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { keepScreenshot } from "../support/browser/screenshots.ts";
import { visit } from "../support/browser/visit.ts";
import { inventedTrainingResult } from "../support/invented-training-result.ts";
import { starterModel } from "../support/starter-model.ts";
import { bringFile, bringSomeHistory, kept, someHistory } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("trouble", (running) => {
  const serving = servingStarter();

  it("a damaged model: says so, and opens it when it is asked again and whole", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
    const whole = await readFile(await starterModel());
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 100]! ^= 0xff;
    let isDamaged = true;
    await context.route("**/model/*", (route) =>
      route.fulfill({ body: isDamaged ? damaged : whole, contentType: "application/octet-stream" }),
    );
    const { page } = await visit(running().browser, serving.url, { context });
    await page.getByRole("heading", { name: "The model could not be opened" }).waitFor();
    await page.getByText(/^Reload the page; if that changes nothing, ask whoever serves it.* checksum/).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    const isWhole = page.locator("[role=alert] p").evaluate((each) => each.scrollWidth < innerWidth);
    expect(await isWhole).toBe(true);
    await keepScreenshot(page, "trouble-damaged-model");
    await page.getByRole("link", { name: "Lab", exact: true }).click();
    await page.getByRole("heading", { name: "The lab" }).waitFor();
    await page.getByRole("link", { name: "Your data", exact: true }).click();
    await page.getByRole("button", { name: "Save as JSON" }).waitFor();
    await page.getByRole("button", { name: "Delete everything" }).waitFor();
    await bringFile(page, "history.json", writeHistory(someHistory, "json"));
    await page.getByText("no model is open. Reload the page").waitFor();
    await page.getByRole("link", { name: "For you", exact: true }).click();
    isDamaged = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("We have not met yet.").waitFor();
    await context.close();
  });

  it("no model at all, and no answer: says so", async () => {
    const context = await running().browser.newContext({ serviceWorkers: "block" });
    await context.route("**/model.json", (route) => route.abort());
    const { page } = await visit(running().browser, serving.url, { context });
    await page.getByRole("heading", { name: "The model could not be opened" }).waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await context.close();
  });

  it("no IndexedDB, as in some private windows: works, and says that it keeps nothing", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    await context.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    });
    const { page, faults } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    await page.getByText("This window keeps nothing").waitFor();
    await page.getByRole("link", { name: "For you", exact: true }).click();
    await page.locator("[data-shelf=hero] h1").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a full device: goes on with what was said, and says that it could not be kept", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    const { page, faults } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    await page.getByText(/could not be kept/).waitFor();
    await keepScreenshot(page, "trouble-full-device");
    await page.getByRole("link", { name: "For you", exact: true }).click();
    await page.locator("[data-shelf=hero] h1").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a worker that dies: is started again, knows who asks, and answers what was asked", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const { page } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    const [worker] = page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error("made to die");
      });
    });
    await page.waitForEvent("worker");
    await page.getByRole("link", { name: "For you", exact: true }).click();
    await page.locator("[data-shelf=hero] h1").waitFor();
    await context.close();
  });

  it("files that are no history: a line that says what was seen and needed, and nothing is changed", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const { page, faults } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    for (const [name, text] of [
      ["holiday.png", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
      ["empty.csv", ""],
      ["broken.json", '{ "version": 1, "entries": [ { "film": '],
      ["other.json", '{ "version": 7, "entries": [] }'],
      ["shopping.csv", "milk,bread\n1,2\n"],
    ] as const) {
      await bringFile(page, name, text);
      await page
        .getByText(new RegExp(`Cannot read the history.*${name.replace(".", "\\.")}|${name}.*Cannot read`))
        .waitFor();
      expect((await kept(page)).length).toBe(someHistory.length);
    }
    await keepScreenshot(page, "trouble-wrong-file");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("two tabs: each sees what the other was told, and neither overwrites it", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const first = await visit(running().browser, `${serving.url}/data`, { context });
    const second = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(first.page);
    await second.page.getByText("8 ratings").first().waitFor();
    await second.page.goto(`${serving.url}/film/${(await kept(first.page))[0]!.key}`);
    await second.page.getByRole("button", { name: "Not for me" }).click();
    await expect
      .poll(async () => (await kept(second.page)).filter(({ event }) => event === "dismissed").length)
      .toBe(1);
    await first.page.getByText("7 ratings").first().waitFor();
    expect((await kept(first.page)).length).toBe(8);
    await context.close();
  });

  it("an address that there is not: says so, and leads back; a film's with its title behind it is the film's", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
    const { page } = await visit(running().browser, `${serving.url}/nowhere`, { context });
    await page.getByRole("heading", { name: "There is no such screen here" }).waitFor();
    await page.getByRole("link", { name: "Back to the shelves" }).click();
    await page.getByText("We have not met yet.").waitFor();
    await page.goto(`${serving.url}/film/`);
    await page.getByRole("heading", { name: "There is no such screen here" }).waitFor();
    await page.goto(`${serving.url}/film/tmdb-949/heat`);
    await page.getByRole("heading", { level: 1, name: "Heat" }).waitFor();
    await context.close();
  });

  it("what of a file could not be read, and what this model does not know, are told apart", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const { page } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringFile(page, "some.csv", "title,year,rating\nHeat,1995,9\nA film of nobody,1999,4\nAlien,1979,5\n");
    await page.getByText("One entry could not be read:").waitFor();
    await page.getByText("One film is kept that this model does not know:").waitFor();
    await bringFile(page, "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Heat,1995,x,4\n");
    await page.getByText("It seems to come from Letterboxd or IMDb.", { exact: false }).waitFor();
    await context.close();
  });

  it("a file that is brought before the model has come waits for it", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
    await context.route("**/model.json", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const { page } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    await context.close();
  });

  it("back and forward through everything: each screen again, and a film that there is not", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const { page, faults } = await visit(running().browser, `${serving.url}/data`, { context });
    await bringSomeHistory(page);
    for (const name of ["For you", "Tune", "Later", "You", "Lab"]) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor();
    }
    await page.goto(`${serving.url}/film/tmdb-999999999`);
    await page.getByRole("heading", { name: "There is no such film here" }).waitFor();
    for (const name of ["Lab", "You", "Later", "Tune", "For you", "Your data"]) {
      await page.goBack();
      await page.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor();
    }
    for (const name of ["For you", "Tune"]) {
      await page.goForward();
      await page.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor();
    }
    await page.goto(`${serving.url}/film/%E0%A4%A`).catch(() => {});
    expect(faults.filter((fault) => !/%E0|400|404/.test(fault))).toEqual([]);
    await context.close();
  });

  it("no network: all of it works after the first visit", async () => {
    const context = await running().browser.newContext({ reducedMotion: "reduce" });
    const reports = await mkdtemp(join(tmpdir(), "matinee-trouble-"));
    await writeFile(join(reports, "report.html"), "<!doctype html><title>A report</title><h1>In full</h1>");
    await writeFile(join(reports, "training.json"), JSON.stringify(inventedTrainingResult()));
    const own = await startServing({ model: await starterModel(), port: 0, reports });
    const { page } = await visit(running().browser, `${own.url}/data`, { context });
    await bringSomeHistory(page);
    await expect
      .poll(
        () =>
          page.evaluate(async () =>
            (await (await caches.open("matinee-asked")).keys()).map(({ url }) => new URL(url).pathname),
          ),
        { timeout: 20_000 },
      )
      .toEqual(
        expect.arrayContaining([
          "/model.json",
          expect.stringMatching(/^\/model\/.*\.matinee$/),
          ...["/reports.json", "/reports/report.html", "/reports/training.json"],
        ]),
      );
    await own.close();
    await page.goto(`${own.url}/`);
    await page.locator("[data-shelf=hero] h1").waitFor();
    await page.goto(`${own.url}/you`);
    await page.getByRole("heading", { name: "What shapes your list" }).waitFor();
    await page.goto(`${own.url}/film/${(await kept(page))[0]!.key}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${own.url}/lab`);
    await page.getByRole("heading", { name: "How good the lists are" }).waitFor();
    await page.getByRole("link", { name: "A report" }).click();
    await page.getByRole("heading", { name: "In full" }).waitFor();
    await context.close();
    await rm(reports, { recursive: true });
  });
});
