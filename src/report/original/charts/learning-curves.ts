// Figure: loss by epoch, a panel a network. Every seed is a thin line, their mean a thick one; the constant's loss is the
// line that would have to be passed. Logarithmic, because the first epoch is far above the rest.
import * as Plot from "@observablehq/plot";
import { decimal } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import { key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { spreadLabels } from "../../pictures/spread-labels.ts";
import { movedBy, svgText } from "../../pictures/svg-text.ts";
import { paints } from "../../theme/tokens.ts";
import { type CurveFinding, curveFinding } from "../findings/curves.ts";
import { modelName } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";
import type { PictureSpec } from "./picture-spec.ts";

const margin = { left: 34, right: 86, top: 8, bottom: 38 };
const ticks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** The picture of some networks. All pictures of one report share their scale. */
export function learningCurves(view: OriginalView, { name, title, nets }: PictureSpec): Picture {
  const constant = metricOf(view.mean, "rmse").mean ** 2;
  const findings = nets.map((net) => ({ net, finding: curveFinding(net) }));
  const domain = lossDomain([...view.nets, ...view.freshNets], constant);
  const draw = (width: number, columns: number): Drawing => {
    const panels = findings.map(({ net, finding }): Panel => {
      const size = { width: panelWidth(width, columns), height: columns === 1 ? 220 : 300 };
      return { head: modelName(net.id), drawing: curvePanel(net, finding, constant, domain, size) };
    });
    return arrange({ panels, columns, width, key: curveKey(width) });
  };
  return {
    name,
    title,
    reading:
      "Mean squared error, on a logarithmic scale: lower is better. A thin line is one seed, the thick one their mean. The test curve is only watched; nothing was chosen by it.",
    description: findings.map(({ net, finding }) => describe(net, finding)).join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, wideColumns(nets.length)),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function describe(net: Net, { first, last }: CurveFinding): string {
  const loss = (value: number) => decimal(value, 2);
  return `${net.name}: the training loss goes from ${loss(first.train)} to ${loss(last.train)} in ${last.epoch} epochs, the test loss from ${loss(first.test)} to ${loss(last.test)}.`;
}

function curveKey(width: number): Drawing {
  return key(
    [
      lineSign("films learned from", paints.muted, 2.5),
      lineSign("test films", paints.accent, 2.5),
      lineSign("always the mean", paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function lossDomain(nets: readonly Net[], constant: number): readonly [number, number] {
  const losses = nets.flatMap((net) =>
    net.runs.flatMap((run) => run.curve.flatMap((point) => [point.trainLoss, point.testLoss])),
  );
  const low = losses.reduce((least, loss) => Math.min(least, loss), constant);
  const high = losses.reduce((most, loss) => Math.max(most, loss), constant);
  return [low * 0.9, high * 1.1];
}

function curvePanel(
  net: Net,
  finding: CurveFinding,
  constant: number,
  domain: readonly [number, number],
  size: { width: number; height: number },
): Drawing {
  const points = net.runs.flatMap((run) => run.curve.map((point) => ({ ...point, seed: run.seed })));
  const thin = { x: "epoch", z: "seed", strokeWidth: 1, strokeOpacity: 0.38 };
  const thick = { x: "epoch", strokeWidth: 3 };
  const plot = plotPanel({
    ...size,
    margins: margin,
    x: { domain: [1, finding.last.epoch] },
    y: { type: "log", domain: [...domain], axis: null },
    marks: [
      Plot.gridY(ticksWithin(domain), { stroke: paints.line, strokeOpacity: 1 }),
      // Not axisY: on a logarithmic scale it labels only some of the ticks it is given.
      Plot.text(ticksWithin(domain), {
        y: (tick: number) => tick,
        frameAnchor: "left",
        dx: -10,
        textAnchor: "end",
        fill: paints.muted,
      }),
      Plot.axisX({
        label: "epoch",
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 0,
        fill: paints.muted,
        ticks: epochTicks(finding),
      }),
      Plot.ruleY([constant], { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      Plot.line(points, { ...thin, y: "trainLoss", stroke: paints.muted }),
      Plot.line(points, { ...thin, y: "testLoss", stroke: paints.accent }),
      Plot.line(finding.mean, { ...thick, y: "train", stroke: paints.muted }),
      Plot.line(finding.mean, { ...thick, y: "test", stroke: paints.accent }),
    ],
  });
  return { ...plot, markup: plot.markup + endLabels(finding, constant, domain, size) };
}

function endLabels(
  { last }: CurveFinding,
  constant: number,
  [low, high]: readonly [number, number],
  { width, height }: { width: number; height: number },
): string {
  const bottom = height - margin.bottom;
  const at = (loss: number) => bottom - ((bottom - margin.top) * Math.log(loss / low)) / Math.log(high / low);
  const wanted = [
    { text: `learned ${decimal(last.train, 2)}`, at: at(last.train), paint: paints.muted },
    { text: `test ${decimal(last.test, 2)}`, at: at(last.test), paint: paints.accent },
    { text: `mean ${decimal(constant, 2)}`, at: at(constant), paint: paints.ink },
  ];
  const labels = spreadLabels(wanted, 16, margin.top + 4, bottom - 4);
  return labels
    .map(({ text, at: y, paint }) => movedBy(width - margin.right + 8, y + 4.5, svgText(text, 0, 0, { paint })))
    .join("");
}

function ticksWithin([low, high]: readonly [number, number]): number[] {
  return ticks.filter((tick) => tick >= low && tick <= high);
}

/** The first epoch, the last one and the one in the middle. */
function epochTicks({ last }: CurveFinding): number[] {
  return [...new Set([1, Math.ceil(last.epoch / 2), last.epoch])];
}
