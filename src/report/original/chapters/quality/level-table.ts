// The table of the film quality models: tracks apart, out of fold at the left, the test rows beside.
import type { ReportRow } from "../../../../core/evaluation/report-document.ts";
import { decimal } from "../../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../../article/table.ts";
import { type Html, type HtmlPart, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import { besideQuality } from "../../findings/quality/beside-quality.ts";
import { foldsOf, type QualityModel, type QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { modelName } from "../../names.ts";
import type { OriginalView } from "../../original-view.ts";
import { measureMarkup } from "../measure-markup.ts";

const r2 = measureMarkup("r2");
const heads: readonly HtmlPart[] = [
  html`Folds: ${r2}`,
  "95 % interval",
  "MAE",
  html`${r2}, 50 votes +`,
  html`Test: ${r2}`,
  "95 % interval",
  "MAE",
  html`${r2}, 50 votes +`,
];

export function levelTable(view: OriginalView, tracks: readonly QualityTrack[]): Html {
  const folds = foldsOf(tracks);
  const how = folds === null ? "out of fold" : `out of ${folds} folds`;
  const divisions = view.result.quality?.divisions ?? 1;
  const mean = divisions > 1 ? `, the mean of ${divisions} divisions` : "";
  return table({
    caption: html`Each track is a task of its own. At the left ${how} inside the training rows${mean}; at the right the test rows, answered by models of all training rows. “50 votes +” is ${r2} on films with at least 50 votes alone. The original’s networks know number and title, and were not run in folds.`,
    columns: [{ head: "Model", kind: "text" }, ...heads.map((head): Column => ({ head, kind: "figure" }))],
    groups: [
      {
        name: "Number and title",
        lines: besideQuality(view).map((row) => line({ model: row.model, folds: null, test: row }, true)),
      },
      ...tracks.map(({ track, models }) => ({
        name: trackName(track).head,
        lines: models.map((model) => line(model, false)),
      })),
    ],
  });
}

function line({ model, folds, test }: QualityModel, quiet: boolean): TableLine {
  return { head: modelName(model), cells: [...cells(folds), ...cells(test)], quiet };
}

/** R2, its interval, MAE, and R2 where many voted; empty where there is no row. */
function cells(row: ReportRow | null): string[] {
  const metrics = row?.metrics ?? {};
  const value = (key: string) => (metrics[key] === undefined ? "" : decimal(metrics[key].mean));
  const ci95 = metrics["r2"]?.ci95;
  const interval = ci95 === undefined ? "" : `${decimal(ci95[0])} to ${decimal(ci95[1])}`;
  return [value("r2"), interval, value("mae"), value("r2[votes>=50]")];
}
