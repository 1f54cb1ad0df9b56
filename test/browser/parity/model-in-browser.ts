// A model asked in a browser: the library bundled by Vite, a site that has the model, one page.
import { fileURLToPath } from "node:url";
import { bundledPage } from "../../support/browser/bundled-page.ts";
import type { LoopbackBrowser } from "../../support/browser/loopback-browser.ts";
import { serveFiles } from "../../support/browser/test-site.ts";
import { visit } from "../../support/browser/visit.ts";
import type { AllAnswers } from "./ask-everything.ts";
import type { InventedPerson } from "./invented-people.ts";

export interface ModelInBrowser {
  answers(people: readonly InventedPerson[]): Promise<AllAnswers[]>;
  /** What went wrong in the page. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The module that the page runs. */
export const parityPage: string = fileURLToPath(new URL("parity-page.ts", import.meta.url));

/** A page may take what it likes, but an answer comes back through a pipe. */
const atOnce = 20;

/** @param kernels reference: those that a browser without WebAssembly has, as some are set up */
export async function modelInBrowser(
  { browser }: LoopbackBrowser,
  model: Uint8Array,
  kernels: "strict" | "reference",
): Promise<ModelInBrowser> {
  const without = kernels === "reference" ? "<script>delete globalThis.WebAssembly</script>" : "";
  const site = await serveFiles({ ...(await bundledPage(parityPage, without)), "/parity.model": model });
  const { page, faults, close } = await visit(browser, site.origin);
  return {
    faults,
    async answers(people) {
      const answers: AllAnswers[] = [];
      for (let first = 0; first < people.length; first += atOnce) {
        const some = people.slice(first, first + atOnce);
        answers.push(
          ...(await page.evaluate(([each, turn]) => globalThis.answersTo(each, turn), [some, first] as const)),
        );
      }
      return answers;
    },
    async close() {
      await close();
      await site.close();
    },
  };
}
