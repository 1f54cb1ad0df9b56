// Figure: what is found against what is shown: the headline measure across, coverage or novelty upwards, a dot a model.
import * as Plot from "@observablehq/plot";
import { decimal, listed } from "../../article/numbers.ts";
import { pictureName } from "../../comparison/charts/model-lanes.ts";
import { figureOf, type ResultView } from "../../comparison/comparison-view.ts";
import { measureOf } from "../../comparison/measures.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { short, svgText } from "../../pictures/svg-text.ts";
import { textWidth } from "../../theme/text-width.ts";
import { paints, typeSizes } from "../../theme/tokens.ts";
import { beyondMeasures, type RankingView } from "../ranking-view.ts";
import { type PlacedLabel, placeLabels } from "./place-labels.ts";

const margin = { left: 44, right: 10, top: 24, bottom: 42 };
const height = 330;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly isBaseline: boolean;
}

interface Plane {
  readonly view: ResultView;
  readonly across: string;
  readonly up: string;
  readonly points: readonly Point[];
}

/** Null where no two models have both figures. */
export function tradeOffPicture(view: RankingView): Picture | null {
  const planes = view.results.flatMap(planesOf);
  if (planes.length === 0) return null;
  const draw = (width: number, columns: number): Drawing => {
    const size = panelWidth(width, columns);
    const panels = planes.map((plane): Panel => {
      const head =
        view.results.length > 1
          ? plane.view.name
          : plane.up.startsWith("coverage")
            ? "How many films are shown"
            : "How little known they are";
      return { head, drawing: planePanel(plane, size) };
    });
    return arrange({ panels, columns, width });
  };
  return {
    name: "trade-off",
    title: "What is found, and what is shown",
    reading: `Further right finds more of what people liked. ${[...new Set(planes.map(({ up }) => upwards(up)))].join(" ")}${planes.some(({ view: { baseline } }) => baseline !== null) ? " The ring is the baseline." : ""}`,
    description: planes.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, planes.length > 1 ? 2 : 1), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function planesOf(view: ResultView): Plane[] {
  const ups = beyondMeasures(view).filter((key) => /^(coverage|novelty)@/.test(key));
  const chosen = ["coverage@", "novelty@"].flatMap((base) => ups.find((key) => key.startsWith(base)) ?? []);
  return chosen.flatMap((up) => {
    const points = view.rows.flatMap((row): Point[] => {
      const [x, y] = [figureOf(row, view.headline)?.mean, figureOf(row, up)?.mean];
      return x === undefined || y === undefined
        ? []
        : [{ x, y, label: pictureName(row), isBaseline: row === view.baseline }];
    });
    return points.length < 2 ? [] : [{ view, across: view.headline, up, points }];
  });
}

function planePanel({ across, up, points }: Plane, width: number): Drawing {
  const [x, y] = [airy(points.map((point) => point.x)), airy(points.map((point) => point.y))];
  const [inner, tall] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  const plot = plotPanel({
    width,
    height,
    margins: margin,
    x: { domain: [...x] },
    y: { domain: [...y] },
    marks: [
      Plot.gridY({ stroke: paints.line, strokeOpacity: 1, ticks: 5 }),
      Plot.axisX({ label: null, ticks: Math.max(3, Math.round(inner / 90)), tickSize: 0, fill: paints.muted }),
      Plot.axisY({ label: null, ticks: 5, tickSize: 0, fill: paints.muted }),
      Plot.dot(
        points.filter(({ isBaseline }) => !isBaseline),
        { x: "x", y: "y", r: 5, fill: paints.accent },
      ),
      Plot.dot(
        points.filter(({ isBaseline }) => isBaseline),
        { x: "x", y: "y", r: 4.5, fill: paints.ground, stroke: paints.muted, strokeWidth: 2 },
      ),
    ],
  });
  const dots = points.map((point) => ({
    x: margin.left + (inner * (point.x - x[0])) / (x[1] - x[0]),
    y: margin.top + (tall * (y[1] - point.y)) / (y[1] - y[0]),
    label: point.label,
  }));
  const placed = placeLabels(dots, { width, height: margin.top + tall });
  // all lines below all words: where one has to pass a label, the label's halo interrupts it
  const labels = [
    ...placed.filter(({ far }) => far).map(leader),
    ...placed.map(({ label, left, base }) => svgText(label, left, base, { halo: true })),
  ];
  const words = [
    svgText(measureOf(up).name, 0, 12, { paint: paints.muted }),
    svgText(measureOf(across).name, margin.left + inner / 2, height - 4, { paint: paints.muted, anchor: "middle" }),
  ];
  return { ...plot, markup: plot.markup + words.join("") + labels.join("") };
}

/** A thin line from a dot to the nearest edge of its label. */
function leader({ x, y, left, base, label }: PlacedLabel): string {
  const [right, top, bottom] = [left + textWidth(label, typeSizes.small), base - 11, base + 4];
  const [toX, toY] = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  return `<path d="M${short(x)},${short(y)}L${short(toX)},${short(toY)}" stroke="${paints.muted}" stroke-width="1" fill="none"/>`;
}

/** From least to most with air for labels; never empty. */
function airy(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - air, high + air];
}

function upwards(key: string): string {
  const { name } = measureOf(key);
  return key.startsWith("coverage")
    ? `Higher up, by ${name}, more different films are shown.`
    : `Higher up, by ${name}, films are less known.`;
}

function describe({ view, across, up, points }: Plane): string {
  const parts = points.map(({ x, y, label }) => `${label} ${decimal(x)} and ${decimal(y)}`);
  return `${view.name}, ${measureOf(across).name} and ${measureOf(up).name}: ${listed(parts)}.`;
}
