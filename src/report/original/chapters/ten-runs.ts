// Chapter: several seeds instead of one, and where the printed rows lie among them.
import type { Chapter } from "../../article/chapter.ts";
import { capital, countWord } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { fewerVectorsSentence } from "../findings/word-vectors.ts";
import type { OriginalView } from "../original-view.ts";
import { printedDraws } from "./printed-draws.ts";
import { meansSentence, verdictSentence } from "./verdict-sentences.ts";

/** `measures` is the figure of all seeds. */
export function tenRuns(view: OriginalView, measures: Html): Chapter {
  const runs = Math.max(1, ...view.nets.map((net) => net.runs.length));
  const means = `${meansSentence(view, view.nets)} ${verdictSentence(view, view.nets)}`;
  const fewer = fewerVectorsSentence(view);
  return {
    id: "runs",
    heading: runs === 1 ? "One run of each" : `${capital(countWord(runs))} runs instead of one`,
    body: [
      html`<p>A network starts from random numbers, and another start gives another result. ${means}</p>`,
      measures,
      ...printedDraws(view.nets, "Each printed row is one draw"),
      ...(fewer === null ? [] : [html`<p>${fewer}</p>`]),
    ],
  };
}
