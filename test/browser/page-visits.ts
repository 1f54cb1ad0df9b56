// What the tests of the page share: a person who has rated some films, and what is kept of one.
import type { Page } from "playwright-core";
import type { HistoryEntry } from "../../src/core/imports/history-entry.ts";
import { writeHistory } from "../../src/core/imports/write-history.ts";

/** Well-known films of the starter catalogue with what somebody gave them. */
const given: readonly (readonly [title: string, year: number, rating: number])[] = [
  ["Alien", 1979, 5],
  ["Blade Runner", 1982, 4.5],
  ["The Godfather", 1972, 4],
  ["Casablanca", 1942, 3.5],
  ["Jaws", 1975, 4],
  ["Annie Hall", 1977, 2],
  ["Chinatown", 1974, 4.5],
  ["Vertigo", 1958, 5],
];

export const someHistory: readonly HistoryEntry[] = given.map(([title, year, rating], k) => ({
  film: { title, year },
  rating,
  event: null,
  at: 1_700_000_000 + k,
}));

/** Brings a file in, as its owner would. */
export async function bringFile(page: Page, name: string, text: string): Promise<void> {
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

/** Opens "Your data" and brings `someHistory` in. */
export async function bringSomeHistory(page: Page): Promise<void> {
  await bringFile(page, "history.json", writeHistory(someHistory, "json"));
  await page.getByText("8 films were brought in.").waitFor();
}

/** The same, in the order in which it was said. */
export async function keptInTime(page: Page): Promise<(HistoryEntry & { readonly key: string })[]> {
  return (await kept(page)).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** What the page keeps of films. */
export function kept(page: Page): Promise<(HistoryEntry & { readonly key: string })[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("matinee-entries");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("entries").objectStore("entries").getAll();
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );
}

/** Has the worker answer one kind of question late, as it does where it has much to do. */
export async function answerLate(page: Page, question: string, milliseconds: number): Promise<void> {
  await page.workers()[0]!.evaluate(
    ([late, wait]) => {
      const scope = self as unknown as { onmessage: (event: MessageEvent) => void };
      const { onmessage } = scope;
      scope.onmessage = (event) => {
        if (event.data.name === late) setTimeout(() => onmessage(event), wait);
        else onmessage(event);
      };
    },
    [question, milliseconds] as const,
  );
}
