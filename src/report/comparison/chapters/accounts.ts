// What there was to learn from and to ask, and with which options: a list of terms a data set, at the end of how it was measured.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { wholeNumber } from "../../article/numbers.ts";
import { optionText, terms } from "../../article/terms.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ComparedResult, ComparisonView, ResultView } from "../comparison-view.ts";
import { modelName } from "../names.ts";

/** @param further entries that only one kind of comparison has */
export function accounts<Result extends ComparedResult>(
  { results }: ComparisonView<Result>,
  further: (result: Result) => readonly [string, string][] = () => [],
): Html[] {
  return results.flatMap((one) => {
    const head = results.length > 1 ? [html`<h3>${one.name}</h3>`] : [];
    return [...head, terms(entries(one, further(one.result)))];
  });
}

function entries({ result, rows, baseline }: ResultView, further: readonly [string, string][]): [string, string][] {
  const { users, items, ratings, people, folds, held } = result.facts;
  const splits = [...new Set(rows.map(({ split }) => split))];
  const list: [string, string][] = [
    [
      "Data",
      `${result.data}: ${wholeNumber(ratings)} ratings of ${wholeNumber(items)} films by ${wholeNumber(users)} people`,
    ],
    [
      "Asked",
      `${wholeNumber(people)} people in ${wholeNumber(folds)} ${folds === 1 ? "fold" : "folds"}, ${wholeNumber(held)} held-out ratings`,
    ],
    ["Protocol", result.protocol],
    ...further,
    ["Split", splits.join(", ")],
    ["Baseline", baseline === null ? "" : modelName(baseline.model)],
    ...rows.map((row): [string, string] => [modelName(row.model), optionsOf(row)]),
  ];
  return list.filter(([, value]) => value !== "");
}

/** Options of a model; whether they were tuned stands in them or in the notes of the run. What it learnt is no option. */
function optionsOf({ options: { learnt: _, ...options }, seeds, peakMemoryMB }: ReportRow): string {
  const parts = [
    optionText(options) || "no options",
    seeds > 1 ? `${seeds} seeds` : "",
    peakMemoryMB === undefined ? "" : `at most ${wholeNumber(peakMemoryMB)} MB`,
  ];
  return parts.filter((part) => part !== "").join("; ");
}
