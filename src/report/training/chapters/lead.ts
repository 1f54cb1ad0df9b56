// The top of the report: what has to be said first, what was learnt from, and how good lists are on people who were left out.
import type { HeldOutFigures, TrainingResult } from "../../../core/recommend/training-result.ts";
import { type Chapter, contents } from "../../article/chapter.ts";
import { decimal, pSentence, wholeNumber } from "../../article/numbers.ts";
import { dataName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { figureOf, headMeasure, type Verdict, verdictOf } from "../findings.ts";
import { intervalWords } from "./interval.ts";

export function headline(result: TrainingResult): string {
  if (result.notice !== null) return "A model of invented ratings";
  const words: Readonly<Record<Verdict, string>> = {
    better: "A model that knows more than popularity",
    worse: "A model that popularity beats",
    alike: "A model no surer than popularity",
  };
  return words[verdictOf(result)];
}

export function lead(result: TrainingResult, chapters: readonly Chapter[]): Html {
  const { set, people, ratings, films, notice } = result;
  return html`<div class="lead">
<p class="kicker">What was trained</p>
<h1>${headline(result)}</h1>
${notice === null ? null : html`<p class="notice" role="note"><b>First of all.</b> ${notice}</p>`}
<p class="standfirst">Learnt from ${dataName(set)}: ${wholeNumber(ratings)} ratings that ${wholeNumber(people)} people gave ${wholeNumber(films.rated)} films. <em>How good are its lists for people whom it does not know?</em></p>
${verdictText(result)}
${contents(chapters)}
</div>
`;
}

function verdictText(result: TrainingResult): Html | null {
  const { heldOut } = result;
  const [own, base] = (["hybrid", "popularity"] as const).map((id) => figureOf(heldOut.models, id, headMeasure));
  if (own == null || base == null) return null;
  return html`<p>On ${wholeNumber(heldOut.people)} people who were left out, NDCG@100 is <b>${decimal(own.mean)}</b> (95 % interval ${intervalWords(own)}); what everybody likes, shown to each of them, has ${decimal(base.mean)} (${intervalWords(base)}). ${verdictWords(verdictOf(result), heldOut)}</p>`;
}

function verdictWords(verdict: Verdict, { p, people }: HeldOutFigures): string {
  if (p === null) return "Of so few people no test can be made.";
  if (verdict === "better") return `That is surely more (${pSentence(p)}, paired).`;
  if (verdict === "worse") return `That is surely less (${pSentence(p)}, paired).`;
  return `So large a difference between ${wholeNumber(people)} people may be chance (${pSentence(p)}, paired).`;
}
