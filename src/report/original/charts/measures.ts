// Figure: MAE, RMSE and R2 of every seed. A panel a measure, a row a network; in each row from top to bottom what the
// original printed, our ten runs, and their mean with its interval. The band is another program's mean and deviation.
import * as Plot from "@observablehq/plot";
import type { RegressionMetricName } from "../../../core/evaluation/regression-metrics.ts";
import { capital, decimal, listed } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { bandSign, diamondSign, dotSign, intervalSign, type KeyEntry, key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { svgText } from "../../pictures/svg-text.ts";
import { textWidth } from "../../theme/text-width.ts";
import { paints, typeSizes } from "../../theme/tokens.ts";
import { measureName } from "../names.ts";
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** A row of a panel, from -0.5 to 0.5: where each thing stands. */
const lane = { name: -0.38, published: -0.2, seeds: 0.06, mean: 0.32, bandTop: -0.31, bandBottom: 0.43 };
const rowHeight = 104;
const margin = { left: 0, right: 22, top: 26, bottom: 26 };

const notes: Readonly<Record<RegressionMetricName, string>> = {
  mae: "lower is better",
  rmse: "lower is better",
  r2: "higher is better",
};

export function measuresPicture(view: OriginalView): Picture {
  const draw = (width: number, columns: number): Drawing => {
    const panels = (["mae", "rmse", "r2"] as const).map(
      (measure): Panel => ({
        head: measureName(measure),
        note: notes[measure],
        drawing: measurePanel(view, measure, panelWidth(width, columns)),
      }),
    );
    return arrange({ panels, columns, width, key: measureKey(view, width) });
  };
  return {
    name: "measures",
    title: "Every seed, and a line that needs no network",
    reading: `The errors of single runs on the test films; each dot is the same network started from another random number. The dashed line is always predicting the mean of the training films.${hasPublished(view) ? " The diamond is the one run that the original printed." : ""}`,
    description: view.nets.map((net) => describe(net, view)).join(" "),
    drawings: { wide: draw(drawingWidths.wide, 3), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function hasPublished(view: OriginalView): boolean {
  return view.nets.some((net) => metricOf(net.row, "rmse").published !== undefined);
}

function peerName(view: OriginalView): string | undefined {
  return view.nets.flatMap((net) => metricOf(net.row, "rmse").peer?.name ?? [])[0];
}

function describe(net: Net, view: OriginalView): string {
  const parts = (["mae", "rmse", "r2"] as const).map((measure) => {
    const values = net.seedMeasures.map((seed) => seed[measure]);
    const range = `${decimal(Math.min(...values))} to ${decimal(Math.max(...values))}`;
    return `${measureName(measure)} from ${range}, the constant ${decimal(metricOf(view.mean, measure).mean)}`;
  });
  return `${capital(net.name)}: ${listed(parts)}.`;
}

function measureKey(view: OriginalView, width: number): Drawing {
  const peer = peerName(view);
  const entries: KeyEntry[] = [dotSign("one seed"), intervalSign("mean, 95 % interval")];
  if (hasPublished(view)) entries.push(diamondSign("printed by the original"));
  if (peer !== undefined) entries.push(bandSign(`${peer}: mean and one sd either side`));
  return key([...entries, lineSign("always the mean", paints.ink, 1.25, "5 4")], width);
}

function measurePanel(view: OriginalView, measure: RegressionMetricName, width: number): Drawing {
  const constant = metricOf(view.mean, measure).mean;
  const domain = measureDomain(view, measure, constant);
  const height = margin.top + rowHeight * view.nets.length + margin.bottom;
  const inner = [margin.left, width - margin.right] as const;
  const plot = plotPanel({
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { domain: [...domain] },
    y: { domain: [-0.5, view.nets.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.axisX({ label: null, ticks: 5, tickSize: 0, fill: paints.muted }),
      Plot.ruleY(
        view.nets.slice(1).map((_, k) => k + 0.5),
        { stroke: paints.line },
      ),
      view.nets.map((net, row) => peerBand(net, measure, row)),
      Plot.ruleX([constant], { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      view.nets.map((net, row) => netMarks(net, measure, row)),
    ],
  });
  const at = (value: number) => inner[0] + ((inner[1] - inner[0]) * (value - domain[0])) / (domain[1] - domain[0]);
  const row = (k: number, where: number) => margin.top + rowHeight * (k + 0.5 + where);
  const inPanel: LabelSpace = { width, avoid: at(constant) };
  const labels = [
    label(`mean ${decimal(constant)}`, at(constant), margin.top - 8, paints.ink, width),
    ...view.nets.flatMap((net, k) => rowLabels(net, measure, at, (where) => row(k, where), inPanel)),
  ];
  return { ...plot, markup: plot.markup + labels.join("") };
}

/** Smallest and largest of all that is drawn, with a little air. */
function measureDomain(view: OriginalView, measure: RegressionMetricName, constant: number): readonly [number, number] {
  const values = view.nets.flatMap((net) => {
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
  const name = svgText(net.name, 0, row(lane.name), { weight: 600, halo: true });
  const spread = sd === undefined ? decimal(mean) : `${decimal(mean)}, sd ${decimal(sd)}`;
  const edges = [at(ci95?.[0] ?? mean), at(ci95?.[1] ?? mean)] as const;
  const parts = [name, beside(spread, edges, row(lane.mean) + 4.5, paints.accent, space)];
  if (published !== undefined) {
    const place = at(published);
    parts.push(beside(decimal(published), [place - 4, place + 4], row(lane.published) + 4.5, paints.ink, space));
  }
  return parts;
}

/** The panel's width, and where the constant's line stands, both in px. */
interface LabelSpace {
  readonly width: number;
  readonly avoid: number;
}

/** Text to the right of what lies between two edges, or to its left where it would leave the panel or cross the line. */
function beside(
  text: string,
  [left, right]: readonly [number, number],
  y: number,
  paint: string,
  space: LabelSpace,
): string {
  const end = right + 8 + textWidth(text, typeSizes.small);
  const crosses = space.avoid > right && space.avoid < end + 4;
  return end < space.width && !crosses
    ? svgText(text, right + 8, y, { paint })
    : svgText(text, left - 8, y, { paint, anchor: "end" });
}

/** Text centred on a place, held inside the panel. */
function label(text: string, x: number, y: number, paint: string, width: number): string {
  const half = textWidth(text, typeSizes.small) / 2;
  const centre = Math.min(Math.max(x, half), width - half);
  return svgText(text, centre, y, { paint, anchor: "middle" });
}
