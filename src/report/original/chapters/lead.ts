// The opening: headline, what kind of data this is, the whole story in a sentence, and the errors as soft strips on one
// scale. The headline says what these figures show, not what was expected.
import { type Chapter, contents } from "../../article/chapter.ts";
import { capital, counted, countWord, decimal, listed } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { verdicts } from "../findings/against-constant.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** The opening with links to the chapters. */
export function lead(view: OriginalView, chapters: readonly Chapter[]): Html {
  return html`<div class="lead">
<p class="kicker">The original’s experiment, run again</p>
<h1>${headline(view)}</h1>
${notices(view)}
<p class="standfirst">${standfirst(view)}</p>
${view.nets.length === 0 ? null : strips(view)}
${contents(chapters)}
</div>
`;
}

/** What the figures show, in one line. */
export function headline(view: OriginalView): string {
  const count = view.nets.length;
  const { worse, better } = verdicts(view);
  if (count === 0) return "No network could be run";
  const networks = count === 1 ? "A network" : `${capital(countWord(count))} networks`;
  if (worse.length === count) return `${networks}, and a constant that beats ${count === 1 ? "it" : "them all"}`;
  if (better.length === count) return `${networks}, ${count === 1 ? "" : "all "}better than a constant`;
  return `${networks} against a constant`;
}

function standfirst(view: OriginalView): Html {
  const runs = Math.max(0, ...view.nets.map((net) => net.runs.length));
  const each = view.result.leftOut.length === 0 ? "each" : "what could be run";
  const again = `Here ${each} is trained ${runs === 1 ? "once more" : `${countWord(runs)} times`}`;
  const where = view.comparable ? "on the same rows" : "on an invented catalogue";
  return html`A notebook set out to predict how well a film is liked, with three small neural networks, and printed one run of each. ${again} ${where} and set beside a guess that needs no network: <em>always the average of the films it learned from.</em>`;
}

function notices(view: OriginalView): Html[] {
  const list: Html[] = [];
  if (!view.comparable) {
    list.push(
      html`<p class="notice" role="note"><b>An invented catalogue.</b> The films, votes and ratings of this run were generated. None of its figures can be compared with what the original published, so none of the published rows is shown.</p>`,
    );
  }
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

function strips(view: OriginalView): Html {
  const constant = metricOf(view.mean, "rmse").mean;
  const most = Math.max(
    constant,
    ...view.nets.map((net) => metricOf(net.row, "rmse").range?.[1] ?? metricOf(net.row, "rmse").mean),
  );
  const end = Math.max(0.5, Math.ceil(most * 2) / 2);
  const place = (value: number) => `${((100 * value) / end).toFixed(2)}%`;
  const ticks = Array.from({ length: end * 2 + 1 }, (_, k) => k / 2);
  const runs = Math.max(1, ...view.nets.map((net) => net.runs.length));
  const soft = runs > 1 ? ` A strip is as wide as ${counted(runs, "run")} differ.` : "";
  return html`<div class="strips">
<p>The typical miss in points of the scale from 0 to 10 (root mean squared error) on films that were not learned from.${soft}</p>
<div class="strip"><span class="name">Always the mean</span><div class="track constant"><s style="left:${place(constant)}"></s><strong style="left:${place(constant)}">${decimal(constant, 2)}</strong></div></div>
${view.nets.map((net) => strip(net, constant, place))}
<div class="scale" aria-hidden="true">${ticks.map((tick) => html`<span style="left:${place(tick)}">${tick === 0 ? "0" : decimal(tick, 1)}</span>`)}</div>
</div>`;
}

function strip(net: Net, constant: number, place: (value: number) => string): Html {
  const { mean, range } = metricOf(net.row, "rmse");
  const width =
    range === undefined ? null : html`<i style="left:${place(range[0])};width:${place(range[1] - range[0])}"></i>`;
  return html`<div class="strip"><span class="name">${net.name}</span><div class="track">${width}<s style="left:${place(constant)}"></s><u style="left:${place(mean)}"></u><strong style="left:${place(mean)}">${decimal(mean, 2)}</strong></div></div>
`;
}
