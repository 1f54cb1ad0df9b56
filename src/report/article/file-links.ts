// The sentence that leads to the files beside a page.
import { type Html, html } from "../markup/html.ts";

/** Links to all `files`, which lie in the page's own folder. */
export function fileLinks(files: readonly string[]): Html {
  const links = files.map((file, k) => html`${separator(k, files.length)}<a href="${file}">${file}</a>`);
  return html`<p>Beside this page lie ${links}.</p>`;
}

function separator(k: number, count: number): string {
  if (k === 0) return "";
  return k === count - 1 ? " and " : ", ";
}
