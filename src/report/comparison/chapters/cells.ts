// What cells of tables say of a figure.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { decimal } from "../../article/numbers.ts";
import { type HtmlPart, html } from "../../markup/html.ts";
import { figureOf, type ResultView } from "../comparison-view.ts";
import { badness } from "../measure.ts";
import { measureOf } from "../measures.ts";

/** The figure, bold and with a sign where no other is better. */
export function bestCell(one: ResultView, row: ReportRow, key: string): HtmlPart {
  const figure = figureOf(row, key);
  if (figure === null) return "";
  const text = decimal(figure.mean, 4);
  return isBest(one, figure.mean, key) ? html`<b>*&#8202;${text}</b>` : text;
}

function isBest({ rows }: ResultView, mean: number, key: string): boolean {
  const measure = measureOf(key);
  const missed = rows.flatMap((row) => figureOf(row, key)?.mean ?? []).map((value) => badness(measure, value));
  if (measure.better === "neither" || missed.length < 2) return false;
  return badness(measure, mean) === Math.min(...missed);
}

/** "0.4211 to 0.4250", or nothing. */
export function intervalText(interval: readonly [number, number] | undefined): string {
  return interval?.every(Number.isFinite) ? `${decimal(interval[0], 4)} to ${decimal(interval[1], 4)}` : "";
}
