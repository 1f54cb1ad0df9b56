// What axe-core finds wrong with a page as it is now, one line an element. All of its rules, best practices among them.
import axe from "axe-core";
import type { Page } from "playwright-core";

export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source); // past the page's own policy on scripts, which is not what is looked at
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await inPage.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({
      ...{ id, help },
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node}`));
}
