// Chapter: how this report was made, and how to make it again.
import type { Chapter } from "../../article/chapter.ts";
import { fileLinks } from "../../article/file-links.ts";
import { manifestEntries } from "../../article/manifest-entries.ts";
import { terms } from "../../article/terms.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ComparisonView } from "../comparison-view.ts";

/** `files` are those that lie beside the page. */
export function again({ results }: ComparisonView, files: readonly string[]): Chapter {
  const commands = [...new Set(results.map(({ result }) => result.command))];
  return {
    id: "again",
    heading: "To make it again",
    body: [
      html`<p>The same program, data, seed and options give the same figures; only times differ:</p>`,
      ...commands.map((command) => html`<code class="command">${command}</code>`),
      ...manifests(results),
      fileLinks(files),
    ],
  };
}

/** Each manifest once: results of one run share it. */
function manifests(results: ComparisonView["results"]): Html[] {
  const byText = Map.groupBy(results, ({ result }) => JSON.stringify(result.manifest));
  return [...byText.values()].flatMap((own) => {
    const list = own[0] === undefined ? [] : [terms(manifestEntries(own[0].result.manifest))];
    return byText.size > 1 ? [html`<h3>${own.map(({ name }) => name).join(", ")}</h3>`, ...list] : list;
  });
}
