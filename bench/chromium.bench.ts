// What a list of 20 costs in headless Chromium, and in Node in the same run: the history folded in, scores, filters, variety, stars,
// contributions, reasons; the other questions beside it. The recommender of bench/recommend.bench.ts, histories of 100 films. Milliseconds by
// the clock (a page's ticks every .1 ms), the first answer apart, and of processor time in the mean. Rounds by turns, of which the one with
// the lowest 99th percentile of `recommend` is told, as other work on the machine can only add. Prints one JSON document:
//     node bench/chromium.bench.ts [films] [rounds]
import { fileURLToPath } from "node:url";
import { bundledPage } from "../test/support/browser/bundled-page.ts";
import { findChromium } from "../test/support/browser/find-chromium.ts";
import { startBrowser } from "../test/support/browser/loopback-browser.ts";
import { serveFiles } from "../test/support/browser/test-site.ts";
import { visit } from "../test/support/browser/visit.ts";
import { machine } from "./peer.ts";
import { historyLength, listLength } from "./recommend/list-questions.ts";
import { type MeasuredSide, measuredInNode, measuredInPage } from "./recommend/measured-sides.ts";
import { rounded } from "./recommend/percentiles.ts";

const films = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const repeats = 1000;

const found = await findChromium();
if (found.executable === null) console.error(`Chromium is skipped: ${found.why}`);
else {
  const site = await serveFiles(
    await bundledPage(fileURLToPath(new URL("recommend/chromium-page.ts", import.meta.url))),
  );
  const started = await startBrowser(found);
  const seen = { chromium: [] as MeasuredSide[], node: [] as MeasuredSide[] };
  for (let round = 0; round < rounds; round++) {
    const opened = await visit(started.browser, site.origin);
    seen.chromium.push(await measuredInPage(opened, films, repeats));
    await opened.close();
    seen.node.push(measuredInNode(films, repeats));
  }
  const [chromium, node] = [calmest(seen.chromium), calmest(seen.node)];
  const ratios = Object.entries(node).map(([name, { p50, cpu }]) => {
    const there = chromium[name]!;
    return [name, { p50: rounded(there.p50 / p50), cpu: rounded(there.cpu / cpu) }];
  });
  const chromiumToNode = Object.fromEntries(ratios);
  const setting = {
    machine,
    chromium: started.browser.version(),
    films,
    historyLength,
    n: listLength,
    rounds,
    repeats,
  };
  console.log(JSON.stringify({ ...setting, milliseconds: { chromium, node }, chromiumToNode }, null, 2));
  await started.close();
  await site.close();
}

function calmest(all: readonly MeasuredSide[]): MeasuredSide {
  return all.reduce((best, side) => (side["recommend"]!.p99 < best["recommend"]!.p99 ? side : best));
}
