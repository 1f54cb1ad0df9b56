// Chapters: the same figures by how long the history was, and by how popular the film is that is to be found.
import type { Chapter } from "../../article/chapter.ts";
import { sliceTables } from "../../comparison/chapters/slice-tables.ts";
import { rangeWords } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import type { RankingView } from "../ranking-view.ts";

/** `figures` are those of the data sets that are sliced so; null where there are none. */
export function byHistory(view: RankingView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  return {
    id: "by-history-chapter",
    heading: "By length of history",
    body: [
      html`<p>Who has just come has told little. A model that is good for people with many films may be worse than what everybody watches for people with few, so each length of history is looked at by itself. Each person is in one panel.</p>`,
      ...figures,
      ...sliceTables(view, "history", (label) => `${rangeWords(label)} films`),
    ],
  };
}

export function byPopularity(view: RankingView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  return {
    id: "by-popularity-chapter",
    heading: "By how popular the film is",
    body: [
      html`<p>Films that everybody watches are easily found. The films are divided into tenths by how many ratings they have, and each tenth is counted alone: what a model finds in the lower ones would not have been found by itself.</p>`,
      ...figures,
      ...sliceTables(view, "popularity", (label) => `Tenth ${label}`),
    ],
  };
}
