// Where the focus goes and that it is seen: beside a chip that was taken off, never under the line at the foot.
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { type VisitOptions, visit } from "../support/browser/visit.ts";
import { bringSomeHistory } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("the focus", (running) => {
  const serving = servingStarter();

  const open = (options: VisitOptions, path: string) => visit(running().browser, serving.url + path, options);

  it("goes from a chip that is taken off to the next, to the one before it, and to the headline at last", async () => {
    const { page, faults, close } = await open({}, "/tune?runtimeTo=110&genres=Drama&genres=Crime");
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName);
    const chip = (says: string) => page.getByRole("button", { name: `Remove: ${says}` });
    await chip("Drama").focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Remove: Crime");
    await chip("under 110 minutes").focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Remove: Crime");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("H1");
    expect(faults).toEqual([]);
    await close();
  });

  it("goes past a shelf by one key, and says how a rating that is chosen by arrows is given", async () => {
    const { page, faults, close } = await open({}, "/data");
    await bringSomeHistory(page);
    await page.getByRole("link", { name: "For you", exact: true }).click();
    const past = page.locator("[data-shelf=list]").getByRole("link", { name: "Past this shelf" });
    await past.focus();
    expect((await past.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const shelf = () =>
      page.evaluate(() => document.activeElement?.closest("[data-shelf]")?.getAttribute("data-shelf"));
    expect(await shelf()).toBe("quiet");
    const stars = page.locator("[data-shelf=hero]").getByRole("slider");
    await stars.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText("1: Enter says it").waitFor();
    expect(await stars.getAttribute("aria-valuetext")).toBe("1 star: Enter says it");
    await page.keyboard.press("Tab");
    expect(await page.getByText("Enter says it").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(["wide", "narrow"] as const)("is never under the line at the foot (%s)", async (window) => {
    const { page, faults, close } = await open({ window }, "/data");
    await bringSomeHistory(page);
    for (const name of ["For you", "Tune"]) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.locator("[data-shelf=list] li a").first().waitFor();
      if (name === "For you")
        await page
          .locator("[data-shelf=hero]")
          .getByRole("button", { name: /^Later/ })
          .click(); // two lines at the foot
      await page.locator("main").focus();
      for (let k = 0; k < 90; k++) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(() => {
          const at = document.activeElement!;
          const foot = document.querySelector("footer")!;
          const { top, bottom } = at.getBoundingClientRect();
          const isUnder =
            !foot.contains(at) && bottom > foot.getBoundingClientRect().top + 1 && bottom - top < innerHeight / 2;
          return isUnder ? at.outerHTML.slice(0, 120) : null;
        });
        expect(hidden).toBe(null);
      }
    }
    expect(faults).toEqual([]);
    await close();
  });
});
