// What hands do that tests by script seldom do: a finger on the stars, the lower half of a star, a key that is held, a press too many.
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { keepScreenshot } from "../support/browser/screenshots.ts";
import { type VisitOptions, visit } from "../support/browser/visit.ts";
import { bringSomeHistory, kept } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("hands on the page", (running) => {
  const serving = servingStarter();

  const open = (options: VisitOptions = {}, path = "/") => visit(running().browser, serving.url + path, options);
  const go = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

  it("rates by a tap on the stars, wherever there are any", async () => {
    const { page, faults, close } = await open({ window: "narrow" });
    const title = (await page.locator(".film-words h1").textContent())!;
    await tapStars(page, page.getByRole("slider", { name: `Rate ${title}` }), 0.75);
    await page.getByText(`${title}: 4 stars`).waitFor();
    expect((await kept(page)).map(({ rating }) => rating)).toEqual([4]);

    await go(page, "Your data");
    await bringSomeHistory(page);
    await go(page, "For you");
    for (const shelf of ["hero", "list", "quiet"]) {
      const stars = page.locator(`[data-shelf=${shelf}]`).getByRole("slider").first();
      await stars.waitFor();
      const before = await kept(page);
      await tapStars(page, stars, 0.35);
      await expect.poll(async () => newOnes(await kept(page), before)).toEqual([2]);
    }

    await page.locator("[data-shelf=hero] a").first().click();
    await page.getByRole("heading", { name: "Why it is here" }).waitFor();
    await page.getByRole("button", { name: /^Later/ }).tap();
    await go(page, "Later");
    await page.getByText("One film waits, ranked for you.").waitFor();
    await tapStars(page, page.getByRole("slider"), 0.95);
    await page.getByText(/: 5 stars/).waitFor();
    await expect.poll(async () => (await kept(page)).filter(({ event }) => event !== null)).toEqual([]);

    await page.locator("h1").waitFor();
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().click();
    await page.getByRole("heading", { name: "Why it is here" }).waitFor();
    await tapStars(page, page.getByRole("slider").first(), 0.15);
    await page.getByText(/: 1 star$/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("takes the lower edge of the stars as it takes the upper one", async () => {
    for (const window of ["wide", "narrow"] as const) {
      const { page, close } = await open({ window });
      await page.locator(".film-words h1").waitFor();
      for (const part of [0.05, 0.95]) {
        const title = (await page.locator(".film-words h1").textContent())!;
        const { x, y, width, height } = (await page.locator(".say .stars").boundingBox())!;
        await page.mouse.click(x + 0.55 * width, y + part * height);
        await page.getByText(`${title}: 3 stars`).waitFor();
      }
      await close();
    }
  });

  it("shows and deletes one's own data, however one came from somebody else's seat", async () => {
    const { page, close } = await open();
    for (const left of ["1 of 5 ratings", "2 of 5 ratings"]) {
      await page.locator(".film-words h1").waitFor();
      await page.keyboard.press("4");
      await page.getByText(left).waitFor();
    }
    // by an address, by a link while the taste is still being looked up, and back and forth
    for (const way of ["address", "link", "history"]) {
      await page.getByRole("button", { name: /The late showing/ }).waitFor();
      if (way === "link") {
        await page.evaluate(() => {
          [...document.querySelectorAll("button")]
            .find((each) => each.textContent.includes("The late showing"))!
            .click();
          document.querySelector<HTMLAnchorElement>('nav a[href="/data"]')!.click();
        });
      } else {
        await page.getByRole("button", { name: /The late showing/ }).click();
        await page.getByText("You sit in somebody else’s seat: The late showing.").waitFor();
        if (way === "address") await page.goto(`${serving.url}/data`);
        else
          await page.evaluate(() => {
            history.pushState(null, "", "/data");
            dispatchEvent(new PopStateEvent("popstate"));
          });
      }
      await page.getByText(/^2 ratings\.$/).waitFor();
      await page.waitForTimeout(500); // for a taste that comes late
      await page.getByText(/^2 ratings\.$/).waitFor();
      expect(await page.getByText("You sit in somebody else’s seat").count()).toBe(0);
      if (way !== "history") await go(page, "For you");
    }
    await page.getByRole("button", { name: "Delete everything …" }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await page.getByText("Everything is deleted. We have not met.").waitFor();
    expect(await kept(page)).toEqual([]);
    await page.reload();
    await page.getByText(/^0 ratings\.$/).waitFor();
    await close();
  });

  it("takes a key that is held for one press", async () => {
    const { page, close } = await open();
    const asked = page.locator(".film-words h1");
    await asked.waitFor();
    const hold = async (key: string) => {
      const before = await asked.textContent();
      for (let k = 0; k < 8; k++) {
        await page.keyboard.down(key);
        await page.waitForTimeout(40);
      }
      await page.keyboard.up(key);
      expect(await asked.textContent()).not.toBe(before);
    };
    await hold("5");
    await page.getByRole("slider", { name: /^Rate/ }).focus();
    await hold("4");
    await hold("n");
    await page.getByRole("button", { name: "Not seen", exact: true }).focus();
    await hold("Enter");
    await page.getByText("2 of 5 ratings").waitFor();
    expect((await kept(page)).map(({ rating }) => rating).sort()).toEqual([4, 5]);
    await close();
  });

  it("takes a press too many for none: not for the same film, nor for the one that stands there then", async () => {
    const { page, close } = await open({}, "/data");
    await bringSomeHistory(page);
    const turnedDown = async () => (await kept(page)).filter(({ event }) => event === "dismissed").length;
    await go(page, "For you");
    for (const [k, shelf] of ["hero", "list"].entries()) {
      const button = page.locator(`[data-shelf=${shelf}]`).getByRole("button", { name: "Not for me" }).first();
      await button.scrollIntoViewIfNeeded();
      await button.dblclick();
      await page.waitForTimeout(500);
      expect([shelf, await turnedDown()]).toEqual([shelf, k + 1]);
    }

    // a slow list: once more while the film still stands there, and once as soon as the next one does
    await page.workers()[0]!.evaluate(() => {
      const scope = self as unknown as { onmessage: (event: MessageEvent) => void };
      const { onmessage } = scope;
      scope.onmessage = (event) => void setTimeout(() => onmessage(event), event.data.name === "shelves" ? 1200 : 0);
    });
    const title = page.locator("[data-shelf=hero] h1");
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    const first = (await title.textContent())!;
    const { x, y } = (await page
      .locator("[data-shelf=hero]")
      .getByRole("button", { name: "Not for me" })
      .boundingBox())!;
    await page.mouse.click(x + 9, y + 9);
    await page.waitForTimeout(600);
    await page.mouse.click(x + 9, y + 9);
    await page.waitForFunction(
      (before) => document.querySelector("[data-shelf=hero] h1")?.textContent !== before,
      first,
    );
    await page.mouse.click(x + 9, y + 9);
    await page.waitForTimeout(500);
    expect(await turnedDown()).toBe(3);
    await page.mouse.click(x + 9, y + 9); // seen and meant
    await expect.poll(turnedDown).toBe(4);
    await close();
  });

  it("rates by stars once for a double click on the start", async () => {
    const { page, close } = await open();
    await page.locator(".film-words h1").waitFor();
    await page
      .locator(".say")
      .getByRole("slider")
      .dblclick({ position: { x: 100, y: 20 } });
    await page.getByText("1 of 5 ratings").waitFor();
    await page.waitForTimeout(300);
    expect((await kept(page)).length).toBe(1);
    await close();
  });

  it("calls every screen by its name, gone to or opened by its address", async () => {
    const { page, close } = await open({}, "/data");
    await bringSomeHistory(page);
    for (const [path, name] of [
      ["/", "For you"],
      ["/tune", "Tune"],
      ["/later", "Later"],
      ["/you", "You"],
      ["/lab", "Lab"],
      ["/data", "Your data"],
    ] as const) {
      await go(page, name);
      await expect.poll(() => page.title()).toBe(`${name} · matinee`);
      await page.goto(serving.url + path);
      await expect.poll(() => page.title()).toBe(`${name} · matinee`);
    }
    await go(page, "For you");
    await page.locator("[data-shelf=hero] a").first().click();
    await page.getByRole("heading", { name: "Why it is here" }).waitFor();
    const title = `${await page.locator("h1").textContent()} · matinee`;
    await expect.poll(() => page.title()).toBe(title);
    await page.reload();
    await expect.poll(() => page.title()).toBe(title);
    await page.goBack();
    await expect.poll(() => page.title()).toBe("For you · matinee");
    await close();
  });

  it("leads the focus to the headline of what has opened", async () => {
    const { page, close } = await open();
    const isLed = () => expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.locator(".film-words h1").waitFor();
    await page.getByRole("button", { name: /The late showing/ }).press("Enter");
    await page.getByText("You sit in somebody else’s seat").waitFor();
    await isLed();
    await page.getByRole("button", { name: "Back to your own seat" }).press("Enter");
    await page.locator(".film-words h1").waitFor();
    await isLed();
    await page.keyboard.press("/");
    await page.keyboard.type("chinatown");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Chinatown" }).waitFor();
    await isLed();
    for (let rated = 1; rated <= 5; rated++) {
      await page.getByRole("slider", { name: /^Rate/ }).focus();
      await page.keyboard.press("4");
      if (rated < 5) await page.getByText(`${rated} of 5 ratings`).waitFor();
    }
    await page.locator("[data-shelf=hero] h1").waitFor();
    await isLed();
    await page.locator("[data-shelf=list] li a").first().press("Enter");
    await page.getByRole("heading", { name: "Why it is here" }).waitFor();
    await isLed();
    await page.keyboard.press("/");
    await page.keyboard.type("casablanca");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Casablanca" }).waitFor();
    await isLed();
    await page.getByRole("link", { name: "Tune", exact: true }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "In the mood for" }).waitFor();
    await isLed();
    await page.getByRole("button", { name: "Western", exact: true }).press("Enter");
    await page.getByRole("textbox", { name: "From" }).fill("2018");
    await page.getByRole("button", { name: "Take the last step back" }).press("Enter");
    await page.getByRole("heading", { name: /for tonight/ }).waitFor();
    await isLed();
    await page.getByRole("link", { name: "Your data" }).first().press("Enter");
    await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
    await isLed();
    await page.getByRole("button", { name: "Delete everything …" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Keep it");
    await close();
  });

  it("lets go of a cover that is dragged when Escape is pressed", async () => {
    const { page, close } = await open();
    const title = (await page.locator(".film-words h1").textContent())!;
    const { x, y, width, height } = (await page.locator(".film").boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width, y + height / 2, { steps: 4 });
    await page.locator(".says").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".says").waitFor({ state: "detached" });
    await page.mouse.up();
    expect(await page.locator(".film-words h1").textContent()).toBe(title);
    expect(await kept(page)).toEqual([]);
    await close();
  });

  it("leaves room for what the focus draws below the buttons of a shelf", async () => {
    const { page, close } = await open({}, "/data");
    await bringSomeHistory(page);
    await go(page, "For you");
    const room = await page
      .locator("[data-shelf=list] ol")
      .evaluate((list) =>
        Math.min(
          ...[...list.querySelectorAll("button")].map(
            (each) => list.getBoundingClientRect().bottom - each.getBoundingClientRect().bottom,
          ),
        ),
      );
    expect(room).toBeGreaterThanOrEqual(6); // a line of 2 px at 4 px
    await close();
  });

  it.each(["wide", "narrow"] as const)(
    "goes on saying that nothing is kept when something was said (%s)",
    async (window) => {
      const { page, close } = await open({ window });
      await page.addInitScript(() => {
        indexedDB.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
      });
      await page.reload();
      await page.locator(".film-words h1").waitFor();
      await page.keyboard.press("4");
      await page.getByRole("button", { name: /^Undo/ }).waitFor();
      await page.getByText("This window keeps nothing").waitFor();
      await keepScreenshot(page, `keeps-nothing-${window}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await close();
    },
  );

  it.each(["wide", "narrow"] as const)(
    "calls a film unseen only until it is rated, and tells each hand how to take films out (%s)",
    async (window) => {
      const { page, close } = await open({ window }, "/data");
      await bringSomeHistory(page);
      await go(page, "For you");
      await page.locator("[data-shelf=hero] a").first().click();
      const rank = page.locator(".rank");
      expect(await rank.textContent()).toMatch(/\d(st|nd|rd|th) of the [\d,]+ films you have not seen/);
      await page.getByText(window === "wide" ? /^Point at a film/ : /^Tap a film/).waitFor();
      await page.keyboard.press("Tab");
      await page.getByRole("slider").first().press("4");
      await expect
        .poll(() => rank.textContent())
        .toMatch(/Not seen yet, it would stand \d+(st|nd|rd|th) of [\d,]+ films/);
      const later = page.getByRole("button", { name: /^Later/ });
      const isPressed = await page.getByRole("button", { name: /^Seen/ }).getAttribute("aria-pressed");
      expect([await later.isDisabled(), isPressed]).toEqual([true, "true"]); // whoever rated it has seen it, and the stars stay
      await page.getByRole("slider").first().press("4"); // takes them back
      await expect.poll(() => rank.textContent()).toMatch(/films you have not seen/);
      expect(await later.isEnabled()).toBe(true);
      await close();
    },
  );

  it("keeps a mood of one long word within its column", async () => {
    const { page, close } = await open({}, "/tune?newer=1");
    await page.getByRole("textbox", { name: "Name of this mood" }).fill("m".repeat(60));
    await page.getByRole("button", { name: "Save" }).click();
    const mood = page.getByRole("button", { name: "m".repeat(60), exact: true });
    await mood.waitFor();
    const { x, width } = (await mood.boundingBox())!;
    expect(x + width).toBeLessThan((await page.locator(".results").boundingBox())!.x);
    expect((await mood.boundingBox())!.height).toBeGreaterThan(60); // in lines
    await close();
  });

  it("marks a year that filters nothing, and takes it as soon as it can be", async () => {
    const { page, close } = await open({}, "/tune");
    const [from, to] = [
      page.getByRole("textbox", { name: "From" }),
      page.getByRole("textbox", { name: "To", exact: true }),
    ];
    await from.fill("1999");
    await to.fill("1950");
    await page.getByText("leaves none: From is later than To").waitFor();
    expect([await from.getAttribute("aria-invalid"), await to.getAttribute("aria-invalid")]).toEqual(["false", "true"]);
    await to.evaluate((field) => field.scrollIntoView({ block: "center", behavior: "instant" }));
    await keepScreenshot(page, "tune-years-wide-dark");
    expect(new URL(page.url()).search).toBe("?yearFrom=1999");
    await from.fill("1940");
    await expect.poll(() => new URL(page.url()).search).toBe("?yearFrom=1940&yearTo=1950");
    expect(await to.getAttribute("aria-invalid")).toBe("false");
    await from.fill("19a");
    await page.getByText("no year: four digits").waitFor();
    expect(new URL(page.url()).search).toBe("?yearFrom=1940&yearTo=1950");
    await page.getByRole("button", { name: "Clear everything" }).click();
    await expect.poll(() => from.inputValue()).toBe("");
    expect(await from.getAttribute("aria-invalid")).toBe("false");
    await to.pressSequentially("19");
    expect(await to.getAttribute("aria-invalid")).toBe("false"); // more may come
    await to.blur();
    await page.getByText("no year: four digits").waitFor();
    await close();
  });
});

/** A tap at a part of the width of the stars, at the lower part of their height. */
async function tapStars(page: Page, stars: Locator, part: number): Promise<void> {
  await stars.evaluate((range) => range.scrollIntoView({ block: "center", behavior: "instant" })); // clear of the line at the foot
  const { x, y, width, height } = (await stars.locator("..").boundingBox())!;
  await page.touchscreen.tap(x + part * width, y + 0.8 * height);
}

/** Ratings of films that were not there before. */
function newOnes(now: Awaited<ReturnType<typeof kept>>, before: typeof now): (number | null)[] {
  return now.filter(({ key }) => !before.some((each) => each.key === key)).map(({ rating }) => rating);
}
