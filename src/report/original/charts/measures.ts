// Figure: MAE, RMSE and R2 of every seed. A panel a measure, a row a network; in each row from top to bottom what the
// original printed, our ten runs, and their mean with its interval. The band is another program's mean and deviation.
import * as Plot from "@observablehq/plot";
import { type RegressionMetricName, regressionMetricNames } from "../../../core/evaluation/regression-metrics.ts";
import { decimal, listed } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { bandSign, diamondSign, dotSign, intervalSign, type KeyEntry, key, lineSign } from "../../pictures/key.ts";
import { centredLabel, type LabelSpace, labelBeside } from "../../pictures/labels.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { svgText } from "../../pictures/svg-text.ts";
import { paints } from "../../theme/tokens.ts";
import { measureName, modelName } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";
import type { PictureSpec } from "./picture-spec.ts";

/** A row of a panel, from -0.5 to 0.5: where each thing stands. */
const lane = { name: -0.38, published: -0.2, seeds: 0.06, mean: 0.32, bandTop: -0.31, bandBottom: 0.43 };
const rowHeight = 104;
const margin = { left: 0, right: 22, top: 26, bottom: 26 };

const notes: Readonly<Record<RegressionMetricName, string>> = {
  mae: "lower is better",
  rmse: "lower is better",
  r2: "higher is better",
};

/** The picture of some networks. All pictures of one report share their scales, so that they can be laid side by side. */
export function measuresPicture(view: OriginalView, { name, title, nets }: PictureSpec): Picture {
  const draw = (width: number, columns: number): Drawing => {
    const panels = regressionMetricNames.map(
      (measure): Panel => ({
        head: measureName(measure),
        note: notes[measure],
        drawing: measurePanel(view, nets, measure, panelWidth(width, columns)),
      }),
    );
    return arrange({ panels, columns, width, key: measureKey(nets, width) });
  };
  const printed = hasPublished(nets) ? " The diamond is the one run that the original printed." : "";
  return {
    name,
    title,
    reading: `The errors of single runs on the test films; each dot is the same network started from another random number. The dashed line is always predicting the mean of the training films.${printed}`,
    description: nets.map((net) => describe(net, view)).join(" "),
    drawings: { wide: draw(drawingWidths.wide, 3), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function hasPublished(nets: readonly Net[]): boolean {
  return nets.some((net) => metricOf(net.row, "rmse").published !== undefined);
}

function describe(net: Net, view: OriginalView): string {
  const parts = regressionMetricNames.map((measure) => {
    const values = net.seedMeasures.map((seed) => seed[measure]);
    const range = `${decimal(Math.min(...values))} to ${decimal(Math.max(...values))}`;
    return `${measureName(measure)} from ${range}, the constant ${decimal(metricOf(view.mean, measure).mean)}`;
  });
  return `${net.name}: ${listed(parts)}.`;
}

function measureKey(nets: readonly Net[], width: number): Drawing {
  const peer = nets.flatMap((net) => metricOf(net.row, "rmse").peer?.name ?? [])[0];
  const entries: KeyEntry[] = [dotSign("one seed"), intervalSign("mean, 95 % interval")];
  if (hasPublished(nets)) entries.push(diamondSign("printed by the original"));
  if (peer !== undefined) entries.push(bandSign(`${peer}: mean and one sd either side`));
  return key([...entries, lineSign("always the mean", paints.ink, 1.25, "5 4")], width);
}

function measurePanel(view: OriginalView, nets: readonly Net[], measure: RegressionMetricName, width: number): Drawing {
  const constant = metricOf(view.mean, measure).mean;
  const domain = measureDomain(view, measure, constant);
  const height = margin.top + rowHeight * nets.length + margin.bottom;
  const inner = [margin.left, width - margin.right] as const;
  const plot = plotPanel({
    width,
    height,
    margins: margin,
    x: { domain: [...domain] },
    y: { domain: [-0.5, nets.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.axisX({ label: null, ticks: 5, tickSize: 0, fill: paints.muted }),
      Plot.ruleY(
        nets.slice(1).map((_, k) => k + 0.5),
        { stroke: paints.line },
      ),
      nets.map((net, row) => peerBand(net, measure, row)),
      Plot.ruleX([constant], { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      nets.map((net, row) => netMarks(net, measure, row)),
    ],
  });
  const at = (value: number) => inner[0] + ((inner[1] - inner[0]) * (value - domain[0])) / (domain[1] - domain[0]);
  const row = (k: number, where: number) => margin.top + rowHeight * (k + 0.5 + where);
  const inPanel: LabelSpace = { width, avoid: at(constant) };
  const labels = [
    centredLabel(`mean ${decimal(constant)}`, at(constant), margin.top - 8, paints.ink, width),
    ...nets.flatMap((net, k) => rowLabels(net, measure, at, (where) => row(k, where), inPanel)),
  ];
  return { ...plot, markup: plot.markup + labels.join("") };
}

/** Smallest and largest of all that is drawn, with a little air. */
function measureDomain(view: OriginalView, measure: RegressionMetricName, constant: number): readonly [number, number] {
  const values = [...view.nets, ...view.freshNets].flatMap((net) => {
    const { published, peer, ci95 } = metricOf(net.row, measure);
    const band = peer === undefined ? [] : [peer.mean - peer.sd, peer.mean + peer.sd];
    return [
      ...net.seedMeasures.map((seed) => seed[measure]),
      ...(published === undefined ? [] : [published]),
      ...band,
      ...(ci95 ?? []),
    ];
  });
  const [low, high] = [Math.min(constant, ...values), Math.max(constant, ...values)];
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}

function peerBand(net: Net, measure: RegressionMetricName, row: number): Plot.Markish {
  const { peer } = metricOf(net.row, measure);
  if (peer === undefined) return [];
  const band = [
    { x1: peer.mean - peer.sd, x2: peer.mean + peer.sd, y1: row + lane.bandTop, y2: row + lane.bandBottom },
  ];
  return Plot.rect(band, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: paints.line, fillOpacity: 0.75 });
}

function netMarks(net: Net, measure: RegressionMetricName, row: number): Plot.Markish[] {
  const { mean, ci95, published } = metricOf(net.row, measure);
  const seeds = net.seedMeasures.map((seed) => ({ x: seed[measure], y: row + lane.seeds }));
  const y = row + lane.mean;
  const interval = ci95 === undefined ? [] : [{ x1: ci95[0], x2: ci95[1], y }];
  return [
    Plot.dot(seeds, { x: "x", y: "y", r: 4.5, fill: paints.accent, fillOpacity: 0.55 }),
    Plot.link(interval, { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: paints.accent, strokeWidth: 3 }),
    Plot.link([{ mean }], {
      x1: "mean",
      x2: "mean",
      y1: () => y - 0.07,
      y2: () => y + 0.07,
      stroke: paints.accent,
      strokeWidth: 2,
    }),
    Plot.dot(published === undefined ? [] : [published], {
      x: (value: number) => value,
      y: () => row + lane.published,
      symbol: "diamond",
      r: 5.5,
      fill: paints.ink,
    }),
  ];
}

function rowLabels(
  net: Net,
  measure: RegressionMetricName,
  at: (value: number) => number,
  row: (where: number) => number,
  space: LabelSpace,
): string[] {
  const { mean, sd, ci95, published } = metricOf(net.row, measure);
  const name = svgText(modelName(net.id), 0, row(lane.name), { weight: 600, halo: true });
  const spread = sd === undefined ? decimal(mean) : `${decimal(mean)}, sd ${decimal(sd)}`;
  const edges = [at(ci95?.[0] ?? mean), at(ci95?.[1] ?? mean)] as const;
  const parts = [name, labelBeside(spread, edges, row(lane.mean) + 4.5, paints.accent, space)];
  if (published !== undefined) {
    const place = at(published);
    parts.push(labelBeside(decimal(published), [place - 4, place + 4], row(lane.published) + 4.5, paints.ink, space));
  }
  return parts;
}
