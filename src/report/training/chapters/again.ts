// Chapter: how the model was made, how to make it again, and whose data it rests on.
import type { TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { fileLinks } from "../../article/file-links.ts";
import { manifestEntries } from "../../article/manifest-entries.ts";
import { terms } from "../../article/terms.ts";
import { type Html, html } from "../../markup/html.ts";

/** `files` are those that lie beside the page. */
export function again(
  { command, manifest, licences, notice }: Pick<TrainingResult, "command" | "manifest" | "licences" | "notice">,
  files: readonly string[],
): Chapter {
  return {
    id: "again",
    heading: "To make it again",
    body: [
      html`<p>The same program, data, seed and options give the same model, on any number of threads; only times differ:</p>`,
      html`<code class="command">${command}</code>`,
      terms([["Model", manifest.id], ...manifestEntries(manifest)]),
      ...licenceWords(licences, notice),
      fileLinks(files),
    ],
  };
}

function licenceWords(licences: readonly string[], notice: string | null): Html[] {
  const own = [...(notice === null ? [] : [notice]), ...licences];
  if (own.length === 0) return [];
  return [
    html`<p>What has to go with the file, and stands in it:</p>`,
    html`<ul>${own.map((line) => html`<li>${line}</li>`)}</ul>`,
  ];
}

/** The foot of the page. */
export function attribution({
  set,
  manifest,
  licences,
}: Pick<TrainingResult, "set" | "manifest" | "licences">): Html[] {
  const told = [...licences, ...manifest.data.map(({ name }) => name)].join(" ");
  const list: Html[] = [];
  if (set.startsWith("ml-")) {
    list.push(
      html`<p>Ratings: <a href="https://grouplens.org/datasets/movielens/">MovieLens</a>, by GroupLens Research at the University of Minnesota, for research use; they do not endorse this work.</p>`,
    );
  }
  if (/tmdb/i.test(told)) {
    list.push(
      html`<p>Facts of films: <a href="https://www.themoviedb.org/">The Movie Database</a>. This product uses the TMDB API but is not endorsed or certified by TMDB.</p>`,
    );
  }
  return [...list, html`<p>Type: Fraunces and Instrument Sans, SIL Open Font License.</p>`];
}
