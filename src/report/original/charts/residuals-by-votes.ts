// Figure: residuals by the number of votes behind the true rating. A row a class of films, the network's spread above the
// constant's, so that what lies in the data can be told from what the network adds.
import * as Plot from "@observablehq/plot";
import { counted, decimal, wholeNumber } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import { type KeyEntry, key } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { svgText } from "../../pictures/svg-text.ts";
import { paints } from "../../theme/tokens.ts";
import { type ResidualSpread, residualSpread, rowsOfClass, type VoteClass, voteClasses } from "../findings/votes.ts";
import type { Net, OriginalView } from "../original-view.ts";

const rowHeight = 38;
const margin = { left: 66, right: 8, top: 22, bottom: 42 };
/** Distance from the middle of a row, as a share of it: the network above, the constant below. */
const offset = { net: -0.14, constant: 0.2 };

interface ClassRow {
  readonly name: string;
  readonly films: number;
  readonly net: ResidualSpread;
  readonly constant: ResidualSpread;
}

export function residualsByVotes(view: OriginalView): Picture {
  const nets = view.nets.map((net) => ({ net, rows: voteClasses.flatMap((votes) => classRow(view, net, votes)) }));
  const domain = spreadDomain(nets.flatMap(({ rows }) => rows));
  const draw = (width: number, columns: number): Drawing => {
    const size = panelWidth(width, columns);
    const panels = nets.map(({ net, rows }): Panel => ({ head: net.name, drawing: votesPanel(rows, domain, size) }));
    return arrange({ panels, columns, width, key: votesKey(width) });
  };
  return {
    name: "residuals-by-votes",
    title: "How far off, by the number of votes",
    reading:
      "Predicted minus true rating, by how many people voted for the film. A thin line holds the middle 80 % of predictions, the thick part the middle half, the dot is the median; below it in ink, always the mean.",
    description: nets.map(({ net, rows }) => describe(net, rows)).join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, wideColumns(view.nets.length)),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function classRow(view: OriginalView, net: Net, votes: VoteClass): ClassRow[] {
  const rows = rowsOfClass(view, votes);
  const own = residualSpread(
    view,
    rows,
    net.runs.map((run) => run.predictions),
  );
  const constant = residualSpread(view, rows, [view.result.test.map(() => view.result.facts.trainMean)]);
  return own === null || constant === null ? [] : [{ name: votes.name, films: rows.length, net: own, constant }];
}

function describe(net: Net, rows: readonly ClassRow[]): string {
  const parts = rows.map(
    (row) =>
      `${row.name} votes (${counted(row.films, "film")}): median ${decimal(row.net.median, 2)}, middle 80 % from ${decimal(row.net.low10, 2)} to ${decimal(row.net.high10, 2)}`,
  );
  return `${net.name}: ${parts.join("; ")}.`;
}

function spreadDomain(rows: readonly ClassRow[]): readonly [number, number] {
  const values = rows.flatMap(({ net, constant }) => [net.low10, net.high10, constant.low10, constant.high10]);
  return [Math.min(-1, ...values) - 0.2, Math.max(1, ...values) + 0.2];
}

function votesKey(width: number): Drawing {
  return key([spreadSign("the network", paints.accent), spreadSign("always the mean", paints.ink)], width);
}

function spreadSign(label: string, paint: string): KeyEntry {
  const sign = `<path d="M0,0H30" stroke="${paint}" stroke-width="1.25"/><path d="M7,0H23" stroke="${paint}" stroke-width="5" stroke-opacity="0.45"/><circle cx="15" cy="0" r="3.5" fill="${paint}"/>`;
  return { sign, width: 30, label };
}

function votesPanel(rows: readonly ClassRow[], domain: readonly [number, number], width: number): Drawing {
  const height = margin.top + rowHeight * rows.length + margin.bottom;
  const plot = plotPanel({
    width,
    height,
    margins: margin,
    x: { domain: [...domain] },
    y: { domain: [-0.5, rows.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.axisX({
        label: "points too low or too high",
        labelArrow: "none",
        labelAnchor: "center",
        ticks: 6,
        tickSize: 0,
        fill: paints.muted,
      }),
      Plot.ruleY(
        rows.slice(1).map((_, k) => k + 0.5),
        { stroke: paints.line },
      ),
      Plot.ruleX([0], { stroke: paints.ink, strokeWidth: 1 }),
      rows.map((row, k) => spreadMarks(row.constant, k + offset.constant, paints.ink)),
      rows.map((row, k) => spreadMarks(row.net, k + offset.net, paints.accent)),
    ],
  });
  const names = rows.map((row, k) => rowName(row, margin.top + rowHeight * (k + 0.5)));
  return { ...plot, markup: plot.markup + svgText("votes", 0, 12, { paint: paints.muted }) + names.join("") };
}

function rowName(row: ClassRow, y: number): string {
  const films = `${wholeNumber(row.films)} ${row.films === 1 ? "film" : "films"}`;
  return svgText(row.name, 0, y - 2) + svgText(films, 0, y + 12, { paint: paints.muted, size: 11 });
}

function spreadMarks(spread: ResidualSpread, y: number, paint: string): Plot.Markish[] {
  const line = (x1: keyof ResidualSpread, x2: keyof ResidualSpread, look: Plot.LinkOptions) =>
    Plot.link([spread], { x1, x2, y1: () => y, y2: () => y, stroke: paint, ...look });
  return [
    line("low10", "high10", { strokeWidth: 1.25 }),
    line("low25", "high25", { strokeWidth: 5, strokeOpacity: 0.45 }),
    Plot.dot([spread], { x: "median", y: () => y, r: 3.5, fill: paint }),
  ];
}
