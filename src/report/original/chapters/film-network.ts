// Chapter: a network on the metadata that the original only described, in two tracks, and what word vectors add to it.
import type { Chapter } from "../../article/chapter.ts";
import { withRaised } from "../../article/raised.ts";
import { type Html, html } from "../../markup/html.ts";
import { filmNetTracks } from "../findings/film-net.ts";
import { hasOriginalRows, type OriginalView } from "../original-view.ts";
import { besideOriginalSentence, levelSentence, transferSentence } from "./film-network-sentences.ts";
import { filmNetworkTable } from "./film-network-table.ts";

/** `picture` is the figure; null where no such network was run. */
export function filmNetwork(view: OriginalView, picture: Html | null): Chapter | null {
  const tracks = filmNetTracks(view);
  if (tracks.length === 0) return null;
  const paragraph = (sentence: string) => (sentence === "" ? [] : [html`<p>${withRaised(sentence)}</p>`]);
  return {
    id: "film-network",
    heading: "A network that reads the film",
    body: [
      html`<p>The original describes its films at length and tells its networks none of it. This one is told: genres, keywords, the people who made the film, companies, countries, language, money and dates; and, where word vectors are used, the words of title, tagline and overview, each through its GloVe vector. Frozen, the vectors stay as they are; fine-tuned, learning may change them.</p>`,
      html`<p>There are two tracks, and they are different tasks. <b>Before release</b> has nothing that the public made: no votes, no popularity, no revenue. <b>All columns</b> has those as well, and they are known only once many people have seen the film. A figure of one track is no better or worse than a figure of the other.</p>`,
      html`<p>${howChosen(view)}</p>`,
      ...(picture === null ? [] : [picture]),
      ...tracks.flatMap((track) => paragraph(levelSentence(view, track))),
      ...paragraph(besideOriginalSentence(view, tracks)),
      html`<h3>What word vectors add</h3>`,
      ...tracks.flatMap((track) => paragraph(transferSentence(track))),
      filmNetworkTable(view, tracks),
    ],
  };
}

function howChosen(view: OriginalView): string {
  const how =
    "chosen by cross-validation inside the training rows, in five folds, a film’s rows always in the same one. The test rows were looked at once, when nothing was left to choose.";
  return hasOriginalRows(view)
    ? `The options were ${how}`
    : `The options were not chosen on the rows of this report. On the original’s rows they were ${how}`;
}
