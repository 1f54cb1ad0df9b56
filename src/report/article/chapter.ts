// A chapter: its number in the rail, its heading, and whatever the author puts below. Chapters number themselves by their
// place in a list, so that one can be left out.
import { type Html, html } from "../markup/html.ts";

export interface Chapter {
  /** The fragment that links lead to. */
  readonly id: string;
  readonly heading: string;
  readonly body: readonly Html[];
}

/** All chapters in order, numbered from 1. */
export function chapters(list: readonly Chapter[]): Html[] {
  return list.map(
    ({ id, heading, body }, k) => html`<section class="chapter" id="${id}" aria-labelledby="${id}-heading">
<p class="number" aria-hidden="true">${k + 1}</p>
<h2 id="${id}-heading">${heading}</h2>
${body.map(
  (part) => html`${part}
`,
)}</section>
`,
  );
}

/** Links to all chapters. */
export function contents(list: readonly Chapter[]): Html {
  const lines = list.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`);
  return html`<ol class="contents" aria-label="Contents">${lines}</ol>`;
}
