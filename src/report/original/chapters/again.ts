// Chapter: how this report was made, and how to make it again.
import type { Chapter } from "../../article/chapter.ts";
import { fileLinks } from "../../article/file-links.ts";
import { manifestEntries } from "../../article/manifest-entries.ts";
import { terms } from "../../article/terms.ts";
import { html } from "../../markup/html.ts";
import type { OriginalView } from "../original-view.ts";

/** `files` are those that lie beside the page. */
export function again(view: OriginalView, files: readonly string[]): Chapter {
  return {
    id: "again",
    heading: "To make it again",
    body: [
      html`<p>The same program, data, seeds and options give the same figures:</p>`,
      html`<code class="command">${command(view)}</code>`,
      terms(manifestEntries(view.result.manifest)),
      fileLinks(files),
    ],
  };
}

function command({ invented, result }: OriginalView): string {
  return `${result.command}${invented ? "" : " --data FOLDER"}`;
}
