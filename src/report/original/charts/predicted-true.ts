// Figure: what was predicted against what was true, all seeds together. A network that knew something would lie along the
// diagonal; one that knows nothing is a level cloud, as wide as its own noise.
import * as Plot from "@observablehq/plot";
import { decimal, wholeNumber } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import { type Cell, countCells, densityMark, densityOpacities } from "../../pictures/density.ts";
import { key, lineSign, rampSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { paints } from "../../theme/tokens.ts";
import { type AlongTruth, predictionFinding } from "../findings/predictions.ts";
import type { Net, OriginalView } from "../original-view.ts";

/** Side of a square in points of the scale, and where its edges start: true ratings have one decimal, so no edge meets one. */
const side = 0.2;
const edge = -0.05;
const margin = { left: 26, right: 6, top: 6, bottom: 42 };

interface NetCells {
  readonly net: Net;
  readonly cells: readonly Cell[];
  readonly alongTruth: readonly AlongTruth[];
}

export function predictedTrue(view: OriginalView): Picture {
  const panels = view.nets.map(
    (net): NetCells => ({
      net,
      cells: countCells(points(view, net), side, edge),
      alongTruth: predictionFinding(view, net).alongTruth,
    }),
  );
  const most = Math.max(1, ...panels.flatMap(({ cells }) => cells.map((cell) => cell.count)));
  const domain = predictionDomain(view);
  const draw = (width: number, columns: number): Drawing =>
    arrange({
      panels: panels.map((net): Panel => {
        const size = panelWidth(width, columns);
        const height = columns === 1 ? 300 : Math.min(size, 400);
        return { head: net.net.name, drawing: cloud(net, view, most, domain, { width: size, height }) };
      }),
      columns,
      width,
      key: cloudKey(most, width),
    });
  return {
    name: "predicted-true",
    title: "Predicted ratings against true ones",
    reading:
      "Each square counts predictions, all seeds together. Right answers lie on the diagonal; the thick line is the average prediction for films of each true rating.",
    description: view.nets.map((net) => describe(view, net)).join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, wideColumns(view.nets.length)),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function* points(view: OriginalView, net: Net): Iterable<readonly [number, number]> {
  for (const run of net.runs) {
    for (const [k, film] of view.result.test.entries()) yield [film.truth, run.predictions[k] as number];
  }
}

function describe(view: OriginalView, net: Net): string {
  const { correlation, predictionSd, truthSd } = predictionFinding(view, net);
  return `${net.name}: predictions and true ratings correlate by ${decimal(correlation, 2)}; predictions of one run have a standard deviation of ${decimal(predictionSd, 2)}, true ratings of ${decimal(truthSd, 2)}.`;
}

/** From 0 to 10 at least, and as far as the predictions go. */
function predictionDomain(view: OriginalView): readonly [number, number] {
  let [low, high] = [0, 10];
  for (const net of view.nets) {
    for (const [, predicted] of points(view, net)) [low, high] = [Math.min(low, predicted), Math.max(high, predicted)];
  }
  return [low < 0 ? low - side : -0.25, high > 10 ? high + side : 10.25];
}

function cloudKey(most: number, width: number): Drawing {
  return key(
    [
      rampSign(`1 to ${wholeNumber(most)} predictions`, densityOpacities),
      lineSign("average prediction", paints.ink, 2.5),
      lineSign("right answers", paints.ink, 1),
      lineSign("always the mean", paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function cloud(
  { cells, alongTruth }: NetCells,
  view: OriginalView,
  most: number,
  domain: readonly [number, number],
  size: { width: number; height: number },
): Drawing {
  const diagonal = [0, 10].map((value) => ({ value }));
  return plotPanel({
    ...size,
    margins: margin,
    x: { domain: [-0.25, 10.25] },
    y: { domain: [...domain] },
    marks: [
      Plot.gridY([0, 2, 4, 6, 8, 10], { stroke: paints.line, strokeOpacity: 1 }),
      Plot.axisY({ label: null, ticks: 6, tickSize: 0, fill: paints.muted }),
      Plot.axisX([0, 2, 4, 6, 8, 10], {
        label: "true rating",
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 0,
        fill: paints.muted,
      }),
      densityMark(cells, side, most),
      Plot.line(diagonal, { x: "value", y: "value", stroke: paints.ink, strokeWidth: 1 }),
      Plot.ruleY([view.result.facts.trainMean], { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      Plot.line(alongTruth, { x: "truth", y: "predicted", stroke: paints.ground, strokeWidth: 6 }),
      Plot.line(alongTruth, { x: "truth", y: "predicted", stroke: paints.ink, strokeWidth: 2.5 }),
    ],
  });
}
