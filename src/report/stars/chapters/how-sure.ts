// Chapter: whether the intervals hold what they promise, of whom not, and how wide they are.
import type { Metric, ReportRow } from "../../../core/evaluation/report-document.ts";
import type { Chapter } from "../../article/chapter.ts";
import { capital, listed, percent } from "../../article/numbers.ts";
import { band, promised, promiseOf, surelyBroken } from "../../article/promised.ts";
import { type Column, table } from "../../article/table.ts";
import { figureOf } from "../../comparison/comparison-view.ts";
import { written } from "../../comparison/measure.ts";
import { measureOf, splitKey } from "../../comparison/measures.ts";
import { historyName, isPlural, modelName, splitSlice } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { fewestPeople, type StarsResultView, type StarsView } from "../stars-view.ts";

const measures = ["cover90", "low90", "width90"];

/** `figures` are those of the data sets where a model says how sure it is; null where none does. */
export function howSure(view: StarsView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  const shown = view.results.filter(({ rows }) => rows.some(isSure));
  return {
    id: "how-sure",
    heading: "How sure they are",
    body: [
      html`<p>With each answer goes an interval that should hold nine ratings in ten. We call ${percent(band[0], 0)} to ${percent(band[1], 0)} right: fewer, and a model claims to know more than it does; more, and it knows more than it says.</p>`,
      ...shown.map(
        (one) => html`<p>${view.results.length > 1 ? html`<b>${one.name}.</b> ` : null}${surenessWords(one)}</p>`,
      ),
      ...figures,
      ...shown.flatMap(surenessTable),
    ],
  };
}

function isSure(row: ReportRow): boolean {
  return figureOf(row, "cover90") !== null;
}

function surenessWords({ rows }: StarsResultView): string {
  const silent = rows.filter((row) => !isSure(row)).map(({ model }) => modelName(model));
  const one = silent.length === 1 && !rows.some((row) => !isSure(row) && isPlural(row.model));
  const rest =
    silent.length === 0
      ? ""
      : ` ${capital(listed(silent))} ${one ? "does" : "do"} not say how sure ${one ? "it is" : "they are"}.`;
  return `${rows.filter(isSure).map(coverageSentence).join(" ")}${rest}`;
}

function coverageSentence(row: ReportRow): string {
  const all = figureOf(row, "cover90") as Metric;
  const said = { kept: "as promised", "too narrow": "fewer than promised", "too wide": "more than promised" };
  const width = figureOf(row, "width90");
  const wide = width === null ? "" : `, ${written(measureOf("width90"), width.mean)} stars wide on average`;
  const interval = all.ci95 === undefined ? "" : ` (${percent(all.ci95[0])} to ${percent(all.ci95[1])})`;
  return `The intervals of ${modelName(row.model)}${wide}, hold ${percent(all.mean)} of the held-out ratings${interval}, ${said[promiseOf(all.mean)]}. ${slicesWords(row)}`
    .replace(`${modelName(row.model)}, hold`, `${modelName(row.model)} hold`)
    .trim();
}

function slicesWords(row: ReportRow): string {
  const slices = Object.keys(row.metrics).filter((key) => key.startsWith("cover90["));
  if (slices.length === 0) return "";
  const broken = slices.flatMap((key) => {
    const metric = figureOf(row, key);
    if (metric?.ci95 === undefined || !surelyBroken(metric.ci95) || (metric.n ?? 0) < fewestPeople) return [];
    return [`${sliceWords(splitKey(key)[1])} (${percent(metric.mean)}, ${promiseOf(metric.mean)})`];
  });
  if (broken.length === 0) return "At no length of history is the share surely out of the band.";
  return `Surely out of the band are people with ${listed(broken)}.`;
}

function sliceWords(slice: string): string {
  const parts = splitSlice(slice);
  return parts?.by === "history" ? historyName(parts.label) : slice;
}

function intervalOf(key: string, { ci95 }: Metric): string {
  return ci95?.every(Number.isFinite) ? ci95.map((end) => written(measureOf(key), end)).join(" to ") : "";
}

function surenessTable({ name, rows }: StarsResultView): Html[] {
  const shown = rows.filter(isSure);
  const used = measures.filter((key) => shown.some((row) => figureOf(row, key) !== null));
  const columns = used.flatMap((key): Column[] => [
    { head: measureOf(key).name, kind: "figure" },
    { head: "95 % interval", kind: "figure" },
  ]);
  const cells = (row: ReportRow) =>
    used.flatMap((key) => {
      const figure = figureOf(row, key);
      return figure === null ? ["", ""] : [written(measureOf(key), figure.mean), intervalOf(key, figure)];
    });
  const caption = html`<b>${name}.</b> What is promised is ${percent(promised, 0)}. ${used.map((key) => `${capital(measureOf(key).name)}: ${measureOf(key).meaning}`).join(" ")}`;
  const lines = shown.map((row) => ({ head: modelName(row.model), cells: cells(row) }));
  return [table({ caption, columns: [{ head: "Model", kind: "text" }, ...columns], groups: [{ lines }] })];
}
