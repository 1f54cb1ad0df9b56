// Chapter: what the original set out to do, its three networks in plain words, and the table it printed.
import { regressionMetricNames } from "../../../core/evaluation/regression-metrics.ts";
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { capital, countWord, decimal, listed, wholeNumber } from "../../article/numbers.ts";
import { type TableLine, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { publishedBelowConstant } from "../findings/published-draws.ts";
import { modelName, netInSentence } from "../names.ts";
import { metricOf, type OriginalView } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

export function whatItDid(view: OriginalView): Chapter {
  return {
    id: "what-it-did",
    heading: "What the original did",
    body: [task(view), definitions(), networks(), training(), ...printed(view)],
  };
}

function task(view: OriginalView): Html {
  const { trainRows, testRows } = view.result.facts;
  const rows = `${wholeNumber(trainRows)} rows to learn from and ${wholeNumber(testRows)} to be tested on`;
  const here = view.invented
    ? `Here they are asked about an invented catalogue instead, with ${rows}.`
    : `There are ${rows}.`;
  return html`<p>The original is a Python notebook, “Hybrid Movie Recommendation System Using Deep Learning and Transfer Learning Approaches”. It takes the TMDB 5000 Movie Dataset and asks three networks for the same thing: a film’s public rating, the average of its votes from 0 to 10. ${here}</p>`;
}

function definitions(): Html {
  return html`<p class="aside"><b>MAE</b> is the average distance from the truth in points, <b>RMSE</b> the same with large misses counting more. <b>R<sup>2</sup></b> is 1 for perfect answers and 0 for always giving the average of the films tested on; below 0 is worse than that.</p>`;
}

function networks(): Html {
  return html`<ul>
<li><b>Deep learning.</b> Every film has 50 numbers of its own, to be learned, and so has every length of a title, in characters. Both go through two small layers to one number.</li>
<li><b>GloVe, frozen.</b> The title is read word by word instead, each word through 50 ready-made numbers from the GloVe word vectors, which do not change.</li>
<li><b>GloVe, fine-tuned.</b> The same, but the words’ numbers may be changed by learning, and the films’ numbers are taken over from the frozen network.</li>
</ul>`;
}

function training(): Html {
  return html`<p>Each was trained for 10 epochs with Adam (rate 0.001, batches of 64) on the squared error, without a fixed seed and without stopping early. Each row of the table it printed is one such run.</p>`;
}

function printed(view: OriginalView): Html[] {
  const { printed: nets } = publishedBelowConstant(view);
  if (nets.length === 0) return [];
  const line = (row: ReportRow, quiet: boolean, published: boolean): TableLine => ({
    head: modelName(row.model),
    cells: regressionMetricNames.map((name) => {
      const metric = metricOf(row, name);
      return decimal(published ? (metric.published ?? Number.NaN) : metric.mean, 4);
    }),
    quiet,
  });
  const constants = [view.mean, ...(view.median === undefined ? [] : [view.median])];
  return [
    table({
      caption:
        "As printed by the original, one run each; below, two constants on the same test rows, which it did not print.",
      columns: [
        { head: "Model", kind: "text" },
        ...regressionMetricNames.map((name) => ({ head: measureMarkup(name), kind: "figure" as const })),
      ],
      slim: true,
      groups: [
        { lines: nets.map((net) => line(net.row, false, true)) },
        { lines: constants.map((row) => line(row, true, false)) },
      ],
    }),
    html`<p>${printedSentence(view)}</p>`,
  ];
}

/** How the printed rows stand against the constant. */
export function printedSentence(view: OriginalView): string {
  const { printed: nets, worse } = publishedBelowConstant(view);
  const rows = `${capital(countWord(worse.length))} of the ${countWord(nets.length)} printed rows`;
  const than =
    "worse than a constant: always answering with the mean of the training films does better by every one of the three measures";
  if (worse.length === nets.length) return `All ${countWord(nets.length)} are ${than}.`.replace("All one are", "It is");
  if (worse.length === 0) return "None of the printed rows is worse than the constant by all three measures.";
  return `${rows} (${listed(worse.map((net) => netInSentence(net.id)))}) ${worse.length === 1 ? "is" : "are"} ${than}.`;
}
