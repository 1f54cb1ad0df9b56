// Chapter: the protocol, what a history held, ties, intervals, tests and options, so that nobody has to guess.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { wholeNumber } from "../../article/numbers.ts";
import { optionText, terms } from "../../article/terms.ts";
import { type Html, html } from "../../markup/html.ts";
import { historyWords, protocolWords } from "../protocol-words.ts";
import { modelName } from "../ranking-names.ts";
import type { RankingView, ResultView } from "../ranking-view.ts";

export function howMeasured(view: RankingView): Chapter {
  const protocols = [...new Set(view.results.map(({ result }) => result.protocol))];
  const histories = [...new Set(view.results.map(({ result }) => result.histories))];
  return {
    id: "how-measured",
    heading: "How it was measured",
    body: [
      ...protocols.map((protocol) => html`<p>${protocolWords(protocol)}</p>`),
      html`<p>${histories.map(historyWords).join(" On other data: ")} Films of a history are never ranked. Films with the same score stand in the order of their index, so that neither batches nor threads move a figure.</p>`,
      html`<p>A figure is a mean over people, all folds together. Its 95 % interval comes from drawing the people anew, with replacement (bootstrap). ${testSentence(view)}</p>`,
      ...view.results.flatMap((one) => accounts(view, one)),
    ],
  };
}

function testSentence({ results }: RankingView): string {
  if (results.every(({ baseline }) => baseline === null)) return "No paired test was made.";
  return "A p value belongs to a two-sided paired test against the baseline on the same people: signs of the differences are flipped at random, and the share of flips that give as large a difference is p. Several models are tested at once, so p is corrected by the method of Holm (1979). Below 0.05 we call two models different.";
}

function accounts({ results }: RankingView, one: ResultView): Html[] {
  const head = results.length > 1 ? [html`<h3>${one.name}</h3>`] : [];
  return [...head, terms(entries(one))];
}

function entries({ result, rows, baseline }: ResultView): [string, string][] {
  const { users, items, ratings, people, folds, held } = result.facts;
  const splits = [...new Set(rows.map(({ split }) => split))];
  const list: [string, string][] = [
    [
      "Data",
      `${result.data}: ${wholeNumber(ratings)} ratings of ${wholeNumber(items)} films by ${wholeNumber(users)} people`,
    ],
    [
      "Asked",
      `${wholeNumber(people)} people in ${wholeNumber(folds)} ${folds === 1 ? "fold" : "folds"}, ${wholeNumber(held)} held-out ratings to be found`,
    ],
    ["Protocol", result.protocol],
    ["Histories", result.histories],
    ["Split", splits.join(", ")],
    ["Baseline", baseline === null ? "" : modelName(baseline.model)],
    ...rows.map((row): [string, string] => [modelName(row.model), optionsOf(row)]),
  ];
  return list.filter(([, value]) => value !== "");
}

/** Options of a model; whether they were tuned stands in them or in the notes of the run. */
function optionsOf({ options, seeds, peakMemoryMB }: ReportRow): string {
  const parts = [
    optionText(options) || "no options",
    seeds > 1 ? `${seeds} seeds` : "",
    peakMemoryMB === undefined ? "" : `at most ${wholeNumber(peakMemoryMB)} MB`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
