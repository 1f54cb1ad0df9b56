// What held a page's main thread for 50 ms and longer, as the browser itself tells (Long Tasks API). Workers hold nobody up.
import type { Page } from "playwright-core";

export interface LongTask {
  /** Milliseconds since the page was asked for. */
  readonly at: number;
  readonly milliseconds: number;
}

declare global {
  var matineeLongTasks: LongTask[] | undefined;
}

/** Before the page is opened: nothing that came earlier is known. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: LongTask[] = [];
    globalThis.matineeLongTasks = seen;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.push({ at: startTime, milliseconds: duration });
    }).observe({ type: "longtask" });
  });
}

/** Those since the page was opened. They are told behind the next frame, so this waits for two. */
export function longTasksOf(page: Page): Promise<LongTask[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 0));
    return globalThis.matineeLongTasks ?? [];
  });
}
