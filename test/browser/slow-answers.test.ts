// Hands that are quicker than the worker: a key pressed before its answer is there, a press on a list that is about to change.
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { visit } from "../support/browser/visit.ts";
import { answerLate, bringSomeHistory, kept } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("answers that come late", (running) => {
  const serving = servingStarter();

  const open = (path: string) => visit(running().browser, serving.url + path);

  it("Enter at a name waits until it has been looked for, and does not say that nobody is called so", async () => {
    const { page, faults, close } = await open("/tune");
    const people = page.getByRole("combobox", { name: "With" });
    await people.waitFor();
    await answerLate(page, "people", 700);
    await people.fill("ridley");
    await people.press("Enter");
    await page.getByRole("button", { name: "Remove: with Ridley Scott" }).waitFor();
    expect(await page.getByText(/^Nobody called/).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("Enter in the search takes a film of what is written, not of what was listed for fewer letters", async () => {
    const { page, faults, close } = await open("/data");
    await page.getByText(/^\d+ films · /).waitFor(); // nothing is looked for before the model is open
    const search = page.getByRole("combobox", { name: "Find a film" });
    await search.fill("c");
    await page.getByRole("option").first().waitFor();
    await answerLate(page, "search", 700);
    await search.fill("casablanca");
    await search.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Casablanca" }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("a film says that it is on its way, and no more when it is there", async () => {
    const { page, faults, close } = await open("/data");
    await bringSomeHistory(page);
    await page.getByRole("link", { name: "For you", exact: true }).click();
    const film = page.locator("[data-shelf=hero] h1 a");
    await film.waitFor();
    await answerLate(page, "film", 700);
    await film.click();
    const says = page.getByText("The film comes in …");
    await says.waitFor();
    await page.getByRole("heading", { name: "More like it" }).waitFor();
    expect(await says.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("a second press at a film of Later says nothing while its list is on the way", async () => {
    const { page, faults, close } = await open("/data");
    await bringSomeHistory(page);
    await page.getByRole("link", { name: "For you", exact: true }).click();
    await page
      .locator("[data-shelf=hero]")
      .getByRole("button", { name: /^Later/ })
      .click();
    await page.getByRole("link", { name: "Later", exact: true }).click();
    await page.getByText("One film waits, ranked for you.").waitFor();
    await answerLate(page, "later", 1500);
    const seen = page.getByRole("button", { name: /^Seen/ });
    const { x, y, width, height } = (await seen.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect.poll(() => seen.getAttribute("aria-pressed")).toBe("true");
    await page.waitForTimeout(600); // longer than a double click
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByText("Nothing is kept for later yet.", { exact: false }).waitFor();
    expect((await kept(page)).filter(({ event }) => event === "watched").length).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});
