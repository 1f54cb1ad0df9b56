// The same questions timed here, in Node, and in a page of a browser: by the clock, and what the thread that answers ran in the mean, which
// other work on the machine leaves as it is.
import type { BrowserContext, Page } from "playwright-core";
import { type Percentiles, rounded } from "./percentiles.ts";
import { timedQuestions } from "./wall-times.ts";

export interface MeasuredQuestion extends Percentiles {
  readonly first: number;
  /** Of processor time, in the mean. */
  readonly cpu: number;
}

export type MeasuredSide = Readonly<Record<string, MeasuredQuestion>>;

export function measuredInNode(films: number, repeats: number): MeasuredSide {
  const { names, first, times } = timedQuestions(films);
  const measured = names.map((name): [string, MeasuredQuestion] => {
    const once = first(name);
    const before = process.threadCpuUsage();
    const taken = times(name, repeats);
    const { user, system } = process.threadCpuUsage(before);
    return [name, { first: once, ...taken, cpu: rounded((user + system) / 1000 / repeats) }];
  });
  return Object.fromEntries(measured);
}

/** @param page that of chromium-page.ts */
export async function measuredInPage(
  { page, context }: { readonly page: Page; readonly context: BrowserContext },
  films: number,
  repeats: number,
): Promise<MeasuredSide> {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const threadSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ThreadTime")!.value;
  };
  const names = await page.evaluate((many) => {
    globalThis.asked = globalThis.ask!(many);
    return globalThis.asked.names;
  }, films);
  const measured: [string, MeasuredQuestion][] = [];
  for (const name of names) {
    const first = await page.evaluate((each) => globalThis.asked!.first(each), name);
    const before = await threadSeconds();
    const taken = await page.evaluate(([each, many]) => globalThis.asked!.times(each, many), [name, repeats] as const);
    measured.push([name, { first, ...taken, cpu: rounded((1000 * ((await threadSeconds()) - before)) / repeats) }]);
  }
  return Object.fromEntries(measured);
}
