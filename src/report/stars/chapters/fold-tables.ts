// The headline figure fold by fold, as published tables have it: one table a data set of several folds.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import type { StarFoldFigures } from "../../../core/evaluation/stars/evaluate-stars.ts";
import { decimal } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { measureOf } from "../../comparison/measures.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import type { StarsResultView, StarsView } from "../stars-view.ts";

export function foldTables({ results }: StarsView): Html[] {
  return results.flatMap((one) => foldTable(one));
}

function foldTable({ name, rows, headline }: StarsResultView): Html[] {
  const folds = [...new Set(rows.flatMap((row) => foldsOf(row).map(({ fold }) => fold)))].sort((a, b) => a - b);
  if (folds.length < 2) return [];
  const cell = (row: ReportRow, fold: number) => {
    const figure = foldsOf(row).find((own) => own.fold === fold)?.metrics[headline];
    return figure === undefined || !Number.isFinite(figure) ? "" : decimal(figure, 4);
  };
  const lines = rows.map((row) => ({ head: modelName(row.model), cells: folds.map((fold) => cell(row, fold)) }));
  const caption = html`<b>${name}.</b> ${measureOf(headline).name}, fold by fold.`;
  const columns: Column[] = folds.map((fold) => ({ head: `Fold ${fold + 1}`, kind: "figure" }));
  return [table({ caption, columns: [{ head: "Model", kind: "text" }, ...columns], groups: [{ lines }] })];
}

/** Rows carry them beside what all rows have. */
function foldsOf(row: ReportRow): readonly StarFoldFigures[] {
  const { folds = [] } = row as ReportRow & { readonly folds?: readonly StarFoldFigures[] };
  return folds;
}
