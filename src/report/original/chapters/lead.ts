// The opening: headline, what kind of data this is, the whole story in a sentence, and the errors as soft strips on one
// scale. The headline says what these figures show, not what was expected.
import { type Chapter, contents } from "../../article/chapter.ts";
import { capital, countWord, listed } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { commonVerdict } from "../findings/against-constant.ts";
import { netInSentence } from "../names.ts";
import { hasOriginalRows, type OriginalView } from "../original-view.ts";
import { errorStrips } from "./error-strips.ts";

/** The opening with links to the chapters. */
export function lead(view: OriginalView, chapters: readonly Chapter[]): Html {
  return html`<div class="lead">
<p class="kicker">The original’s experiment, run again</p>
<h1>${headline(view)}</h1>
${notices(view)}
<p class="standfirst">${standfirst(view)}</p>
${view.nets.length === 0 ? null : errorStrips(view)}
${contents(chapters)}
</div>
`;
}

/** What the figures show, in one line. */
export function headline(view: OriginalView): string {
  const count = view.nets.length;
  if (count === 0) return "No network could be run";
  const networks = count === 1 ? "A network" : `${capital(countWord(count))} networks`;
  const verdict = commonVerdict(view);
  if (verdict === "worse") return `${networks}, and a constant that beats ${count === 1 ? "it" : "them all"}`;
  if (verdict === "better") return `${networks}, ${count === 1 ? "" : "all "}better than a constant`;
  return `${networks} against a constant`;
}

function standfirst(view: OriginalView): Html {
  const runs = Math.max(0, ...view.nets.map((net) => net.runs.length));
  const who = view.nets.length === 3 ? "each" : listed(view.nets.map((net) => netInSentence(net.id)));
  const trained = `${view.nets.length === 2 ? "are" : "is"} trained ${runs === 1 ? "once more" : `${countWord(runs)} times`}`;
  const where = view.invented
    ? "on an invented catalogue"
    : hasOriginalRows(view)
      ? "on the same rows"
      : "on other rows";
  const here =
    view.nets.length === 0 ? "" : ` Here ${who} ${trained} ${where} and set beside a guess that needs no network: `;
  const guess = view.nets.length === 0 ? null : html`<em>always the average of the films it learned from.</em>`;
  return html`A notebook set out to predict how well a film is liked, with three small neural networks, and printed one run of each.${here}${guess}`;
}

function notices(view: OriginalView): Html[] {
  const list: Html[] = [];
  if (view.invented) {
    list.push(
      html`<p class="notice" role="note"><b>An invented catalogue.</b> The films, votes and ratings of this run were generated. None of its figures can be compared with what the original published, so none of the published rows is shown.</p>`,
    );
  }
  if (hasOriginalRows(view) && !view.comparable) {
    list.push(
      html`<p class="notice" role="note"><b>Other options.</b> The networks of this run have other options than the original’s, so none of the published rows is shown.</p>`,
    );
  }
  if (view.result.notes.length > 0)
    list.push(html`<p class="notice" role="note"><b>Good to know.</b> ${view.result.notes.join(" ")}</p>`);
  if (view.result.leftOut.length > 0)
    list.push(html`<p class="notice" role="note"><b>Not everything was run.</b> ${leftOutSentences(view)}</p>`);
  return list;
}

function leftOutSentences(view: OriginalView): string {
  const byReason = Map.groupBy(view.result.leftOut, (left) => left.why);
  const sentences = [...byReason].map(([why, left]) => {
    const names = capital(listed(left.map(({ model }) => netInSentence(model))));
    return `${names} ${left.length === 1 ? "is" : "are"} missing from this report: ${why.replace(/\.$/, "")}.`;
  });
  return sentences.join(" ");
}
