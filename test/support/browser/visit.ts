// A visit to a page as somebody makes it: a window of a size, a taste in colours and motion, a storage of its own. What went wrong, what was
// asked of whom and what held the page up is written down from the first moment on.
import type { Browser, BrowserContext, ConsoleMessage, Page, Request } from "playwright-core";
import { type LongTask, longTasksOf, watchLongTasks } from "./long-tasks.ts";

export const windows = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const;

/** How a page is looked at. */
export interface View {
  readonly window: keyof typeof windows;
  readonly colours: "dark" | "light";
}

/** All that every screen has to look well in. */
export const views: readonly View[] = [
  { window: "wide", colours: "dark" },
  { window: "wide", colours: "light" },
  { window: "narrow", colours: "dark" },
  { window: "narrow", colours: "light" },
];

export interface VisitOptions extends Partial<View> {
  /** Whether the visitor asked the system for less motion; as tests do unless motion is what they are about. */
  readonly reducedMotion?: boolean;
  /** A storage to come back with: that of an earlier visit, which is then not closed with this one. */
  readonly context?: BrowserContext;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings on the console, exceptions that nobody caught, requests that failed or were answered by 400 and more. */
  readonly faults: readonly string[];
  /** Addresses of all requests, those of workers and service workers among them; without `data:` and `blob:`. */
  readonly requests: readonly string[];
  /** Those that went to another origin than the page's own. */
  strangers(): string[];
  /** What held the main thread for 50 ms and longer, in order. */
  longTasks(): Promise<LongTask[]>;
  close(): Promise<void>;
}

/** Opens a page and waits until it is loaded. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const context = options.context ?? (await newContext(browser, options));
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  const onRequest = (request: Request) => {
    if (/^https?:|^wss?:/u.test(request.url())) requests.push(request.url());
  };
  const onFailure = (request: Request) => {
    const reason = request.failure()?.errorText ?? "failed";
    if (reason !== "net::ERR_ABORTED") faults.push(`request: ${request.url()}: ${reason}`); // the page itself gave it up
  };
  const onConsole = (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  };
  context.on("request", onRequest).on("requestfailed", onFailure).on("console", onConsole);
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`request: ${response.url()}: answered by ${response.status()}`);
  });
  context.on("weberror", (error) => faults.push(`exception: ${error.error().message}`));
  page.on("websocket", (socket) => requests.push(socket.url()));
  page.on("crash", () => faults.push("the page crashed"));
  await watchLongTasks(page);
  await page.goto(address);
  return {
    page,
    context,
    faults,
    requests,
    strangers: () => requests.filter((each) => new URL(each).origin !== new URL(address).origin),
    longTasks: () => longTasksOf(page),
    close: () => (options.context === undefined ? context.close() : page.close()),
  };
}

function newContext(browser: Browser, options: VisitOptions): Promise<BrowserContext> {
  const { window = "wide", colours = "dark", reducedMotion = true } = options;
  const motion = reducedMotion ? "reduce" : "no-preference";
  const hand = window === "narrow" ? { hasTouch: true, isMobile: true } : {};
  return browser.newContext({ viewport: windows[window], colorScheme: colours, reducedMotion: motion, ...hand });
}
