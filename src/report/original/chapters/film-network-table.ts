// The table of the network that reads the film: tracks apart, single runs and averaged ones, and what words add.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { decimal, signed } from "../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../article/table.ts";
import { type Html, type HtmlPart, html } from "../../markup/html.ts";
import { trackName, wordsName } from "../film-net-names.ts";
import type { FilmNetFinding, FilmNetTrack } from "../findings/film-net.ts";
import { foundRow, metricOf, type OriginalView } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

const r2 = measureMarkup("r2");
const heads: readonly HtmlPart[] = [
  r2,
  "RMSE",
  "MAE",
  html`Words add to ${r2}`,
  "95 % interval",
  html`${r2}, any vote`,
  html`${r2}, five folds`,
];

export function filmNetworkTable(view: OriginalView, tracks: readonly FilmNetTrack[]): Html {
  return table({
    caption: html`On the test films: means over single runs, and below them the same runs’ predictions averaged into one. At the right, ${r2} on test films with at least one vote, and ${r2} out of fold inside the training rows.`,
    columns: [{ head: "Network", kind: "text" }, ...heads.map((head): Column => ({ head, kind: "figure" }))],
    groups: tracks.map(({ track, variants }) => ({
      name: trackName(track).head,
      lines: variants.flatMap((variant) => variantLines(view, track, variant)),
    })),
  });
}

function variantLines(view: OriginalView, track: string, { words, row, averaged }: FilmNetFinding): TableLine[] {
  const name = wordsName(words);
  const line = (head: string, own: ReportRow, quiet: boolean): TableLine => ({
    head,
    cells: cells(view, track, own),
    quiet,
  });
  return [line(name, row, false), ...(averaged === null ? [] : [line(`${name}, averaged`, averaged, true)])];
}

function cells(view: OriginalView, track: string, row: ReportRow): HtmlPart[] {
  const gain = view.result.transfer.find((step) => step.model === row.model && step.track === track)?.gain.r2;
  const optional = (value: number | undefined) => (value === undefined ? "" : decimal(value));
  return [
    ...["r2", "rmse", "mae"].map((name) => decimal(metricOf(row, name).mean)),
    gain === undefined ? "" : signed(gain.mean),
    gain === undefined ? "" : `${signed(gain.ci95[0])} to ${signed(gain.ci95[1])}`,
    optional(row.metrics["r2[votes>0]"]?.mean),
    optional(foundRow(view, row.model, track, "cv5")?.metrics["r2"]?.mean),
  ];
}
