// What a reader should know before the figures: that nobody rated these films, and the notes of the runs.
import { listed } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ComparisonView } from "../comparison-view.ts";

export function notices(view: ComparisonView): Html[] {
  const list: Html[] = [];
  if (view.invented) {
    list.push(
      html`<p class="notice" role="note"><b>Invented ratings.</b> The people and ratings of this run were generated. None of its figures can be compared with anything published.</p>`,
    );
  }
  for (const [text, own] of Map.groupBy(view.results, ({ result }) => result.notes.join(" "))) {
    if (text === "") continue;
    const names = listed(own.map(({ name }) => name));
    const head = own.length === view.results.length ? "Good to know." : `Good to know of ${names}.`;
    list.push(html`<p class="notice" role="note"><b>${head}</b> ${text}</p>`);
  }
  return list;
}
