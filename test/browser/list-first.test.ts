// What makes a rating quick on the screen, held by what happens and not by the clock: the list is there before anything below it is worked out,
// and what did not change is not made anew.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { type Visit, visit } from "../support/browser/visit.ts";
import { bringSomeHistory } from "./page-visits.ts";
import { servingStarter } from "./serving-starter.ts";

describeInBrowser("a rating on the shelves", (running) => {
  const serving = servingStarter();

  async function openShelves(): Promise<Visit> {
    const visited = await visit(running().browser, `${serving.url}/data`);
    await bringSomeHistory(visited.page);
    await visited.page.getByRole("link", { name: "For you", exact: true }).click();
    for (const shelf of ["list", "quiet", "else"])
      await visited.page.locator(`[data-shelf=${shelf}] li`).first().waitFor();
    return visited;
  }

  it("keeps every film that stays, its cover and the focus as they are", async () => {
    const { page, faults, close } = await openShelves();
    await seeAll(page);
    await mark(page);
    const before = await standing(page);
    const stars = page.locator("[data-shelf=list] li").nth(1).getByRole("slider");
    await stars.focus();
    await stars.press("4");
    await expect.poll(async () => (await standing(page))["list"]).not.toEqual(before["list"]);
    await page.waitForTimeout(1000); // all shelves have come
    const now = await page.locator("[data-shelf] li[data-film]").evaluateAll((films) =>
      (films as (HTMLElement & Drawn)[]).map((film) => ({
        film: `${film.closest<HTMLElement>("[data-shelf]")!.dataset["shelf"]} ${film.dataset["film"]}`,
        isKept: film.drawn === null || (film.drawn?.isConnected === true && film.contains(film.drawn)),
      })),
    );
    const were = Object.entries(before).flatMap(([shelf, films]) => films.map((film) => `${shelf} ${film}`));
    const stayed = now.filter(({ film }) => were.includes(film));
    expect(stayed.length).toBeGreaterThan(10);
    expect(stayed.filter(({ isKept }) => !isKept)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest("[data-shelf]")?.getAttribute("data-shelf"))).toBe(
      "list",
    );
    expect(faults).toEqual([]);
    await close();
  });

  it("shows its list while nothing below is worked out yet, and then the rest, no film twice", async () => {
    const { page, faults, close } = await openShelves();
    const before = await standing(page);
    await page.workers()[0]!.evaluate(() => {
      const scope = self as unknown as { onmessage: (event: MessageEvent) => void };
      const { onmessage } = scope;
      scope.onmessage = (event) =>
        void setTimeout(() => onmessage(event), event.data.name === "otherShelves" ? 1500 : 0);
    });
    const stars = page.locator("[data-shelf=list] li").nth(1).getByRole("slider");
    await stars.focus();
    await stars.press("5");
    await expect.poll(async () => (await standing(page))["list"]).not.toEqual(before["list"]);
    const { list: first, ...below } = await standing(page);
    const { list: _, ...belowBefore } = before;
    expect(below).toEqual(belowBefore);
    await expect
      .poll(
        async () => {
          const { list, ...rest } = await standing(page);
          expect(list).toEqual(first);
          return rest;
        },
        { timeout: 10_000 },
      )
      .not.toEqual(belowBefore);
    const all = Object.values(await standing(page)).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Keys of the films of every shelf, by its name. */
const standing = (page: Page) =>
  page.locator("[data-shelf] li[data-film]").evaluateAll((films) => {
    const shelves: Record<string, string[]> = {};
    for (const film of films as HTMLElement[]) {
      const { shelf } = film.closest<HTMLElement>("[data-shelf]")!.dataset;
      shelves[shelf!] = [...(shelves[shelf!] ?? []), film.dataset["film"]!];
    }
    return shelves;
  });

/** The cover that a film showed when it was marked; null where it had not been drawn yet. What is made anew bears no mark. */
interface Drawn {
  drawn?: Element | null;
}

const mark = (page: Page) =>
  page.locator("[data-shelf] li[data-film]").evaluateAll((films) => {
    for (const film of films) Object.assign(film, { drawn: film.querySelector(".cover > svg") });
  });

/** Goes by all shelves, so that their covers are drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const shelf of await page.locator("[data-shelf]").all()) {
    await shelf.scrollIntoViewIfNeeded();
    await page.waitForTimeout(150);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
}
