// The table of the mends: every row's measures, and what it gains on the network with nothing mended.
import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { capital, decimal, signed } from "../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../article/table.ts";
import { type Html, type HtmlPart, html } from "../../markup/html.ts";
import type { MendFinding, MendLadder } from "../findings/mends.ts";
import { modelName } from "../names.ts";
import { metricOf } from "../original-view.ts";
import { measureMarkup } from "./measure-markup.ts";

const r2 = measureMarkup("r2");
const heads: readonly HtmlPart[] = [r2, "RMSE", "MAE", html`Gain in ${r2}`, "95 % interval", html`${r2}, any vote`];

export function mendedTable(ladders: readonly MendLadder[]): Html {
  return table({
    caption: html`Means over seeds on all test films; the gain is the row’s ${r2} minus that with nothing mended, with a paired interval. At the right, ${r2} on test films with at least one vote.`,
    columns: [{ head: "Mend", kind: "text" }, ...heads.map((head): Column => ({ head, kind: "figure" }))],
    groups: ladders.map(({ id, base, single, together }) => ({
      name: modelName(id),
      lines: [
        { head: "Nothing mended", cells: cells(base, ["", ""]), quiet: true },
        ...single.map(mendLine),
        ...(together === null ? [] : [mendLine(together)]),
      ],
    })),
  });
}

function mendLine({ name, row, step }: MendFinding): TableLine {
  const { mean, ci95 } = step.gain.r2;
  return { head: capital(name), cells: cells(row, [signed(mean), `${signed(ci95[0])} to ${signed(ci95[1])}`]) };
}

function cells(row: ReportRow, gain: readonly [HtmlPart, HtmlPart]): HtmlPart[] {
  const voted = row.metrics["r2[votes>0]"];
  const measures = ["r2", "rmse", "mae"].map((name) => decimal(metricOf(row, name).mean));
  return [...measures, ...gain, voted === undefined ? "" : decimal(voted.mean)];
}
