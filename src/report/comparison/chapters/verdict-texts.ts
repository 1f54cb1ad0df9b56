// The verdict on each data set, a paragraph each, for the opening.
import { type Html, html } from "../../markup/html.ts";
import type { ComparisonView } from "../comparison-view.ts";
import { verdictSentences } from "../findings/verdict-words.ts";

export function verdictTexts({ results }: ComparisonView): Html[] {
  return results.map((one) => {
    const words = verdictSentences(one);
    return html`<p>${results.length === 1 ? html`${words}` : html`<b>${one.name}.</b> ${words}`}</p>`;
  });
}
