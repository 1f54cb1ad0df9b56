// What an address says beyond its screen: the mood and the taste that were chosen, for whoever goes back, opens it again or is sent it.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { visit } from "../support/browser/visit.ts";
import { bringSomeHistory } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("addresses", (running) => {
  const serving = servingStarter();

  const open = (path: string) => visit(running().browser, serving.url + path);
  const query = (page: Page) => new URL(page.url()).search;
  const chip = (page: Page) => page.getByRole("button", { name: /^Remove: with / });

  it("whom a list is asked for is in the address of For you: back takes it off, forward and a link bring it", async () => {
    const { page, faults, close } = await open("/data");
    await bringSomeHistory(page);
    await page.getByRole("link", { name: "For you", exact: true }).click();
    await page.locator("[data-shelf=hero] .person").first().click();
    await chip(page).waitFor();
    await expect.poll(() => query(page)).toMatch(/^\?people=/);
    const asked = page.url();
    await page.goBack();
    await chip(page).waitFor({ state: "detached" });
    expect(query(page)).toBe("");
    await page.goForward();
    await chip(page).waitFor();
    await page.getByRole("link", { name: "Tune", exact: true }).click();
    await expect.poll(() => page.url()).toBe(asked.replace("/?", "/tune?"));
    await page.getByRole("link", { name: "Lab", exact: true }).click();
    expect(query(page)).toBe("");
    await page.goto(asked);
    await chip(page).waitFor();
    await chip(page).click();
    await expect.poll(() => query(page)).toBe("");
    expect(faults).toEqual([]);
    await close();
  });

  it("one that is none of ours has a title that says so", async () => {
    const { page, close } = await open("/nothing/here");
    await page.getByRole("heading", { name: "There is no such screen here" }).waitFor();
    expect(await page.title()).toBe("There is no such screen here · matinee");
    await close();
  });

  it.each(["wide", "narrow"] as const)("back leads to the place on the screen where one was (%s)", async (window) => {
    const { page, faults, close } = await visit(running().browser, `${serving.url}/data`, {
      window,
      reducedMotion: false,
    });
    await bringSomeHistory(page);
    const top = () => page.evaluate(() => scrollY);
    for (const screen of ["For you", "You", "Tune"]) {
      await page.getByRole("link", { name: screen, exact: true }).click();
      // the screen before is long, too: what is scrolled before the headline has the focus is scrolled there
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      await expect.poll(top).toBe(0);
      await expect.poll(() => page.evaluate(() => document.body.scrollHeight - innerHeight)).toBeGreaterThan(500);
      await page.evaluate(() => scrollTo(0, 480));
      await page.waitForTimeout(300);
      await page.getByRole("link", { name: "Your data", exact: true }).evaluate((link: HTMLElement) => link.click());
      await expect.poll(() => page.title()).toContain("Your data");
      await page.goBack();
      await expect.poll(top).toBe(480);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("so is a taste that is tried on, and no address says one that does not exist", async () => {
    const { page, faults, close } = await open("/?taste=nobody");
    await page.locator(".film-words h1").waitFor();
    expect(query(page)).toBe("");
    await page.getByRole("button", { name: /The stargazer/ }).click();
    const seat = page.getByText("You sit in somebody else’s seat: The stargazer.");
    await seat.waitFor();
    await expect.poll(() => query(page)).toBe("?taste=stars");
    await page.goBack();
    await page.getByText("We have not met yet.").waitFor();
    expect([await seat.count(), query(page)]).toEqual([0, ""]);
    await page.goForward();
    await seat.waitFor();
    await page.reload();
    await seat.waitFor();
    await page.getByRole("link", { name: "Your data", exact: true }).click();
    await seat.waitFor({ state: "detached" });
    await page.goBack();
    await seat.waitFor();
    await page.getByRole("button", { name: "Back to your own seat" }).click();
    await page.getByText("We have not met yet.").waitFor();
    await expect.poll(() => query(page)).toBe("");
    expect(faults).toEqual([]);
    await close();
  });
});
