// Tests that need a browser, in one that is started for them. Where none can run they are skipped by a name that says why; where a machine
// checks what others wrote (CI is set) that is a failure.
import { afterAll, beforeAll, describe } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { type LoopbackBrowser, startBrowser } from "./loopback-browser.ts";

const found = await findChromium();

/** @param tests are handed a function that gives the browser while tests and their hooks run */
export function describeInBrowser(name: string, tests: (browser: () => LoopbackBrowser) => void): void {
  if (found.executable === null) {
    const why = `no browser: ${found.why}`;
    if (process.env["CI"])
      throw new Error(`Cannot run "${name}": ${why}; CI needs one, such as Debian's package chromium`);
    describe.skip(`${name} (${why})`, () => tests(() => neverStarted()));
    return;
  }
  describe(name, () => {
    let started: LoopbackBrowser | undefined;
    beforeAll(async () => {
      started = await startBrowser(found);
    });
    afterAll(() => started?.close());
    tests(() => started ?? neverStarted());
  });
}

function neverStarted(): never {
  throw new Error("the browser is there while tests and their hooks run, not before");
}
