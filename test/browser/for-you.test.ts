// The first screens in a real browser, on the model of the starter catalogue: what somebody sees and does from the first second on.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openArtifact } from "../../src/core/artifact/open-artifact.ts";
import { matchHistory } from "../../src/core/imports/match-history.ts";
import { Recommender } from "../../src/core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../../src/core/recommend/asking/recommender-parts.ts";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { accessibilityFaults } from "../support/browser/accessibility-faults.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { keepScreenshot } from "../support/browser/screenshots.ts";
import { type Visit, type VisitOptions, views, visit } from "../support/browser/visit.ts";
import { starterModel } from "../support/starter-model.ts";
import { keptInTime } from "./page-visits.ts";

describeInBrowser("the first screens", (running) => {
  let serving: Serving;
  let recommender: Recommender;
  beforeAll(async () => {
    const path = await starterModel();
    const bytes = await readFile(path);
    recommender = new Recommender(unpackRecommender(openArtifact(new Uint8Array(bytes).buffer)));
    serving = await startServing({ model: path, port: 0 });
  }, 240_000);
  afterAll(() => serving?.close());

  const open = (options: VisitOptions = {}, path = "/") => visit(running().browser, serving.url + path, options);
  const finish = async ({ faults, strangers, close }: Visit) => {
    expect([faults, strangers()]).toEqual([[], []]);
    await close();
  };

  it.each(views)("greets with one film, asks for five and opens the shelves ($window, $colours)", async (view) => {
    const visited = await open(view);
    const { page } = visited;
    const name = `${view.window}-${view.colours}`;
    await page.getByText("We have not met yet.").waitFor();
    await page.locator(".film svg.cover").waitFor();
    await keepScreenshot(page, `start-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await rateFive(page);
    await page.locator("[data-shelf=hero] h1").waitFor();
    await seeAll(page);
    await keepScreenshot(page, `for-you-${name}`, { whole: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Tune", exact: true }).click();
    await page.getByRole("heading", { name: "20 films for tonight" }).waitFor();
    await seeAll(page);
    await keepScreenshot(page, `tune-${name}`, { whole: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await finish(visited);
  });

  it("takes ratings by keys, by stars, by dragging and by not having seen, and takes them back", async () => {
    const visited = await open();
    const { page } = visited;
    const asked = page.locator(".film-words h1");
    await asked.waitFor();
    const first = (await asked.textContent())!;
    await page.keyboard.press("n");
    await page.getByText(`${first}: not seen`).waitFor();
    await expect.poll(() => asked.textContent()).not.toBe(first);
    const second = (await asked.textContent())!;
    expect(second).not.toBe(first);
    await page.keyboard.press("Shift+Digit4");
    await page.getByText(`${second}: 3½ stars`).waitFor();
    await expect.poll(() => asked.textContent()).not.toBe(second);
    const third = (await asked.textContent())!;
    await page.getByRole("slider", { name: `Rate ${third}` }).click({ position: { x: 215, y: 20 } });
    await page.getByText(`${third}: 5 stars`).waitFor();
    await page.getByText("2 of 5 ratings").waitFor();
    await expect.poll(() => asked.textContent()).not.toBe(third);
    const fourth = (await asked.textContent())!;
    const film = (await page.locator(".film").boundingBox())!;
    const [x, y] = [film.x + film.width / 2, film.y + film.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y);
    await page.mouse.up();
    expect(await asked.textContent()).toBe(fourth); // too little to be meant
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - film.width, y, { steps: 4 });
    expect(await page.locator(".says").textContent()).toBe("½ stars");
    await page.mouse.up();
    await page.getByText(`${fourth}: ½ stars`).waitFor();
    await page.getByRole("button", { name: `Undo: ${fourth}: ½ stars` }).click();
    await page.getByRole("heading", { name: fourth }).waitFor();
    await page.getByText("2 of 5 ratings").waitFor();
    await page.getByRole("button", { name: "Not seen" }).click();
    await page.getByText(`${fourth}: not seen`).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { name: fourth }).waitFor();
    await page.reload();
    await page.getByText("2 of 5 ratings").waitFor();
    expect((await keptInTime(page)).map(({ rating }) => rating)).toEqual([3.5, 5]);
    await finish(visited);
  });

  it("skips a film of which somebody has nothing to say, and keeps nothing of it", async () => {
    const visited = await open();
    const { page } = visited;
    const asked = page.locator(".film-words h1");
    await asked.waitFor();
    const skipped: (string | null)[] = [];
    for (const skip of [
      () => page.keyboard.press("s"),
      () => page.getByRole("button", { name: "Skip", exact: true }).click(),
    ]) {
      skipped.push(await asked.textContent());
      await skip();
      await expect.poll(() => asked.textContent()).not.toBe(skipped.at(-1));
    }
    await page.keyboard.press("4");
    await page.getByText("1 of 5 ratings").waitFor();
    await expect.poll(() => asked.textContent()).toSatisfy((title) => !skipped.includes(title as string));
    expect(await keptInTime(page)).toHaveLength(1);
    await finish(visited);
  });

  it("takes a rating from a finger that draws the film aside, and shows what letting go would say", async () => {
    const visited = await open({ window: "narrow" });
    const { page, context } = visited;
    await page.locator(".film svg.cover").waitFor();
    const title = await page.locator(".film-words h1").textContent();
    const { x, y, width } = (await page.locator(".film").boundingBox())!;
    const devtools = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", dx: number) =>
      devtools.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x + width / 2 + dx, y: y + 120 }],
      });
    await touch("touchStart", 0);
    for (let dx = 10; dx <= 130; dx += 10) await touch("touchMove", dx);
    await page.locator(".says", { hasText: "5 stars" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await touch("touchEnd", 0);
    await page.getByText(`${title}: 5 stars`).waitFor();
    await finish(visited);
  });

  it("shows the very list of the recommender, its first film as the hero, and no list twice", async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    await page.locator("[data-shelf=else] li").first().waitFor();
    const person = matchHistory(await keptInTime(page), recommender.films.finder);
    const list = recommender.recommend(person).films.map(({ film }) => `${film.title}, ${film.year}`);
    expect([await labels(page, "hero"), await labels(page, "list")].flat()).toEqual(list);
    const shelves = await page
      .locator("[data-shelf]")
      .evaluateAll((all) => all.map((each) => each.className + each.tagName));
    expect(shelves.length).toBeGreaterThanOrEqual(4);
    const all = await page
      .locator("[data-shelf] [data-film]")
      .evaluateAll((films) => films.map((film) => film.getAttribute("data-film")));
    expect(new Set(all).size).toBe(all.length);
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining(["For you, tonight", "Quiet films you may have missed", "Something else entirely"]),
    );
    await finish(visited);
  });

  it("takes what is said of any film of a shelf at one touch, keeps the focus, and takes it back", async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    const third = page.locator("[data-shelf=list] li").nth(2);
    await third.waitFor();
    const title = (await third.locator("a > .hidden").textContent())!.replace(/, \d+$/, "");
    await third.hover();
    await third.getByRole("slider").click({ position: { x: 100, y: 10 } });
    await page.getByText(`${title}: 4 stars`).waitFor();
    await shown(page, title).waitFor({ state: "detached" });
    expect((await keptInTime(page)).length).toBe(6);
    await page.getByRole("button", { name: `Undo: ${title}: 4 stars` }).click();
    await shown(page, title).first().waitFor();
    expect((await keptInTime(page)).length).toBe(5);

    // by keyboard alone: on to a film, its stars, a number; what stands in its place has the focus
    await page.locator("[data-shelf=list] li a").first().focus();
    const said = (await labels(page, "list"))[0]!.replace(/, \d+$/, "");
    await page.keyboard.press("Tab");
    await page.keyboard.press("2");
    await page.getByText(`${said}: 2 stars`).waitFor();
    await shown(page, said).waitFor({ state: "detached" });
    const focused = await page.evaluate(() =>
      document.activeElement?.closest("[data-shelf]")?.getAttribute("data-shelf"),
    );
    expect(focused).toBe("list");

    for (const [button, event] of [
      ["Seen", "watched"],
      ["Later", "watchlisted"],
      ["Not for me", "dismissed"],
    ] as const) {
      const film = page.locator("[data-shelf=quiet] li").first();
      await film.hover();
      await film.getByRole("button", { name: button }).click();
      await expect.poll(async () => (await keptInTime(page)).at(-1)?.event).toBe(event);
      await page.getByRole("button", { name: "Undo", exact: false }).click();
      await expect.poll(async () => (await keptInTime(page)).length).toBe(6);
    }
    await finish(visited);
  });

  it.each(["wide", "narrow"] as const)("says of every film of a shelf why and how many stars (%s)", async (window) => {
    const visited = await open({ window });
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    const films = page.locator("[data-shelf=list] li");
    await films.first().waitFor();
    const told = await films.evaluateAll((all) =>
      all.map((each) => `${each.querySelector(".says p")?.textContent} ${each.querySelector(".strip b")?.textContent}`),
    );
    for (const each of told) expect(each).toMatch(/^(Because you gave .+|\d+ made-up people gave it .+)\. \d\.\d$/);
    const seen = (part: string) =>
      films
        .first()
        .locator(part)
        .evaluate((each) => getComputedStyle(each).opacity);
    await expect.poll(() => seen(".says p")).toBe("1");
    await films.first().getByRole("slider").focus();
    await expect.poll(() => seen(".reach")).toBe("1");
    await expect.poll(() => seen(".says p")).toBe(window === "wide" ? "0" : "1"); // where it is narrow there is room for both
    await finish(visited);
  });

  it("turns a shelf by its buttons, from one end to the other", async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    const shelf = page.locator("[data-shelf=list]");
    const back = shelf.getByRole("button", { name: "Films before these" });
    const on = shelf.getByRole("button", { name: "Films behind these" });
    await back.waitFor();
    expect([await back.isDisabled(), await on.isDisabled()]).toEqual([true, false]);
    await on.click();
    await expect.poll(() => back.isEnabled()).toBe(true);
    await expect
      .poll(
        async () => {
          await on.click({ timeout: 500 }).catch(() => {}); // it may be at its end meanwhile
          return on.isDisabled();
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await finish(visited);
  });

  it("lends a taste in one click, keeps nothing of it, and gives one's own seat back", async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await page.keyboard.press("3");
    await page.getByText("1 of 5 ratings").waitFor();
    await page.getByRole("button", { name: /The late showing/ }).click();
    await page.getByText("You sit in somebody else’s seat: The late showing.").waitFor();
    await page
      .getByRole("heading", { level: 2, name: /Because you gave/ })
      .first()
      .waitFor();
    await keepScreenshot(page, "borrowed-wide-dark");
    const film = page.locator("[data-shelf=list] li").first();
    await film.hover();
    await film.getByRole("slider").click({ position: { x: 20, y: 10 } });
    await page.getByRole("button", { name: /^Undo/ }).waitFor();
    expect((await keptInTime(page)).map(({ rating }) => rating)).toEqual([3]);
    await page.getByRole("button", { name: "Back to your own seat" }).click();
    await page.getByText("1 of 5 ratings").waitFor();

    // another seat on every screen but that of one's own data
    await page.getByRole("button", { name: /The stargazer/ }).click();
    await page.getByText("You sit in somebody else’s seat: The stargazer.").waitFor();
    await page.getByRole("link", { name: "Later", exact: true }).click();
    await page.getByText("You sit in somebody else’s seat: The stargazer.").waitFor();
    await page.getByRole("link", { name: "Your data", exact: true }).click();
    await page.getByText("You sit in somebody else’s seat").waitFor({ state: "detached" });
    await page.getByText(/^1 rating\.$/).waitFor();
    await finish(visited);
  });

  it("tunes live, says what leaves nothing and leads back, and keeps moods under a name", async () => {
    const visited = await open({}, "/tune?runtimeTo=110");
    const { page } = visited;
    await page.getByRole("button", { name: "Remove: under 110 minutes" }).waitFor();
    const before = await labels(page, "list");
    await page.getByRole("slider", { name: "How new" }).fill("1");
    await expect.poll(() => labels(page, "list")).not.toEqual(before);
    expect(page.url()).toContain("newer=1&runtimeTo=110");
    await page.getByRole("slider", { name: "How new" }).fill("0");
    await expect.poll(() => labels(page, "list")).toEqual(before);

    await page.getByRole("textbox", { name: "Name of this mood" }).fill("School night");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "School night", exact: true }).waitFor();

    await page.getByRole("button", { name: "Western", exact: true }).click();
    await page.getByRole("button", { name: "Remove: Western" }).waitFor();
    await page.getByRole("textbox", { name: "From" }).fill("2018");
    await page.getByRole("heading", { name: "Nothing is left" }).waitFor();
    await page.getByText(/None of [\d,]+ films is left/).waitFor();
    await keepScreenshot(page, "tune-nothing-wide-dark");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Take the last step back" }).click();
    await page.getByRole("button", { name: "Remove: Western" }).waitFor();
    await page.getByRole("heading", { name: /for tonight/ }).waitFor();

    const people = page.getByRole("combobox", { name: "With" });
    await people.fill("nobody at all");
    await people.press("Enter");
    await page.getByText("Nobody called nobody at all").waitFor();
    await page.getByRole("button", { name: "Clear everything" }).click();
    await people.fill("ridley");
    await people.press("Enter");
    await page.getByRole("button", { name: "Remove: with Ridley Scott" }).waitFor();

    await page.goto(`${serving.url}/tune`);
    await page.getByRole("button", { name: "School night", exact: true }).click();
    await page.getByRole("button", { name: "Remove: under 110 minutes" }).waitFor();
    await expect.poll(() => labels(page, "list")).toEqual(before);
    await page.getByRole("button", { name: "Forget the mood School night" }).click();
    await page.getByRole("button", { name: "School night", exact: true }).waitFor({ state: "detached" });
    await finish(visited);
  });

  it("finds films while one types, a typo forgiven, by keyboard alone", async () => {
    const visited = await open();
    const { page } = visited;
    const box = page.getByRole("combobox", { name: "Find a film" });
    await page.locator(".film-words h1").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("chinatwn");
    await page.getByText("Nothing is called quite so.").waitFor();
    const options = page.getByRole("option");
    expect(await options.first().locator("b").textContent()).toBe("Chinatown");
    await options.getByText("1974 · Roman Polanski").waitFor();
    await keepScreenshot(page, "search-wide-dark");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    expect(await box.getAttribute("aria-activedescendant")).toBe("found-0");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter"); // nothing is rated yet: the film comes on stage
    await page.getByRole("heading", { level: 1, name: "Chinatown" }).waitFor();
    await page.keyboard.press("5");
    await page.getByText("Chinatown: 5 stars").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("qqqqqq");
    await page.locator(".found.open").getByText("No film here is called so.").waitFor();
    await page.keyboard.press("Escape");
    expect(await box.inputValue()).toBe("");
    await finish(visited);
  });

  it("plays the way to a new order, draws threads to what was lifted, and leaves nothing behind", async () => {
    const visited = await open({ reducedMotion: false });
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    const film = page.locator("[data-shelf=list] li").nth(1);
    await film.waitFor();
    await page.waitForTimeout(600);
    await film.hover();
    await holdThreads(page);
    await film.getByRole("slider").click({ position: { x: 125, y: 10 } });
    await page.locator(".threads").first().waitFor({ state: "attached" });
    await page.waitForTimeout(500); // they are drawn
    await keepScreenshot(page, "threads-wide-dark");
    const threads = await threadsSeen(page);
    expect([threads.seen > 0, threads.through, threads.recoloured]).toEqual([true, [], 0]);
    await letThreadsGo(page);
    await page.locator(".threads").first().waitFor({ state: "detached" });
    expect(await page.locator("[data-shelf] b", { hasText: "▲" }).count()).toBeGreaterThan(0);
    await finish(visited);
  });

  it("moves nothing for whoever asked for no motion", async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator(".film-words h1").waitFor();
    await page.evaluate(() => {
      const { animate } = Element.prototype;
      Object.assign(globalThis, { moved: 0 });
      Element.prototype.animate = function (...given) {
        (globalThis as unknown as { moved: number }).moved++;
        return animate.apply(this, given);
      };
    });
    await rateFive(page);
    const film = page.locator("[data-shelf=list] li").nth(1);
    await film.hover();
    await film.getByRole("slider").click({ position: { x: 125, y: 10 } });
    await page.getByRole("button", { name: /^Undo/ }).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBe(0);
    await finish(visited);
  });

  it("says how much it works out and how fast, and that nothing was sent, which is so", async () => {
    const visited = await open();
    const { page } = visited;
    const bodies: string[] = [];
    visited.context.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null)
        bodies.push(`${request.method()} ${request.url()}`);
    });
    await page.locator(".film-words h1").waitFor();
    await rateFive(page);
    await page.getByText(/^\d+ films · \d+ ms · 0 bytes sent$/).waitFor();
    expect(bodies).toEqual([]);
    await page.evaluate(() => fetch("/model.json", { method: "POST", body: "12345" }).catch(() => {}));
    await page.locator("[data-shelf=list] li").first().hover();
    await page.locator("[data-shelf=list] li").first().getByRole("button", { name: "Later" }).click();
    await page.getByText(/· 5 bytes sent$/).waitFor(); // it would be told
    await visited.close();
  });
});

async function rateFive(page: Page): Promise<void> {
  for (const key of ["5", "4", "2", "4", "5"]) {
    const before = await page.locator(".film-words h1").textContent();
    await page.keyboard.press(key);
    await page.waitForFunction((title) => document.querySelector(".film-words h1")?.textContent !== title, before);
  }
  await page.locator("[data-shelf=hero] h1").waitFor();
}

const shown = (page: Page, title: string) =>
  page.locator("[data-shelf] [data-film] a > .hidden", { hasText: `${title},` });

/** Films of a shelf, as they are called to whoever listens. */
function labels(page: Page, shelf: string): Promise<string[]> {
  return page.locator(`[data-shelf="${shelf}"] a > .hidden`).allTextContents();
}

/** Keeps threads where they are, to be looked at, until they are let go. */
const holdThreads = (page: Page) =>
  page.evaluate(() => {
    new MutationObserver(() => {
      for (const fading of document.querySelectorAll(".threads, .threads > *"))
        for (const going of fading.getAnimations()) going.pause();
    }).observe(document.body, { childList: true });
  });

const letThreadsGo = (page: Page) =>
  page.evaluate(() => {
    for (const fading of document.querySelectorAll(".threads, .threads > *"))
      for (const going of fading.getAnimations()) going.play();
  });

/** How many threads are seen, be it in parts, words through which one is seen to run, and parts of the cover that leaves in the inks of a thread. */
const threadsSeen = (page: Page) =>
  page.evaluate(() => {
    const paths = [...document.querySelectorAll<SVGPathElement>(".threads path")];
    const mask = [...document.querySelectorAll<SVGRectElement>(".threads mask rect[fill='#000']")].map((rect) =>
      rect.getBBox(),
    );
    const holds = ({ x, y, width, height }: DOMRect, at: DOMPoint) =>
      at.x > x && at.x < x + width && at.y > y && at.y < y + height;
    const seen = paths.map((path) =>
      Array.from({ length: 200 }, (_, k) => path.getPointAtLength((k / 199) * path.getTotalLength())).filter(
        (at) => !mask.some((box) => holds(box, at)),
      ),
    );
    const range = document.createRange();
    const crossed = [...document.querySelectorAll("main h1, main h2, main h3, main p")].filter((words) => {
      range.selectNodeContents(words);
      const boxes = [...range.getClientRects()];
      return seen.flat().some((at) => boxes.some((box) => holds(box, at)));
    });
    const through = crossed.map((words) => words.textContent);
    const accent = getComputedStyle(document.querySelector(".threads > svg")!).stroke;
    const circles = [...document.querySelectorAll(".threads .cover circle")];
    const recoloured = circles.filter((circle) => getComputedStyle(circle).fill === accent).length;
    return { seen: seen.filter((points) => points.length > 0).length, through, recoloured };
  });

/** Scrolls through the page, so that everything is drawn that would be. */
async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo({ top: 0, behavior: "instant" });
  });
}
