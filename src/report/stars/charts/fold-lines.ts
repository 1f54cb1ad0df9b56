// Lines over one scale, a fold each, thin and with the fold's number at their ends; their mean, where there is one, is thick. What every
// picture of a chain is made of.
import * as Plot from "@observablehq/plot";
import type { Drawing } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { spreadLabels } from "../../pictures/spread-labels.ts";
import { svgText } from "../../pictures/svg-text.ts";
import { paints } from "../../theme/tokens.ts";
import { logTicks } from "./ticks.ts";

export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

export interface FoldLine {
  readonly fold: number;
  readonly points: readonly LinePoint[];
}

export interface FoldLines {
  readonly lines: readonly FoldLine[];
  readonly mean?: readonly LinePoint[];
  readonly width: number;
  readonly height: number;
  readonly x: {
    readonly domain: readonly [number, number];
    readonly ticks: readonly number[];
    readonly tick: (x: number) => string;
    readonly label: string;
  };
  readonly y: { readonly domain: readonly [number, number]; readonly isLog?: boolean };
  /** A quiet band from one x to another. */
  readonly shade?: readonly [number, number];
  /** A dashed line in ink. */
  readonly reference?: number;
}

/** px that a number may stand from the end of its line: where lines end closer together there are no numbers. */
const farthest = 30;
const margin = { left: 44, right: 26, top: 8, bottom: 40 };

export function foldLinesPanel(spec: FoldLines): Drawing {
  const { lines, mean = [], width, height, x, y, shade, reference } = spec;
  const points = lines.flatMap(({ fold, points: own }) => own.map((point) => ({ ...point, fold })));
  const place = { x: "x", y: "y" };
  const plot = plotPanel({
    width,
    height,
    margins: margin,
    x: { domain: [...x.domain] },
    y: { domain: [...y.domain], type: y.isLog === true ? "log" : "linear", axis: null },
    marks: [
      shade === undefined ? [] : Plot.rectX([shade], { x1: "0", x2: "1", fill: paints.line, fillOpacity: 0.6 }),
      rungs(y),
      Plot.axisX({
        label: x.label,
        labelArrow: "none",
        labelAnchor: "center",
        tickSize: 0,
        fill: paints.muted,
        ticks: [...x.ticks],
        tickFormat: x.tick,
      }),
      reference === undefined
        ? []
        : Plot.ruleY([reference], { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      Plot.line(points, { ...place, z: "fold", stroke: paints.accent, strokeWidth: 1.25, strokeOpacity: 0.6 }),
      Plot.line(mean, { ...place, stroke: paints.accent, strokeWidth: 3 }),
    ],
  });
  return { ...plot, markup: plot.markup + endLabels(spec) };
}

/** Lines across with their values at the left. */
function rungs({ domain, isLog = false }: FoldLines["y"]): Plot.Markish {
  const look = { stroke: paints.line, strokeOpacity: 1 };
  if (!isLog) {
    return [Plot.gridY({ ...look, ticks: 5 }), Plot.axisY({ label: null, ticks: 5, tickSize: 0, fill: paints.muted })];
  }
  const ticks = logTicks(domain);
  // Not axisY: on a logarithmic scale it labels only some of the ticks it is given.
  const labels = { y: (tick: number) => tick, frameAnchor: "left", dx: -8, textAnchor: "end" } as const;
  return [Plot.gridY(ticks, look), Plot.text(ticks, { ...labels, text: String, fill: paints.muted })];
}

function endLabels({ lines, width, height, y: { domain, isLog = false } }: FoldLines): string {
  const bottom = height - margin.bottom;
  const scaled = (value: number) => (isLog ? Math.log(value) : value);
  const [low, high] = [scaled(domain[0]), scaled(domain[1])];
  const wanted = lines.flatMap(({ fold, points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const at = bottom - ((bottom - margin.top) * (scaled(last.y) - low)) / (high - low);
    return [{ text: String(fold), at, paint: paints.muted }];
  });
  const placed = spreadLabels(wanted, 14, margin.top + 4, bottom - 2);
  const moved = placed.map(({ text, at }) => Math.abs(at - (wanted.find((label) => label.text === text)?.at ?? at)));
  if (wanted.length < 2 || Math.max(...moved) > farthest) return "";
  return placed.map(({ text, at, paint }) => svgText(text, width - margin.right + 7, at + 4.5, { paint })).join("");
}
