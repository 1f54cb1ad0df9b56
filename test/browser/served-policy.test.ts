// What the server forbids, tried by a page that does its worst, in a real browser: the policy is worth what browsers make of it.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Serving, startServing } from "../../src/server/start-serving.ts";
import { answers, type UnrulyServer, unrulyServer } from "../node/download/unruly-server.ts";
import { describeInBrowser } from "../support/browser/describe-in-browser.ts";
import { serveFiles } from "../support/browser/test-site.ts";
import { visit } from "../support/browser/visit.ts";
import { type ServedFolder, servedFolder, smallModel } from "../support/served-folder.ts";

/** Runs as the page's own script; everything that it may not do ends in "refused". */
const worst = `
const refusedOr = (tried) => Promise.resolve().then(tried).then(() => "done", () => "refused");
const loads = (element, attributes) => new Promise((done, fail) => {
  Object.assign(element, attributes, { onload: done, onerror: fail });
  document.body.append(element);
});
globalThis.tried = (async () => ({
  inlineScript: globalThis.inlineScriptRan === true ? "done" : "refused",
  inlineStyle: getComputedStyle(document.body).color === "rgb(255, 0, 0)" ? "done" : "refused",
  evaluation: await refusedOr(() => (0, eval)("1")),
  wasm: await refusedOr(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
  ownData: await refusedOr(() => fetch("/model.json")),
  strangeData: await refusedOr(() => fetch(location.search.slice(1) + "/index.html", { mode: "no-cors" })),
  strangePicture: await refusedOr(() => loads(new Image(), { src: location.search.slice(1) + "/dot.svg" })),
  ownPicture: await refusedOr(() => loads(new Image(), { src: "/dot.svg" })),
  drawnPicture: await refusedOr(() => loads(new Image(), { src: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" })),
  strangeScript: await refusedOr(() => loads(document.createElement("script"), { src: location.search.slice(1) + "/script.js" })),
  strangeSocket: await refusedOr(() => new Promise((done, fail) => Object.assign(new WebSocket(location.search.slice(1).replace("http", "ws")), { onopen: done, onerror: fail }))),
  beacon: navigator.sendBeacon(location.search.slice(1) + "/beacon") ? "done" : "refused",
  isolated: crossOriginIsolated,
  position: await refusedOr(() => document.featurePolicy?.allowsFeature("geolocation") ? 0 : Promise.reject()),
}))();
`;
const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`;

describeInBrowser("the policy of the server", (running) => {
  let folder: ServedFolder;
  let serving: Serving;
  /** Remembers what it is asked, if it ever is. */
  let stranger: UnrulyServer;
  let address: string;
  beforeAll(async () => {
    folder = servedFolder(await smallModel());
    folder.put(
      "page/index.html",
      `<!doctype html><html lang="en"><head><title>Worst</title><link rel="icon" href="/dot.svg"><style>body { color: red }</style>
       <script>globalThis.inlineScriptRan = true;</script><script type="module" src="/assets/worst-B3x9Kd1f.js"></script></head>
       <body onload="globalThis.inlineScriptRan = true"></body></html>`,
    );
    folder.put("page/assets/worst-B3x9Kd1f.js", worst);
    folder.put("page/dot.svg", dot);
    folder.put(
      "reports/worst/report.html",
      `<!doctype html><title>Worst</title><link rel="icon" href="data:,"><style>body { color: rgb(1, 2, 3) }</style><p>A report</p><script>document.title = "ran"</script>`,
    );
    serving = await startServing({ ...folder, port: 0 });
    stranger = await unrulyServer(answers(200));
    address = `${serving.url}/?${new URL(stranger.url).origin}`;
  });
  afterAll(async () => {
    await serving?.close();
    await stranger?.close();
    folder?.remove();
  });

  it("lets the page do what it needs, and nothing else; nobody else is asked for anything", async () => {
    const { page, close, faults } = await visit(running().browser, address);
    const tried = await page.evaluate(() => (globalThis as unknown as { tried: Promise<unknown> }).tried);
    expect(tried).toEqual({
      ...{
        inlineScript: "refused",
        inlineStyle: "refused",
        evaluation: "refused",
        strangeData: "refused",
        strangePicture: "refused",
      },
      ...{ strangeScript: "refused", strangeSocket: "refused", position: "refused", isolated: true },
      ...{ wasm: "done", ownData: "done", ownPicture: "done", drawnPicture: "done" },
      beacon: expect.any(String), // browsers say yes, and then send nothing
    });
    expect(faults.some((fault) => fault.includes("Content Security Policy"))).toBe(true);
    await page.waitForTimeout(300);
    expect(stranger.asked).toEqual([]);
    await close();
  });

  it("shows a report with its style and without its scripts", async () => {
    const { page, close } = await visit(running().browser, `${serving.url}/reports/worst/report.html`);
    const seen = await page.evaluate(() => [document.title, getComputedStyle(document.body).color]);
    expect(seen).toEqual(["Worst", "rgb(1, 2, 3)"]);
    await close();
  });

  it("is shown in nobody's frame", async () => {
    const framing = await serveFiles({
      "/index.html": `<!doctype html><title>Frame</title><iframe src="${serving.url}/"></iframe>`,
    });
    const { page, close } = await visit(running().browser, `${framing.origin}/index.html`);
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    await expect.poll(() => inner?.url()).toMatch(/^chrome-error:/);
    await close();
    await framing.close();
  });
});
