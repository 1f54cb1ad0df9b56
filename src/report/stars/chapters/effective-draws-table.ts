// By how many independent draws each chain is worth: one table a model and data set.
import { decimal } from "../../article/numbers.ts";
import { type Column, type TableLine, table } from "../../article/table.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { type Chain, type ModelChains, sweepsBehind } from "../findings/chains.ts";
import { traceName } from "../findings/trace-names.ts";
import type { StarsResultView } from "../stars-view.ts";

export function effectiveDrawsTable({ name }: StarsResultView, { row, chains, traced }: ModelChains): Html {
  const columns = [...traced.map((trace) => traceName(trace).name), "Sweeps behind burn-in", "Settled"];
  const line = (chain: Chain): TableLine => ({
    head: `Fold ${chain.fold}`,
    cells: [
      ...traced.map((trace) => drawsText(chain, trace)),
      String(sweepsBehind(chain)),
      chain.notes.length === 0 ? "yes, it seems" : "no",
    ],
  });
  return table({
    caption: html`<b>${modelName(row.model)}, ${name}.</b> Effective sample size: by how many independent draws the sweeps behind burn-in are worth, for each value that was traced (Geyer’s sums of autocorrelations), and in brackets the value in the last sweep.`,
    columns: [{ head: "Chain", kind: "text" }, ...columns.map((head): Column => ({ head, kind: "figure" }))],
    groups: [{ lines: chains.map(line) }],
  });
}

function drawsText({ effectiveDraws, traces }: Chain, trace: string): string {
  const [draws, last] = [effectiveDraws[trace], traces[trace]?.at(-1)];
  const end = last === undefined || !Number.isFinite(last) ? "" : ` (${decimal(last, last < 1 ? 3 : 2)})`;
  return draws === undefined ? "" : `${draws}${end}`;
}
