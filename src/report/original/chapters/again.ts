// Chapter: how this report was made, and how to make it again.
import type { Chapter } from "../../article/chapter.ts";
import { duration, wholeNumber } from "../../article/numbers.ts";
import { html } from "../../markup/html.ts";
import type { OriginalView } from "../original-view.ts";
import { optionText, terms } from "./how-measured.ts";

/** `files` are those that lie beside the page. */
export function again(view: OriginalView, files: readonly string[]): Chapter {
  return {
    id: "again",
    heading: "To make it again",
    body: [
      html`<p>The same program, data, seeds and options give the same figures:</p>`,
      html`<code class="command">${command(view)}</code>`,
      terms(manifestEntries(view)),
      html`<p>Beside this page lie ${files.map((file, k) => html`${separator(k, files.length)}<a href="${file}">${file}</a>`)}.</p>`,
    ],
  };
}

function command({ invented, result }: OriginalView): string {
  return `${result.command}${invented ? "" : " --data FOLDER"}`;
}

function manifestEntries({ result: { manifest } }: OriginalView): [string, string][] {
  const entries: [string, string][] = [
    [
      "matinee",
      `${manifest.matinee}, ${manifest.commit === null ? "outside a checkout" : `commit ${manifest.commit}`}`,
    ],
    ["Node", manifest.node],
    ["Seed", String(manifest.seed)],
    ["Options", optionText(manifest.options)],
    ["Started", manifest.startedAt],
    ["Took", `${duration(manifest.seconds)}, at most ${wholeNumber(manifest.peakMemoryMB)} MB of memory`],
    ...manifest.data.map(({ name, rows, sha256 }): [string, string] => [
      "Data",
      `${name}, ${wholeNumber(rows)} rows, sha256 ${sha256}`,
    ]),
  ];
  return entries.filter(([, value]) => value !== "");
}

function separator(k: number, count: number): string {
  if (k === 0) return "";
  return k === count - 1 ? " and " : ", ";
}
