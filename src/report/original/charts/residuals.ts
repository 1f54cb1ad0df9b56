// Figure: how far off and to which side, all seeds of a network together, over the same picture for the constant.
import * as Plot from "@observablehq/plot";
import { decimal, percent } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import { key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { paints } from "../../theme/tokens.ts";
import { predictionFinding, residualsOf } from "../findings/predictions.ts";
import type { Net, OriginalView } from "../original-view.ts";

/** Width of a bar in points: a multiple of the 0.1 of true ratings. What lies beyond the reach is in the outermost bars. */
const bar = 0.5;
const reach = 6;
const margin = { left: 38, right: 6, top: 10, bottom: 42 };

/** The share of residuals in one bar, in percent. */
interface Step {
  readonly from: number;
  readonly share: number;
}

export function residualsPicture(view: OriginalView): Picture {
  const truth = view.result.test.map((film) => film.truth);
  const constant = steps(truth.map((value) => view.result.facts.trainMean - value));
  const nets = view.nets.map((net) => ({
    net,
    own: steps(
      residualsOf(
        truth,
        net.runs.map((run) => run.predictions),
      ),
    ),
  }));
  const highest = Math.max(
    ...[constant, ...nets.map(({ own }) => own)].flatMap((list) => list.map((step) => step.share)),
  );
  const draw = (width: number, columns: number): Drawing => {
    const panels = nets.map(({ net, own }): Panel => {
      const size = { width: panelWidth(width, columns), height: columns === 1 ? 200 : 240 };
      return { head: net.name, drawing: residualPanel(own, constant, highest, size) };
    });
    return arrange({ panels, columns, width, key: residualKey(view, width) });
  };
  return {
    name: "residuals",
    title: "How far off, and to which side",
    reading: `Predicted minus true rating: left of zero a film was thought worse than it is, right of it better. Steps are half a point wide; the outermost hold everything beyond ${reach} points.`,
    description: view.nets.map((net) => describe(view, net)).join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, wideColumns(view.nets.length)),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function describe(view: OriginalView, net: Net): string {
  const { near, far, medianResidual } = predictionFinding(view, net);
  return `${net.name}: ${percent(near)} of predictions lie within half a point of the truth, ${percent(far)} are more than two points off; the median of predicted minus true is ${decimal(medianResidual, 2)}.`;
}

function residualKey(view: OriginalView, width: number): Drawing {
  const seeds = Math.max(1, ...view.nets.map((net) => net.runs.length));
  const label = seeds === 1 ? "the network" : "the network, all seeds";
  return key([lineSign(label, paints.accent, 2), lineSign("always the mean", paints.ink, 1.25, "5 4")], width);
}

function steps(residuals: readonly number[]): Step[] {
  const bars = (2 * reach) / bar;
  const counts = new Array<number>(bars).fill(0);
  for (const residual of residuals) {
    const place = Math.min(bars - 1, Math.max(0, Math.floor((residual + reach) / bar)));
    counts[place] = (counts[place] as number) + 1;
  }
  return counts.map((count, k) => ({ from: -reach + k * bar, share: (100 * count) / residuals.length }));
}

/** The outline of the bars: each step twice, and down to the ground at both ends. */
function outline(list: readonly Step[]): { x: number; y: number }[] {
  const corners = list.flatMap(({ from, share }) => [
    { x: from, y: share },
    { x: from + bar, y: share },
  ]);
  return [{ x: -reach, y: 0 }, ...corners, { x: reach, y: 0 }];
}

function residualPanel(
  own: readonly Step[],
  constant: readonly Step[],
  highest: number,
  size: { width: number; height: number },
): Drawing {
  const place = { x: "x", y: "y" };
  return plotPanel({
    ...size,
    margins: margin,
    x: { domain: [-reach, reach] },
    y: { domain: [0, highest * 1.05] },
    marks: [
      Plot.gridY({ ticks: 4, stroke: paints.line, strokeOpacity: 1 }),
      Plot.axisY({
        label: null,
        ticks: 4,
        tickSize: 0,
        fill: paints.muted,
        tickFormat: (share: number) => `${share} %`,
      }),
      Plot.axisX([-6, -4, -2, 0, 2, 4, 6], {
        label: "points too low or too high",
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 0,
        fill: paints.muted,
      }),
      Plot.areaY(outline(own), { x: "x", y1: 0, y2: "y", fill: paints.accent, fillOpacity: 0.18 }),
      Plot.ruleX([0], { stroke: paints.ink, strokeWidth: 1 }),
      Plot.line(outline(constant), { ...place, stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      Plot.line(outline(own), { ...place, stroke: paints.accent, strokeWidth: 2 }),
    ],
  });
}
